package vn.trian.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportKey.Month;
import vn.trian.report.content.ReportKey.Years;
import vn.trian.summary.Summaries;

/**
 * Which documents a run looks at.
 *
 * @param left months that changed, have no report yet and are not looked at
 */
record ReportPlan(List<ReportKey> reports, List<YearMonth> left) {
  /** A run that touches more months than this is a first load. */
  private static final int MOST_MONTHS = 3;

  static ReportPlan of(
      ReportOrder order,
      Summaries summaries,
      Releases releases,
      ReportSettings settings,
      Optional<YearMonth> due,
      long mark) {
    if (order instanceof ReportOrder.Again again) {
      return new ReportPlan(again.reports(), List.of());
    }
    ReportingCalendar calendar = settings.calendar();
    List<YearMonth> touched = summaries.monthsTouchedAfter(calendar, mark);
    NavigableSet<YearMonth> months =
        new TreeSet<>(order instanceof ReportOrder.Months asked ? asked.months() : newest(touched));
    // What was issued once is never left out of date.
    touched.stream()
        .filter(month -> releases.findLast(new Month(month, calendar).name()).isPresent())
        .forEach(months::add);
    // Silence is reported once, and again when something comes after all.
    due.filter(month -> releases.findLast(new Month(month, calendar).name()).isEmpty())
        .ifPresent(months::add);
    List<ReportKey> reports = new ArrayList<>();
    reports.add(new Years(calendar));
    for (YearMonth month : months) {
      reports.add(new Month(month, calendar));
      settings
          .departments()
          .forEach(department -> reports.add(new Month(month, calendar, department.id())));
    }
    List<YearMonth> left = new ArrayList<>(touched);
    left.removeAll(months);
    return new ReportPlan(reports, left);
  }

  private static List<YearMonth> newest(List<YearMonth> touched) {
    return touched.size() <= MOST_MONTHS
        ? touched
        : touched.subList(touched.size() - 1, touched.size());
  }
}
