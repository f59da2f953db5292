package vn.trian.report.content;

import java.time.YearMonth;
import vn.trian.calendar.ReportingCalendar;

/** Which document: a month's report or the comparison of years. */
public sealed interface ReportKey {
  ReportingCalendar calendar();

  /** The folder of the output that the document lies in, for example {@code 2025-02}. */
  String folder();

  /** The file's name without its ending, for example {@code visits-2025-02}. */
  String fileName();

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

  private static String suffix(ReportingCalendar calendar) {
    return calendar == ReportingCalendar.ADMINISTRATIVE ? "-administrative" : "";
  }
}
