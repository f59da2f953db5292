package vn.trian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarYearsTest {
  private static final LunarYears YEARS = LunarYears.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2012 | 29 | 2012-01-22
          2022 | 29 | 2022-01-31
          2024 | 30 | 2024-02-09
          2024 | 28 | 2024-02-07
          2026 | 28 | 2026-02-15
          2026 | 29 | 2026-02-16
          """)
  void countsTheLastMonthBackFromTet(int year, int day, LocalDate expected) {
    assertThat(YEARS.beforeTet(year, day)).contains(expected);
  }

  @Test
  void knowsAYearByItsName() {
    assertThat(YEARS.named("Nhâm Thìn")).contains(2012);
    assertThat(YEARS.named("nhâm thìn")).contains(2012);
    assertThat(YEARS.named("Nhâm Mèo")).isEmpty();
    assertThat(YEARS.firstDay(2012)).contains(LocalDate.of(2012, 1, 23));
  }
}
