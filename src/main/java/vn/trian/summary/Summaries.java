package vn.trian.summary;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Register;
import vn.trian.place.StatedPlace;
import vn.trian.place.Unit;

/** Answers from the totals; never from the visits themselves. */
public final class Summaries {
  private static final Comparator<SummaryRow> ORDER =
      Comparator.comparing(SummaryRow::provinceCode)
          .thenComparing(SummaryRow::unitCode)
          .thenComparing(SummaryRow::period)
          .thenComparing(SummaryRow::unit)
          .thenComparing(SummaryRow::province);

  /** A document asks a handful of questions. */
  private static final int MOST_KNOWN = 16;

  private final JdbcTemplate jdbc;
  private final Register register;

  private final ExpectedSenders expected;

  /** The maps and languages that pages ask for in turn. */
  private static final int MOST_LINES = 6;

  /** The lines asked for since the totals changed last. */
  private final List<Lines> lines = new ArrayList<>();

  private long linesAt;

  /** What was asked for since the totals changed last: a document asks the same several times. */
  private final Map<SummaryQuery, List<Stated>> known = new HashMap<>();

  private long knownAt;

  /** A part of the total of a line in a period. */
  private record Stated(int period, UnitLine line, Sum sum) {}

  public Summaries(JdbcTemplate jdbc, Register register, ExpectedSenders expected) {
    this.jdbc = jdbc;
    this.register = register;
    this.expected = expected;
  }

  /** One line a unit and period, ordered by province code, unit code and period. */
  public List<SummaryRow> rows(SummaryQuery query) {
    Map<SummaryRow, Sum> sums = new TreeMap<>(ORDER);
    stated(
        query,
        (period, line, sum) ->
            sums.computeIfAbsent(line.in(Grain.text(period), Measures.NONE), row -> new Sum())
                .add(sum));
    List<SummaryRow> rows = new ArrayList<>(sums.size());
    sums.forEach(
        (line, sum) -> {
          // All of a line may have moved to where its facilities are known to be.
          if (!sum.isNothing()) {
            rows.add(line.with(sum.measures()));
          }
        });
    return rows;
  }

  /** Visits by unit and year. */
  public Comparison comparison(SummaryQuery query) {
    return comparisons(query).comparison();
  }

  /** Two or more years of one unit of the query's map, whether or not it was visited. */
  public Comparison.Line comparison(SummaryQuery query, Unit unit, List<String> years) {
    Unit province =
        register
            .provinceOn(unit, query.map().day())
            .orElseThrow(() -> new IllegalArgumentException(unit.key() + " is not on the map"));
    StatedPlace place =
        new StatedPlace(StatedPlace.Kind.UNIT, List.of(province), List.of(unit), unit);
    UnitLine line =
        new UnitLine(place, province.code(), province.fullName(), unit.code(), unit.fullName());
    return comparisons(query).line(line, years);
  }

  private Comparisons comparisons(SummaryQuery query) {
    if (query.by() != SummaryQuery.Period.YEAR) {
      throw new IllegalArgumentException("years are compared, not " + query.by());
    }
    Comparisons comparisons = new Comparisons(register, query, receipts(query));
    add(query, comparisons);
    return comparisons;
  }

  /** Visits by unit in some months, whatever is known of them. */
  public Comparison comparison(SummaryQuery query, List<YearMonth> months) {
    SummaryQuery ofMonths = query.by(SummaryQuery.Period.MONTH, 0, 0);
    Comparisons comparisons = new Comparisons(register, ofMonths, receipts(ofMonths));
    for (YearMonth month : months) {
      add(query.of(month), comparisons);
    }
    return comparisons.comparison(months.stream().map(YearMonth::toString).toList());
  }

  private void add(SummaryQuery query, Comparisons comparisons) {
    stated(query, (period, line, sum) -> comparisons.add(line, Grain.text(period), sum.visits()));
  }

  private Receipts receipts(SummaryQuery query) {
    return Receipts.read(jdbc, query, expected);
  }

  /**
   * Each sender that sent records of some provinces, or was expected to, in the order of their
   * names.
   *
   * @param query whose periods are asked for
   */
  public List<SenderReceipts> senders(SummaryQuery query, Predicate<String> provinceCode) {
    return receipts(query).senders(provinceCode);
  }

  /** The whole country by period: {@code 2025}, {@code 2025-02}, or {@code ""} for all time. */
  public Map<String, Measures> totals(SummaryQuery query) {
    Map<String, Sum> sums = new TreeMap<>();
    stated(
        query,
        (period, line, sum) -> sums.computeIfAbsent(Grain.text(period), key -> new Sum()).add(sum));
    Map<String, Measures> totals = new TreeMap<>();
    sums.forEach((period, sum) -> totals.put(period, sum.measures()));
    return totals;
  }

  /** The visits of all time by the code of their occasion, {@code ""} where none was said. */
  public Map<String, Long> occasions() {
    Map<String, Long> occasions = new TotalTable(jdbc).occasions();
    // What is kept under no occasion is all of it.
    long said =
        occasions.entrySet().stream()
            .filter(of -> !of.getKey().isEmpty())
            .mapToLong(Map.Entry::getValue)
            .sum();
    occasions.computeIfPresent("", (none, all) -> all == said ? null : Long.valueOf(all - said));
    return occasions;
  }

  /** In which line of a summary each visit counts; the same one while nothing was folded. */
  public Lines lines(SummaryQuery query) {
    long mark = mark();
    if (linesAt != mark || lines.size() >= MOST_LINES) {
      lines.removeIf(of -> linesAt != mark || !of.isOf(query));
      linesAt = mark;
    }
    for (Lines of : lines) {
      if (of.isOf(query)) {
        return of;
      }
    }
    Lines made = new Lines(jdbc, register, query);
    lines.add(made);
    return made;
  }

  private void stated(SummaryQuery query, StatedTotals.Part part) {
    long mark = mark();
    if (knownAt != mark || known.size() >= MOST_KNOWN) {
      known.clear();
      knownAt = mark;
    }
    known
        .computeIfAbsent(query, this::read)
        .forEach(of -> part.take(of.period(), of.line(), of.sum()));
  }

  /** Each line once a period, in the order in which they come. */
  private List<Stated> read(SummaryQuery query) {
    List<Stated> all = new ArrayList<>();
    Map<Integer, IdentityHashMap<UnitLine, Sum>> sums = new HashMap<>();
    new StatedTotals(new TotalTable(jdbc), lines(query), query)
        .forEach(
            (period, line, more) ->
                sums.computeIfAbsent(period, any -> new IdentityHashMap<>())
                    .computeIfAbsent(
                        line,
                        any -> {
                          Sum sum = new Sum();
                          all.add(new Stated(period, line, sum));
                          return sum;
                        })
                    .add(more));
    return all;
  }

  /** The months of a calendar that a visit after this mark has touched, in order. */
  public List<YearMonth> monthsTouchedAfter(ReportingCalendar calendar, long mark) {
    return jdbc
        .queryForList(
            """
            select m.report_month from summary_month m
            where m.calendar = ? and m.touched_by > ?
            order by m.report_month
            """,
            Integer.class,
            calendar.letter(),
            mark)
        .stream()
        .map(Grain::monthOf)
        .toList();
  }

  /** The last visit that touched a month; 0 for a month without any visit. */
  public long touchedBy(ReportingCalendar calendar, YearMonth month) {
    return jdbc
        .queryForList(
            "select m.touched_by from summary_month m where m.calendar = ? and m.report_month = ?",
            Long.class,
            calendar.letter(),
            Grain.numberOf(month))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** The last visit that the totals hold. */
  public long mark() {
    return Progress.of(jdbc, Progress.TOTALS);
  }
}
