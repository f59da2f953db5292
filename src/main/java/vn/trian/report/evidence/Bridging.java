package vn.trian.report.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Bridge;
import vn.trian.report.content.Bridge.Line;
import vn.trian.report.content.Bridge.Moved;
import vn.trian.report.content.ReportKey;
import vn.trian.summary.Measures;
import vn.trian.summary.Summaries;
import vn.trian.summary.SummaryQuery;
import vn.trian.summary.UnitLine;
import vn.trian.visit.ledger.CountedVisit;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.Visits;

/** Finds the visits of a document that lie in another period of the other calendar. */
public final class Bridging implements Consumer<Placed> {
  private final Visits visits;
  private final Summaries summaries;
  private final Outline outline;
  private final IntFunction<SourceFile> files;
  private final ReportingCalendar other;
  private final Function<LocalDate, String> there;
  private final List<Moved> moved = new ArrayList<>();

  public Bridging(
      Visits visits, Summaries summaries, Outline outline, IntFunction<SourceFile> files) {
    this.visits = visits;
    this.summaries = summaries;
    this.outline = outline;
    this.files = files;
    this.other = other(outline.key().calendar());
    this.there =
        outline.key() instanceof ReportKey.Month
            ? day -> other.monthOf(day).toString()
            : day -> String.valueOf(other.yearOf(day));
  }

  public static ReportingCalendar other(ReportingCalendar calendar) {
    return calendar == ReportingCalendar.STATISTICAL
        ? ReportingCalendar.ADMINISTRATIVE
        : ReportingCalendar.STATISTICAL;
  }

  @Override
  public void accept(Placed placed) {
    take(placed.visit(), placed.line());
  }

  private void take(CountedVisit visit, UnitLine line) {
    String in = outline.periodOf().apply(visit.date());
    String out = there.apply(visit.date());
    if (!in.equals(out)) {
      moved.add(
          new Moved(
              visit.date(),
              line,
              visit.host(),
              new SourceLocation(files.apply(visit.fileId()).name(), visit.sheet(), visit.line()),
              in,
              out));
    }
  }

  /** The bridge, when all visits of the document have been taken. */
  public Bridge bridge() {
    Map<String, Long> totals =
        outline.key() instanceof ReportKey.Month key
            ? ofMonth(key)
            : years(summaries, outline, other);
    moved.sort(
        Comparator.comparing(Moved::date)
            .thenComparing(visit -> visit.at().file())
            .thenComparing(visit -> visit.at().line()));
    Map<String, Long> leaving = new HashMap<>();
    Map<String, Long> coming = new HashMap<>();
    for (Moved visit : moved) {
      leaving.merge(visit.here(), 1L, Long::sum);
      coming.merge(visit.there(), 1L, Long::sum);
    }
    return new Bridge(other, lines(outline, totals, leaving, coming), moved);
  }

  /** The bridge of years by the parts of its months; its visits are not named. */
  public static Bridge ofParts(Summaries summaries, Outline outline, Collection<MonthPart> parts) {
    Map<String, Long> leaving = new HashMap<>();
    Map<String, Long> coming = new HashMap<>();
    for (MonthPart part : parts) {
      leaving.merge(part.year(), part.moved(), Long::sum);
      part.elsewhere().forEach((year, visits) -> coming.merge(year, visits, Long::sum));
    }
    ReportingCalendar other = other(outline.key().calendar());
    Map<String, Long> totals = years(summaries, outline, other);
    return new Bridge(other, lines(outline, totals, leaving, coming), List.of());
  }

  private static List<Line> lines(
      Outline outline,
      Map<String, Long> totals,
      Map<String, Long> leaving,
      Map<String, Long> coming) {
    List<Line> lines = new ArrayList<>();
    totals.forEach(
        (period, total) ->
            lines.add(
                new Line(
                    period,
                    outline.figures().totals().getOrDefault(period, Measures.NONE).visits(),
                    leaving.getOrDefault(period, 0L),
                    coming.getOrDefault(period, 0L),
                    total)));
    return lines;
  }

  /** The visits of the month in the other calendar; those that come into it are taken here. */
  private Map<String, Long> ofMonth(ReportKey.Month key) {
    YearMonth month = key.month();
    LocalDate from = other.firstDayOf(month);
    LocalDate to = other.lastDayOf(month);
    boolean before = from.isBefore(outline.from());
    visits
        .countedBetween(
            before ? from : outline.to().plusDays(1), before ? outline.from().minusDays(1) : to)
        .forEach(
            visit -> {
              UnitLine line = outline.lines().of(visit).line();
              if (outline.area().covers(line)) {
                take(visit, line);
              }
            });
    SummaryQuery query = outline.query().in(other);
    long total = Measures.sum(outline.area().of(summaries.rows(query))).visits();
    return Map.of(month.toString(), total);
  }

  private static Map<String, Long> years(
      Summaries summaries, Outline outline, ReportingCalendar other) {
    Map<String, Measures> totals = summaries.totals(outline.query().in(other));
    Set<String> years = new TreeSet<>(outline.periods());
    years.addAll(totals.keySet());
    Map<String, Long> visits = new TreeMap<>();
    years.forEach(year -> visits.put(year, totals.getOrDefault(year, Measures.NONE).visits()));
    return visits;
  }
}
