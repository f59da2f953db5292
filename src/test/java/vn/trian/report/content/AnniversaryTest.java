package vn.trian.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnniversaryTest {
  @ParameterizedTest
  @CsvSource({"2025, 70, ROUND, ● 70", "2015, 60, ROUND, ● 60", "2020, 65, FIVE, ○ 65"})
  void roundYearsAreMarked(String year, int number, Anniversary.Kind kind, String mark) {
    Anniversary anniversary = new Anniversary(year, number, kind);
    assertThat(Anniversary.find(year)).contains(anniversary);
    assertThat(anniversary.mark()).isEqualTo(mark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022", "2026", "2024"})
  void otherYearsAreNot(String year) {
    assertThat(Anniversary.find(year)).isEmpty();
  }

  @Test
  void theFirstDayIsNoAnniversary() {
    assertThat(Anniversary.find("1955")).isEmpty();
  }
}
