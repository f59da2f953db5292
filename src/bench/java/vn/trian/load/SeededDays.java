package vn.trian.load;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The days of visits, and how they are written.
 *
 * @param februaries how many years from the first day on have their share of 60 in 100 in the days
 *     around 27 February; none: all days are alike
 */
record SeededDays(LocalDate first, LocalDate last, int februaries) {
  /** January 2012 to June 2026. */
  static SeededDays ofFifteenYears() {
    return new SeededDays(LocalDate.of(2012, 1, 1), LocalDate.of(2026, 6, 30), 15);
  }

  static SeededDays of(YearMonth month) {
    return new SeededDays(month.atDay(1), month.atEndOfMonth(), 0);
  }

  LocalDate any(SplittableRandom random) {
    if (februaries > 0 && random.nextInt(10) < 6) {
      int year = first.getYear() + random.nextInt(februaries);
      return LocalDate.of(year, 2, 15 + random.nextInt(14));
    }
    return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
  }

  static String written(SplittableRandom random, LocalDate day) {
    return random.nextInt(3) > 0
        ? day.toString()
        : String.format(
            Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
