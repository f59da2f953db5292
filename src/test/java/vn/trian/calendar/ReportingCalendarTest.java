package vn.trian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportingCalendarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-02-18 | STATISTICAL    | 2025-02
          2025-02-18 | ADMINISTRATIVE | 2025-03
          2025-02-14 | ADMINISTRATIVE | 2025-02
          2025-02-15 | ADMINISTRATIVE | 2025-03
          2025-01-31 | STATISTICAL    | 2025-01
          2024-12-14 | ADMINISTRATIVE | 2024-12
          2024-12-15 | ADMINISTRATIVE | 2025-01
          2024-12-20 | STATISTICAL    | 2024-12
          2024-12-20 | ADMINISTRATIVE | 2025-01
          2024-02-29 | ADMINISTRATIVE | 2024-03
          """)
  void putsADayIntoItsMonthAndYear(LocalDate day, ReportingCalendar calendar, YearMonth month) {
    assertThat(calendar.monthOf(day)).isEqualTo(month);
    assertThat(calendar.yearOf(day)).isEqualTo(month.getYear());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-02 | STATISTICAL    | 2025-02-01 | 2025-02-28
          2024-02 | STATISTICAL    | 2024-02-01 | 2024-02-29
          2025-03 | ADMINISTRATIVE | 2025-02-15 | 2025-03-14
          2025-01 | ADMINISTRATIVE | 2024-12-15 | 2025-01-14
          """)
  void saysWhereAMonthBeginsAndEnds(
      YearMonth month, ReportingCalendar calendar, LocalDate first, LocalDate last) {
    assertThat(calendar.firstDayOf(month)).isEqualTo(first);
    assertThat(calendar.lastDayOf(month)).isEqualTo(last);
  }

  @ParameterizedTest
  @EnumSource
  void leavesNoDayOutAndNoneTwice(ReportingCalendar calendar) {
    for (LocalDate day = LocalDate.of(2023, 12, 1);
        day.isBefore(LocalDate.of(2025, 2, 1));
        day = day.plusDays(1)) {
      YearMonth month = calendar.monthOf(day);
      assertThat(day).isBetween(calendar.firstDayOf(month), calendar.lastDayOf(month));
    }
  }

  @ParameterizedTest
  @CsvSource({"STATISTICAL, statistical", "ADMINISTRATIVE, administrative"})
  void hasTheNameOfItsOption(ReportingCalendar calendar, String id) {
    assertThat(calendar.id()).isEqualTo(id);
  }
}
