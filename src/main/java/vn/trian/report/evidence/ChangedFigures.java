package vn.trian.report.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Changes.Cause;
import vn.trian.report.content.Changes.Cited;
import vn.trian.report.content.Changes.Figure;
import vn.trian.report.content.Changes.Reason;
import vn.trian.report.content.Figures;
import vn.trian.report.content.Measure;
import vn.trian.report.evidence.Differences.Difference;
import vn.trian.report.evidence.KeptTrace.KeptVisit;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.Host;
import vn.trian.visit.ledger.CountedVisit;
import vn.trian.visit.ledger.SourceFile;

/**
 * Compares the figures of two releases cell by cell, and gives for each that differs the records
 * behind it. What they add up to is the difference, or the document is not made.
 */
public final class ChangedFigures {
  private static final Comparator<SummaryRow> ORDER =
      Comparator.comparing(SummaryRow::provinceCode)
          .thenComparing(SummaryRow::unitCode)
          .thenComparing(SummaryRow::unit)
          .thenComparing(SummaryRow::province)
          .thenComparing(SummaryRow::period);

  private final Map<SummaryRow, List<Effect>> effects = new TreeMap<>(ORDER);
  private final Cause moved;
  private final IntFunction<SourceFile> files;
  private final Set<String> periods;

  /**
   * What a record adds to a cell, or takes away.
   *
   * @param host which host it is; null for one that is not counted
   */
  private record Effect(
      Cause cause,
      boolean added,
      Measures measures,
      @Nullable Object host,
      Object record,
      Cited cited) {}

  /**
   * Figures to be compared.
   *
   * @param moved why a figure changes of whose records nothing was said anew
   * @param periods the periods that the tables have, {@code ""} being all together
   */
  public ChangedFigures(Cause moved, IntFunction<SourceFile> files, Set<String> periods) {
    this.moved = moved;
    this.files = files;
    this.periods = periods;
  }

  public List<Figure> of(
      KeptTrace before, Figures now, List<Difference> differences, Causes causes) {
    for (Difference difference : differences) {
      Cause cause = causes.of(difference);
      KeptVisit was = difference.before();
      Placed is = difference.after();
      if (was != null) {
        SummaryRow unit = before.units().get(was.unit());
        add(
            unit,
            was.period(),
            new Effect(
                cause,
                false,
                was.measures(),
                was.named() ? host(cause, was.host(), unit) : null,
                was.key(),
                new Cited(false, was.date(), was.host(), was.at(), was.sha256())));
      }
      if (is != null) {
        SummaryRow unit = now.unitTotals().get(is.row());
        add(unit, is.period(), added(cause, is.visit(), unit));
      }
    }
    Map<SummaryRow, Measures> old = cells(before.rows(), before.totals());
    Map<SummaryRow, Measures> current = cells(now.cells(), now.totals());
    Map<SummaryRow, Integer> all = new TreeMap<>(ORDER);
    old.keySet().forEach(cell -> all.put(cell, 0));
    current.keySet().forEach(cell -> all.put(cell, 0));
    List<Figure> figures = new ArrayList<>();
    all.keySet().removeIf(cell -> !periods.contains(cell.period()));
    for (SummaryRow cell : all.keySet()) {
      Measures was = old.getOrDefault(cell, Measures.NONE);
      Measures is = current.getOrDefault(cell, Measures.NONE);
      for (Measure measure : Measure.values()) {
        if (!Objects.equals(measure.of(was), measure.of(is))) {
          figures.add(figure(cell, measure, measure.of(was), measure.of(is)));
        }
      }
    }
    figures.addAll(yearBefore(before.yearBefore(), now.yearBefore()));
    return figures;
  }

  /** What stands beside a month: its records are told of in the report of their own month. */
  private static List<Figure> yearBefore(List<SummaryRow> before, List<SummaryRow> now) {
    Map<SummaryRow, Long> old = new TreeMap<>(ORDER);
    before.forEach(row -> old.put(row, row.measures().visits()));
    Map<SummaryRow, Long> changes = new TreeMap<>(ORDER);
    old.forEach((row, visits) -> changes.put(row, -visits));
    now.forEach(row -> changes.merge(row, row.measures().visits(), Long::sum));
    List<Figure> figures = new ArrayList<>();
    changes.forEach(
        (row, change) -> {
          if (change != 0) {
            long was = old.getOrDefault(row, 0L);
            figures.add(
                new Figure(
                    row.provinceCode(),
                    row.province(),
                    row.unitCode(),
                    row.unit(),
                    row.period(),
                    Measure.VISITS,
                    was,
                    was + change,
                    List.of(new Reason(Cause.YEAR_BEFORE, change, List.of()))));
          }
        });
    return figures;
  }

  private Effect added(Cause cause, CountedVisit visit, SummaryRow unit) {
    SourceFile file = files.apply(visit.fileId());
    SourceLocation at = new SourceLocation(file.name(), visit.sheet(), visit.line());
    return new Effect(
        cause,
        true,
        FigureCheck.of(visit),
        visit.hostId() == null ? null : host(cause, visit.host(), unit),
        visit.key(),
        new Cited(true, visit.date(), visit.host(), at, file.sha256()));
  }

  /** One that is said to be in another unit is another one; one that is only found there is not. */
  private Object host(Cause cause, Host host, SummaryRow unit) {
    return cause == moved ? host : List.of(host, Placing.nameOf(unit));
  }

  private void add(SummaryRow unit, String period, Effect effect) {
    for (String of : List.of(period, "")) {
      put(cell(unit, of), effect);
      put(country(of), effect);
    }
  }

  private void put(SummaryRow cell, Effect effect) {
    effects.computeIfAbsent(cell, any -> new ArrayList<>()).add(effect);
  }

  private static SummaryRow cell(SummaryRow unit, String period) {
    return unit.in(period).with(Measures.NONE);
  }

  private static SummaryRow country(String period) {
    return new SummaryRow("", "", "", "", period, Measures.NONE);
  }

  private static Map<SummaryRow, Measures> cells(
      List<SummaryRow> rows, Map<String, Measures> totals) {
    Map<SummaryRow, Measures> cells = new TreeMap<>(ORDER);
    rows.forEach(row -> cells.put(row, row.measures()));
    totals.forEach((period, total) -> cells.put(country(period), total));
    return cells;
  }

  private Figure figure(
      SummaryRow cell, Measure measure, @Nullable Long before, @Nullable Long after) {
    Map<Cause, List<Effect>> behind = new EnumMap<>(Cause.class);
    for (Effect effect : behind(cell, measure)) {
      behind.computeIfAbsent(effect.cause(), any -> new ArrayList<>()).add(effect);
    }
    List<Reason> reasons = new ArrayList<>();
    behind.forEach((cause, of) -> reasons.add(reason(cause, measure, of)));
    if (reasons.isEmpty()) {
      // Hosts may become one, or two, by what is known of other places.
      reasons.add(new Reason(moved, null, List.of()));
    }
    requireSum(cell, measure, before, after, reasons);
    return new Figure(
        cell.provinceCode(),
        cell.province(),
        cell.unitCode(),
        cell.unit(),
        cell.period(),
        measure,
        before,
        after,
        reasons);
  }

  /** The records that change a figure: those whose own part in it is another than before. */
  private List<Effect> behind(SummaryRow cell, Measure measure) {
    Map<Object, List<Effect>> byRecord = new HashMap<>();
    List<Effect> all = effects.getOrDefault(cell, List.of());
    for (Effect effect : all) {
      byRecord.computeIfAbsent(effect.record(), any -> new ArrayList<>()).add(effect);
    }
    return all.stream()
        .filter(effect -> isBehind(Objects.requireNonNull(byRecord.get(effect.record())), measure))
        .filter(effect -> !Objects.equals(part(effect, measure), 0L))
        .toList();
  }

  private static boolean isBehind(List<Effect> ofRecord, Measure measure) {
    if (ofRecord.size() < 2) {
      return true;
    }
    Object first = part(ofRecord.get(0), measure);
    Object second = part(ofRecord.get(1), measure);
    return !Objects.equals(first, second);
  }

  /** The part of a record in a figure; of distinct hosts, which host it is. */
  private static @Nullable Object part(Effect effect, Measure measure) {
    if (measure == Measure.HOSTS) {
      return effect.host() == null ? Long.valueOf(0) : effect.host();
    }
    return measure.of(effect.measures());
  }

  private static Reason reason(Cause cause, Measure measure, List<Effect> of) {
    Long sum = measure == Measure.HOSTS ? null : Long.valueOf(0);
    for (Effect effect : of) {
      Long part = measure.of(effect.measures());
      sum =
          sum == null || part == null ? null : Long.valueOf(sum + (effect.added() ? part : -part));
    }
    List<Cited> records =
        of.stream()
            .map(Effect::cited)
            .sorted(
                Comparator.comparing(Cited::date)
                    .thenComparing(cited -> cited.at().file())
                    .thenComparing(cited -> cited.at().line())
                    .thenComparing(Cited::counted))
            .toList();
    return new Reason(cause, sum, records);
  }

  private static void requireSum(
      SummaryRow cell,
      Measure measure,
      @Nullable Long before,
      @Nullable Long after,
      List<Reason> reasons) {
    if (measure == Measure.HOSTS || before == null || after == null) {
      return;
    }
    long sum = 0;
    for (Reason reason : reasons) {
      if (reason.effect() == null) {
        return;
      }
      sum += reason.effect();
    }
    if (sum != after - before) {
      throw new IllegalStateException(
          "%s of %s in '%s' went from %d to %d, but the records behind it make %+d"
              .formatted(measure, Placing.nameOf(cell), cell.period(), before, after, sum));
    }
  }
}
