package vn.trian.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.trian.text.Fold;
import vn.trian.text.ResourceLines;

/** The lunar years from 2005 to 2040 by the Vietnamese calendar: their first days and names. */
public final class LunarYears {
  private static final String RESOURCE = "lunar-years.csv";

  private final Map<Integer, LocalDate> firstDays = new TreeMap<>();
  private final Map<String, Integer> byName = new HashMap<>();

  private LunarYears() {}

  /** The years packed with the program. */
  public static LunarYears load() {
    LunarYears years = new LunarYears();
    for (String line : ResourceLines.of(LunarYears.class, RESOURCE)) {
      String[] parts = line.split(",", -1);
      years.firstDays.put(Integer.valueOf(parts[0]), LocalDate.parse(parts[2]));
      years.byName.put(Fold.key(parts[1]), Integer.valueOf(parts[0]));
    }
    return years;
  }

  /** The first day of Tết of a year. */
  public Optional<LocalDate> firstDay(int year) {
    return Optional.ofNullable(firstDays.get(year));
  }

  /**
   * A day of the last lunar month before Tết of a year: the eve is its 29th or its 30th. How long
   * the month is, is the moon's and so the same in China's calendar, but for 2007 and 2027, whose
   * days of Tết differ.
   */
  public Optional<LocalDate> beforeTet(int year, int dayOfLastMonth) {
    return firstDay(year)
        .map(first -> first.minusDays(1))
        .map(eve -> eve.minusDays(lastDay(eve) - (long) dayOfLastMonth))
        .filter(day -> day.getYear() >= year - 1 && dayOfLastMonth > 0);
  }

  private static int lastDay(LocalDate eve) {
    ChineseCalendar moon = new ChineseCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    moon.setTimeInMillis(eve.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
    return Math.max(29, moon.get(Calendar.DAY_OF_MONTH));
  }

  /** The year that a name such as Nhâm Thìn means among those known; each name comes once. */
  public Optional<Integer> named(String name) {
    return Optional.ofNullable(byName.get(Fold.key(name)));
  }
}
