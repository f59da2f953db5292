package vn.trian.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SenderReceiptsTest {
  /**
   * What a report is decided on is hashed as text: sets of the JDK change their order by the run.
   */
  @Test
  void readTheSameInEveryRun() {
    Map<String, Long> visits =
        Map.of("2025", 1L, "2021", 2L, "2023", 3L, "2022", 4L, "2026", 5L, "2024", 6L);
    Set<String> nil = Set.of("2019", "2016", "2018", "2015", "2020", "2017");

    assertThat(new SenderReceipts("Sở Y tế", true, visits, nil))
        .hasToString(
            "SenderReceipts[name=Sở Y tế, expected=true,"
                + " visits={2021=2, 2022=4, 2023=3, 2024=6, 2025=1, 2026=5},"
                + " nil=[2015, 2016, 2017, 2018, 2019, 2020]]");
  }
}
