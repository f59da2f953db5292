package vn.trian.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.trian.article.review.WaitingArticles;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.place.Unit;
import vn.trian.place.UnitMap;
import vn.trian.report.content.Figures;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.Waiting;
import vn.trian.report.evidence.Area;
import vn.trian.report.evidence.Outline;
import vn.trian.summary.Comparison;
import vn.trian.summary.Measures;
import vn.trian.summary.SenderReceipts;
import vn.trian.summary.Summaries;
import vn.trian.summary.SummaryQuery;
import vn.trian.summary.SummaryQuery.Period;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.ledger.SourceFiles;

/** Asks the totals for what a document shows. */
final class Outlines {
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Register register;
  private final Summaries summaries;
  private final SourceFiles files;
  private final ReportSettings settings;
  private final WaitingArticles waiting;

  Outlines(
      Register register,
      Summaries summaries,
      SourceFiles files,
      ReportSettings settings,
      WaitingArticles waiting) {
    this.register = register;
    this.summaries = summaries;
    this.files = files;
    this.settings = settings;
    this.waiting = waiting;
  }

  Outline of(ReportKey key) {
    return key instanceof ReportKey.Month month ? ofMonth(month) : ofYears(key);
  }

  private Outline ofMonth(ReportKey.Month key) {
    YearMonth month = key.month();
    Area area = settings.area(key);
    LocalDate from = key.calendar().firstDayOf(month);
    LocalDate to = key.calendar().lastDayOf(month);
    SummaryQuery query = monthOf(key, area, month);
    List<SummaryRow> rows = area.of(summaries.rows(query));
    Map<String, Measures> totals = new TreeMap<>();
    totals.put("", Measures.sum(rows));
    totals.put(month.toString(), Measures.sum(rows));
    YearMonth before = month.minusYears(1);
    List<SummaryRow> yearAgo = area.of(summaries.rows(monthOf(key, area, before)));
    totals.put(before.toString(), Measures.sum(yearAgo));
    Comparison comparison = summaries.comparison(query, List.of(before, month));
    Comparison covered =
        new Comparison(
            comparison.years(),
            comparison.lines().stream().filter(line -> area.covers(line.unit())).toList());
    return new Outline(
        key,
        area,
        from,
        to,
        query,
        summaries.lines(query),
        new Figures(query.map(), covered, rows, totals, rows, List.of(), Map.of(), List.of()),
        List.of(month.toString()),
        day -> key.calendar().monthOf(day).toString(),
        senders(query, area, List.of(month.toString())),
        waiting(area, from, to),
        files.listOfVisitsBetween(from, to),
        summaries.touchedBy(key.calendar(), month));
  }

  private SummaryQuery monthOf(ReportKey key, Area area, YearMonth month) {
    return SummaryQuery.ofYears(area.map(), key.calendar(), settings.language()).of(month);
  }

  private Outline ofYears(ReportKey key) {
    UnitMap map = settings.yearsMap();
    SummaryQuery byYear = SummaryQuery.ofYears(map, key.calendar(), settings.language());
    SummaryQuery allTime = byYear.by(Period.ALL_TIME, 0, 0);
    Map<String, Measures> totals = new TreeMap<>(summaries.totals(byYear));
    totals.put("", summaries.totals(allTime).getOrDefault("", Measures.NONE));
    List<SummaryRow> units = summaries.rows(allTime);
    Comparison comparison = summaries.comparison(byYear);
    return new Outline(
        key,
        Area.COUNTRY,
        FIRST_DAY,
        LAST_DAY,
        byYear,
        summaries.lines(byYear),
        new Figures(
            map,
            comparison,
            summaries.rows(byYear),
            totals,
            units,
            unvisited(map, units),
            Map.of(),
            List.of()),
        comparison.years(),
        day -> String.valueOf(key.calendar().yearOf(day)),
        senders(byYear, Area.COUNTRY, comparison.years()),
        waiting(Area.COUNTRY, FIRST_DAY, LAST_DAY),
        files.listContributing(),
        summaries.mark());
  }

  private Waiting waiting(Area area, LocalDate from, LocalDate to) {
    WaitingArticles.Count count =
        waiting.between(from, to, province -> area.covers(province.code()));
    return new Waiting(
        count.articles() + count.articlesWithoutDay(), count.visits() + count.visitsWithoutDay());
  }

  /** Who sent records of some periods, or was expected to. */
  private List<SenderReceipts> senders(SummaryQuery query, Area area, List<String> periods) {
    return summaries.senders(query, area::covers).stream()
        .filter(
            sender ->
                sender.expected()
                    || periods.stream()
                        .anyMatch(p -> sender.visits().containsKey(p) || sender.nil().contains(p)))
        .toList();
  }

  /** The districts of a map, or its communes where it has no districts, that have no row. */
  private List<SummaryRow> unvisited(UnitMap map, List<SummaryRow> visited) {
    if (map.isAsRecorded()) {
      return List.of();
    }
    Set<String> codes = new HashSet<>();
    visited.forEach(row -> codes.add(row.unitCode()));
    LocalDate day = map.day();
    Level level = day.isAfter(Register.LAST_DAY_OF_DISTRICTS) ? Level.COMMUNE : Level.DISTRICT;
    return register.listInForceOn(level, day).stream()
        .filter(unit -> !codes.contains(unit.code()))
        .map(unit -> unvisited(unit, day))
        .sorted(Comparator.comparing(SummaryRow::provinceCode).thenComparing(SummaryRow::unitCode))
        .toList();
  }

  private SummaryRow unvisited(Unit unit, LocalDate day) {
    Unit province =
        register
            .provinceOn(unit, day)
            .orElseThrow(() -> new IllegalStateException(unit.key() + " is in no province"));
    return new SummaryRow(
        province.code(), province.fullName(), unit.code(), unit.fullName(), "", Measures.NONE);
  }
}
