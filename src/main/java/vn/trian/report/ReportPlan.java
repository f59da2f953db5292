package vn.trian.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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
      ToLongFunction<ReportingCalendar> mark) {
    if (order instanceof ReportOrder.None) {
      return new ReportPlan(List.of(), List.of(), Set.of());
    }
    if (order instanceof ReportOrder.Again again) {
      return new ReportPlan(again.reports(), List.of(), Set.copyOf(again.reports()));
    }
    ReportingCalendar calendar = settings.calendar();
    List<YearMonth> touched = summaries.monthsTouchedAfter(calendar, mark.applyAsLong(calendar));
    NavigableSet<YearMonth> months =
        new TreeSet<>(order instanceof ReportOrder.Months asked ? asked.months() : newest(touched));
    Set<ReportKey> reports = new LinkedHashSet<>();
    reports.add(new Years(calendar));
    months.forEach(month -> reports.addAll(settings.reportsOf(month)));
    // What was issued once is never left out of date, in whichever calendar.
    Set<String> issued =
        releases.list().stream().map(Releases.Release::report).collect(Collectors.toSet());
    for (ReportingCalendar any : ReportingCalendar.values()) {
      candidates(any, summaries.monthsTouchedAfter(any, mark.applyAsLong(any)), settings).stream()
          .filter(key -> issued.contains(key.name()))
          .forEach(reports::add);
    }
    // Silence is reported once, and again when something comes after all.
    Set<ReportKey> awaited = new LinkedHashSet<>();
    due.map(settings::reportsOf).ifPresent(awaited::addAll);
    awaited.removeIf(key -> issued.contains(key.name()));
    reports.addAll(awaited);
    List<YearMonth> left = new ArrayList<>(touched);
    left.removeIf(month -> reports.contains(new Month(month, calendar)));
    return new ReportPlan(List.copyOf(reports), left, awaited);
  }

  /**
   * The reports that visits of some months may change: a month stands beside the next year's too.
   */
  private static List<ReportKey> candidates(
      ReportingCalendar calendar, List<YearMonth> touched, ReportSettings settings) {
    List<ReportKey> candidates = new ArrayList<>();
    candidates.add(new Years(calendar));
    NavigableSet<YearMonth> months = new TreeSet<>(touched);
    touched.forEach(month -> months.add(month.plusYears(1)));
    months.forEach(month -> candidates.addAll(settings.reportsOf(month, calendar)));
    return candidates;
  }

  private static List<YearMonth> newest(List<YearMonth> touched) {
    return touched.size() <= MOST_MONTHS
        ? touched
        : touched.subList(touched.size() - 1, touched.size());
  }
}
