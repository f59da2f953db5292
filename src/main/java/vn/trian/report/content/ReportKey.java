package vn.trian.report.content;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.ReportingCalendar;

/** Which document: a month's report, the comparison of years, or a part of that. */
public sealed interface ReportKey {
  ReportingCalendar calendar();

  /** The folder of the output that the document lies in, for example {@code 2025-02}. */
  String folder();

  /** The file's name without its ending, for example {@code visits-2025-02}. */
  String fileName();

  /**
   * The document of a name in the ledger.
   *
   * @throws IllegalArgumentException when no document is named so
   */
  static ReportKey parse(String name) {
    Matcher years = YEARS.matcher(name);
    if (years.matches()) {
      return new Years(calendar(years.group(1)));
    }
    Matcher month = MONTH.matcher(name);
    if (!month.matches()) {
      throw new IllegalArgumentException("no report is named '" + name + "'");
    }
    String department = month.group(3) == null ? "" : month.group(3);
    return new Month(YearMonth.parse(month.group(1)), calendar(month.group(2)), department);
  }

  Pattern YEARS = Pattern.compile("years(-administrative)?/[^/]+");
  Pattern MONTH =
      Pattern.compile(
          "([0-9]{4}-(?:0[1-9]|1[0-2]))(-administrative)?/(?:([^/]+)/)?visits-[0-9]{4}-[0-9]{2}");

  private static ReportingCalendar calendar(@Nullable String suffix) {
    return suffix == null ? ReportingCalendar.STATISTICAL : ReportingCalendar.ADMINISTRATIVE;
  }

  /** The name in the ledger of what was issued. */
  default String name() {
    return folder() + "/" + fileName();
  }

  /**
   * A month's report.
   *
   * @param department the identifier of a department, for example {@code 31-hai-phong}, which is
   *     the name of its folder; {@code ""} the whole country
   */
  record Month(YearMonth month, ReportingCalendar calendar, String department)
      implements ReportKey {
    /** The whole country. */
    public Month(YearMonth month, ReportingCalendar calendar) {
      this(month, calendar, "");
    }

    @Override
    public String folder() {
      return month + suffix(calendar) + (department.isEmpty() ? "" : "/" + department);
    }

    @Override
    public String fileName() {
      return "visits-" + month;
    }
  }

  record Years(ReportingCalendar calendar) implements ReportKey {
    @Override
    public String folder() {
      return "years" + suffix(calendar);
    }

    @Override
    public String fileName() {
      return "visits-by-district-and-year";
    }
  }

  /**
   * A part of the comparison of years that somebody looks at: it is in no release. It tells visits
   * alone, because other measures of some of the years are not known.
   *
   * @param part what was chosen beside years and map, in words; empty where nothing was
   */
  record View(ReportingCalendar calendar, String part) implements ReportKey {
    @Override
    public String folder() {
      return "view" + suffix(calendar);
    }

    @Override
    public String fileName() {
      return "visits-by-district-and-year-view";
    }
  }

  private static String suffix(ReportingCalendar calendar) {
    return calendar == ReportingCalendar.ADMINISTRATIVE ? "-administrative" : "";
  }
}
