package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Workplace.Ended;

/** A row that is in no table is noticed, whatever the framework's counters say. */
@Tag("job")
@Tag("postgresql")
class BalanceTest {
  private static final String ROWS =
      """
      record_no,visit_date,delegation,host_kind,host_name,district,province
      1,2025-02-18,UBND thành phố,facility,Trung tâm Y tế,Kiến Thụy,Hải Phòng
      2,2025-02-20,UBND thành phố,facility,Bệnh viện,Hải An,Hải Phòng
      """;

  @TempDir Path folder;

  @Test
  void aFileOfWhichARowIsMissingIsNeverAccepted() throws Exception {
    Workplace place = new Workplace(folder).with("a.csv", ROWS);
    try (Child child =
        Child.start(
            place, "run", "trian.fault.point=between the last row of a file and its balance")) {
      assertThat(child.exit()).as(child.said()).isEqualTo(137);
    }
    try (Connection connection = place.database().connect();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("delete from visit where record_no = '2'")).isEqualTo(1);
    }

    Ended run = place.trian("run", "--lang=en");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "the balance of a.csv does not hold:"
                + " Balance[read=2, stored=1, unchanged=0, superseded=0, rejected=0]");
    assertThat(run.out()).doesNotContain("Done");
    assertThat(place.outputs()).isEmpty();
  }
}
