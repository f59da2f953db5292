package vn.trian.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
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
 * @param awaited documents that are made although there is nothing to tell
 */
record ReportPlan(List<ReportKey> reports, List<YearMonth> left, Set<ReportKey> awaited) {
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
      return new ReportPlan(again.reports(), List.of(), Set.copyOf(again.reports()));
    }
    ReportingCalendar calendar = settings.calendar();
    List<YearMonth> touched = summaries.monthsTouchedAfter(calendar, mark);
    NavigableSet<YearMonth> months =
        new TreeSet<>(order instanceof ReportOrder.Months asked ? asked.months() : newest(touched));
    // What was issued once is never left out of date.
    touched.stream()
        .filter(month -> releases.findLast(new Month(month, calendar).name()).isPresent())
        .forEach(months::add);
    List<ReportKey> reports = new ArrayList<>();
    reports.add(new Years(calendar));
    months.forEach(month -> reports.addAll(settings.reportsOf(month)));
    // Silence is reported once, and again when something comes after all.
    Set<ReportKey> awaited = new LinkedHashSet<>();
    due.map(settings::reportsOf).ifPresent(awaited::addAll);
    awaited.removeIf(key -> releases.findLast(key.name()).isPresent());
    awaited.stream().filter(key -> !reports.contains(key)).forEach(reports::add);
    List<YearMonth> left = new ArrayList<>(touched);
    left.removeAll(months);
    return new ReportPlan(reports, left, awaited);
  }

  private static List<YearMonth> newest(List<YearMonth> touched) {
    return touched.size() <= MOST_MONTHS
        ? touched
        : touched.subList(touched.size() - 1, touched.size());
  }
}
