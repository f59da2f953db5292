package vn.trian.summary;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Place;
import vn.trian.place.Register;
import vn.trian.visit.ledger.Places;

/** Answers from the totals; never from the visits themselves. */
public final class Summaries {
  private static final Comparator<SummaryRow> ORDER =
      Comparator.comparing(SummaryRow::provinceCode)
          .thenComparing(SummaryRow::unitCode)
          .thenComparing(SummaryRow::period)
          .thenComparing(SummaryRow::unit)
          .thenComparing(SummaryRow::province);

  private final JdbcTemplate jdbc;
  private final Register register;

  private final ExpectedSenders expected;

  public Summaries(JdbcTemplate jdbc, Register register, ExpectedSenders expected) {
    this.jdbc = jdbc;
    this.register = register;
    this.expected = expected;
  }

  /** One line a unit and period, ordered by province code, unit code and period. */
  public List<SummaryRow> rows(SummaryQuery query) {
    UnitLines lines = new UnitLines(register, query.map(), query.level(), query.language());
    Map<SummaryRow, Sum> sums = new TreeMap<>(ORDER);
    read(
        query,
        (period, place, sum) ->
            sums.computeIfAbsent(
                    lines.line(place).in(Grain.text(period), Measures.NONE), row -> new Sum())
                .add(sum));
    List<SummaryRow> rows = new ArrayList<>(sums.size());
    sums.forEach((line, sum) -> rows.add(line.with(sum.measures())));
    return rows;
  }

  /** Visits by unit and year; what is asked for by other periods is answered by year. */
  public Comparison comparison(SummaryQuery query) {
    SummaryQuery years =
        query.by(
            SummaryQuery.Period.YEAR, Math.min(query.from(), 9999), Math.min(query.to(), 9999));
    UnitLines lines = new UnitLines(register, query.map(), query.level(), query.language());
    Comparisons comparisons =
        new Comparisons(register, years, Receipts.read(jdbc, query.calendar(), expected));
    read(
        years,
        (period, place, sum) ->
            comparisons.add(lines.line(place), Grain.text(period), sum.measures().visits()));
    return comparisons.comparison();
  }

  /** The whole country by period: {@code 2025}, {@code 2025-02}, or {@code ""} for all time. */
  public Map<String, Measures> totals(SummaryQuery query) {
    Map<String, Sum> sums = new TreeMap<>();
    read(
        query,
        (period, place, sum) ->
            sums.computeIfAbsent(Grain.text(period), key -> new Sum()).add(sum));
    Map<String, Measures> totals = new TreeMap<>();
    sums.forEach((period, sum) -> totals.put(period, sum.measures()));
    return totals;
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
            Grain.letter(calendar),
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
            Grain.letter(calendar),
            Grain.numberOf(month))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** The last visit that the totals hold. */
  public long mark() {
    return Progress.of(jdbc, "summary");
  }

  private interface Line {
    void take(int period, Place place, Sum sum);
  }

  private void read(SummaryQuery query, Line line) {
    Places places = new Places(register);
    jdbc.query(
        """
        select t.period, t.visits, t.hosts, t.facilities, t.persons, t.gifts, t.gift_value_min,
          t.gift_value_max, t.gift_values_open, %s
        from summary_total t
        join place p on p.id = t.place_id
        where t.calendar = ? and t.period between ? and ? and t.occasion = ? and t.visits > 0
        """
            .formatted(Places.COLUMNS),
        row -> {
          line.take(
              row.getInt(1),
              places.get(row),
              new Sum(
                  row.getLong(2),
                  row.getLong(3),
                  row.getLong(4),
                  row.getLong(5),
                  row.getLong(6),
                  row.getLong(7),
                  row.getLong(8),
                  row.getLong(9)));
        },
        Grain.letter(query.calendar()),
        first(query),
        last(query),
        query.occasion() == null ? "" : query.occasion());
  }

  private static int first(SummaryQuery query) {
    return switch (query.by()) {
      case MONTH -> Math.max(query.from(), 10_000);
      case YEAR -> Math.max(query.from(), 1);
      case ALL_TIME -> Grain.ALL_TIME;
    };
  }

  private static int last(SummaryQuery query) {
    return switch (query.by()) {
      case MONTH -> query.to();
      case YEAR -> Math.min(query.to(), 9999);
      case ALL_TIME -> Grain.ALL_TIME;
    };
  }
}
