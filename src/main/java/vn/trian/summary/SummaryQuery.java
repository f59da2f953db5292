package vn.trian.summary;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Level;
import vn.trian.place.UnitMap;
import vn.trian.text.Language;

/**
 * What is asked of the totals.
 *
 * @param level which units the lines are for; a district's line is a commune's where the map has no
 *     districts
 * @param map the units that the lines are for
 * @param occasion the code of an occasion, or null for all together
 * @param from the first period as a number, see {@link Period}
 */
public record SummaryQuery(
    Period by,
    int from,
    int to,
    Level level,
    UnitMap map,
    ReportingCalendar calendar,
    @Nullable String occasion,
    Language language) {

  /** The length of the periods of the lines, in the order of {@link Grain#periodsOf}. */
  public enum Period {
    MONTH,
    YEAR,
    ALL_TIME
  }

  /** All years, by district. */
  public static SummaryQuery ofYears(UnitMap map, ReportingCalendar calendar, Language language) {
    return new SummaryQuery(Period.YEAR, 0, 9999, Level.DISTRICT, map, calendar, null, language);
  }

  /** The number of the first period that is asked for, see {@link Grain}. */
  int firstPeriod() {
    return switch (by) {
      case MONTH -> Math.max(from, 10_001);
      case YEAR -> Math.max(from, 1);
      case ALL_TIME -> Grain.ALL_TIME;
    };
  }

  /** The number of the last period that is asked for. */
  int lastPeriod() {
    return switch (by) {
      case MONTH -> to;
      case YEAR -> Math.min(to, 9999);
      case ALL_TIME -> Grain.ALL_TIME;
    };
  }

  /** The half of a month that the first period begins with. */
  int firstHalf() {
    return by == Period.ALL_TIME ? 0 : Grain.halfOf(calendar.firstDayOf(month(firstPeriod(), 1)));
  }

  /** The half of a month that the last period ends with. */
  int lastHalf() {
    return by == Period.ALL_TIME
        ? Integer.MAX_VALUE
        : Grain.halfOf(calendar.lastDayOf(month(lastPeriod(), 12)));
  }

  private static YearMonth month(int period, int ofYear) {
    return period > 9999 ? Grain.monthOf(period) : YearMonth.of(period, ofYear);
  }

  /** The period of the kind asked for that a half of a month lies in. */
  int periodOf(int half) {
    return Grain.periodsOf(half, calendar).get(by.ordinal());
  }

  /** The same question on another map. */
  SummaryQuery on(UnitMap other) {
    return new SummaryQuery(by, from, to, level, other, calendar, occasion, language);
  }

  /** The same question in another calendar. */
  public SummaryQuery in(ReportingCalendar other) {
    return new SummaryQuery(by, from, to, level, map, other, occasion, language);
  }

  /** The same question for one month. */
  public SummaryQuery of(YearMonth month) {
    int number = Grain.numberOf(month);
    return by(Period.MONTH, number, number);
  }

  /** The same question for each month of a year. */
  public SummaryQuery ofMonths(int year) {
    int first = Grain.numberOf(YearMonth.of(year, 1));
    return by(Period.MONTH, first, first + 11);
  }

  /** The same question for other periods. */
  public SummaryQuery by(Period other, int first, int last) {
    return new SummaryQuery(other, first, last, level, map, calendar, occasion, language);
  }
}
