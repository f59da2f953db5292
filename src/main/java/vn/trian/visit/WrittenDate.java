package vn.trian.visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trian.text.Remembered;
import vn.trian.visit.Reading.Absent;
import vn.trian.visit.Reading.Reason;
import vn.trian.visit.Reading.Unreadable;
import vn.trian.visit.Reading.Value;

/** Dates as offices write them: year first with dashes, or day before month; never month first. */
final class WrittenDate {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  /** More than any date needs: nothing longer is even tried. */
  private static final int LONGEST = 40;

  private static final Remembered<Reading<LocalDate>> KNOWN =
      new Remembered<>(WrittenDate::readShort);

  private WrittenDate() {}

  static Reading<LocalDate> read(@Nullable String written) {
    if (written == null) {
      return new Absent<>();
    }
    return written.length() > LONGEST ? new Unreadable<>(Reason.FORM) : KNOWN.of(written);
  }

  private static Reading<LocalDate> readShort(String written) {
    String text = WrittenText.plain(written);
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return of(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (!dayFirst.matches()) {
      return new Unreadable<>(Reason.FORM);
    }
    if (dayFirst.group(4).length() == 2) {
      return new Unreadable<>(Reason.TWO_DIGIT_YEAR);
    }
    return of(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
  }

  private static Reading<LocalDate> of(String year, String month, String day) {
    try {
      return new Value<>(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return new Unreadable<>(Reason.FORM);
    }
  }
}
