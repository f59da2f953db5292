package vn.trian.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** The two calendars that reports are made in. */
public enum ReportingCalendar {
  /** Calendar months and years: statistical reports, Decree 60/2018/NĐ-CP. */
  STATISTICAL(1, 0),
  /**
   * A month from the 15th of the month before to the 14th, a year from 15 December to 14 December:
   * administrative reports, Decree 09/2019/NĐ-CP, article 12.
   */
  ADMINISTRATIVE(15, 1);

  private final int firstDay;
  private final int monthsAhead;

  ReportingCalendar(int firstDay, int monthsAhead) {
    this.firstDay = firstDay;
    this.monthsAhead = monthsAhead;
  }

  /** The name in options and settings, for example {@code statistical}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one of this name.
   *
   * @throws IllegalArgumentException when none has it
   */
  public static ReportingCalendar ofId(String id) {
    for (ReportingCalendar calendar : values()) {
      if (calendar.id().equals(id)) {
        return calendar;
      }
    }
    throw new IllegalArgumentException("no calendar is named '" + id + "'");
  }

  /** The letter for it in the ledger. */
  public String letter() {
    return name().substring(0, 1);
  }

  /** The reporting month that a day lies in. */
  public YearMonth monthOf(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return day.getDayOfMonth() < firstDay ? month : month.plusMonths(monthsAhead);
  }

  /** The reporting year that a day lies in. */
  public int yearOf(LocalDate day) {
    return monthOf(day).getYear();
  }

  /** The first day of a reporting month. */
  public LocalDate firstDayOf(YearMonth month) {
    return month.minusMonths(monthsAhead).atDay(firstDay);
  }

  /** The last day of a reporting month. */
  public LocalDate lastDayOf(YearMonth month) {
    return firstDayOf(month.plusMonths(1)).minusDays(1);
  }
}
