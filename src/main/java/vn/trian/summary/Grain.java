package vn.trian.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.trian.calendar.ReportingCalendar;

/**
 * The periods that totals are kept for, as numbers: {@code yyyymm} a month, {@code yyyy} a year, 0
 * all time. Both calendars are made of half months, which are {@code yyyymm * 10 + 1} for the days
 * before the 15th and {@code + 2} for the others.
 */
final class Grain {
  static final int ALL_TIME = 0;
  private static final int HALVES = 10;

  private Grain() {}

  static int halfOf(LocalDate day) {
    int month = day.getYear() * 100 + day.getMonthValue();
    return month * HALVES + (day.getDayOfMonth() < 15 ? 1 : 2);
  }

  /** A day of a half month, the first. */
  static LocalDate dayOf(int half) {
    return monthOf(half / HALVES).atDay(half % HALVES == 1 ? 1 : 15);
  }

  /** The month, the year and all time, in a calendar, that a half month belongs to. */
  static List<Integer> periodsOf(int half, ReportingCalendar calendar) {
    YearMonth month = calendar.monthOf(dayOf(half));
    return List.of(numberOf(month), month.getYear(), ALL_TIME);
  }

  static int numberOf(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  static YearMonth monthOf(int number) {
    return YearMonth.of(number / 100, number % 100);
  }

  /** {@code 2025-02}, {@code 2025}, or nothing for all time. */
  static String text(int period) {
    if (period == ALL_TIME) {
      return "";
    }
    return period > 9999 ? monthOf(period).toString() : String.valueOf(period);
  }
}
