package vn.trian.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.trian.report.content.Figures;
import vn.trian.report.evidence.KeptTrace;
import vn.trian.report.evidence.MonthPart;
import vn.trian.report.evidence.PartWriter.Written;
import vn.trian.report.evidence.Placing;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;

/**
 * Holds the figures of a comparison of years against its months, without a look at the visits of
 * those that nothing touched: a year of touched months is the sum of all its months, another year
 * is what it was. Distinct hosts do not add up; of a touched year they are as the totals say.
 */
final class YearSums {
  private final Figures figures;
  private final KeptTrace before;
  private final Set<String> touched = new HashSet<>();
  private final Map<Cell, Measures> sums = new HashMap<>();

  private record Cell(String unit, String period) {
    static Cell of(SummaryRow row) {
      return new Cell(Placing.nameOf(row), row.period());
    }
  }

  YearSums(Figures figures, KeptTrace before) {
    this.figures = figures;
    this.before = before;
  }

  /** The years of which any figure is another than before. */
  Set<String> changed() {
    Map<Cell, Measures> old = new HashMap<>();
    before.rows().forEach(row -> old.put(Cell.of(row), row.measures()));
    Set<String> changed = new TreeSet<>();
    for (SummaryRow row : figures.rows()) {
      if (!row.measures().equals(old.remove(Cell.of(row)))) {
        changed.add(row.period());
      }
    }
    old.keySet().forEach(cell -> changed.add(cell.period()));
    changed.remove("");
    return changed;
  }

  /** The figures of units without their hosts. */
  static Map<String, Measures> byUnit(List<SummaryRow> rows) {
    Map<String, Measures> byUnit = new HashMap<>();
    rows.forEach(row -> byUnit.put(Placing.nameOf(row), withoutHosts(row.measures())));
    return byUnit;
  }

  /** A year of which a month was touched; to be told before any month. */
  void touch(String year) {
    touched.add(year);
  }

  /** Adds a month that was touched. */
  void add(Written written) {
    written.rows().forEach(row -> add(row, written.part().year()));
  }

  /** Adds a month that was not. */
  void add(MonthPart kept) {
    if (touched.contains(kept.year())) {
      before.read(kept).rows().forEach(row -> add(row, kept.year()));
    }
  }

  private void add(SummaryRow row, String year) {
    sums.merge(Cell.of(row.in(year)), row.measures(), Measures::plus);
  }

  /** Whether all figures are what they rest on. */
  boolean hold() {
    for (SummaryRow row : before.rows()) {
      if (!touched.contains(row.period()) && !row.period().isEmpty()) {
        sums.put(Cell.of(row), row.measures());
      }
    }
    Map<String, Measures> units = new HashMap<>();
    for (SummaryRow row : figures.rows()) {
      Measures shown = row.measures();
      Measures sum = sums.remove(Cell.of(row));
      if (!(touched.contains(row.period()) ? withoutHosts(shown) : shown).equals(sum)) {
        return false;
      }
      units.merge(Placing.nameOf(row), withoutHosts(shown), Measures::plus);
    }
    for (SummaryRow unit : figures.unitTotals()) {
      if (!withoutHosts(unit.measures()).equals(units.remove(Placing.nameOf(unit)))) {
        return false;
      }
    }
    return sums.isEmpty() && units.isEmpty();
  }

  private static Measures withoutHosts(Measures measures) {
    return measures.plus(new Measures(0, -measures.hosts(), 0, 0, 0, 0, 0L));
  }
}
