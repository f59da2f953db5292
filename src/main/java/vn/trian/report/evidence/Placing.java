package vn.trian.report.evidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.trian.summary.Lines;
import vn.trian.summary.SummaryRow;
import vn.trian.summary.UnitLine;
import vn.trian.visit.ledger.CountedVisit;

/** Puts the visits of a document into the rows of its table. */
public final class Placing {
  private final Lines lines;
  private final Area area;
  private final Function<LocalDate, String> periodOf;
  private final Map<String, Integer> rows;
  private final IdentityHashMap<UnitLine, Integer> known = new IdentityHashMap<>();

  Placing(
      Lines lines, Area area, Function<LocalDate, String> periodOf, List<SummaryRow> unitTotals) {
    this.lines = lines;
    this.area = area;
    this.periodOf = periodOf;
    this.rows = rowsOf(unitTotals);
  }

  /** Hands a visit on, in its row; one of another area is nobody's. */
  public void place(CountedVisit visit, Consumer<Placed> taker) {
    UnitLine line = lines.of(visit).line();
    if (!area.covers(line)) {
      return;
    }
    int row = known.computeIfAbsent(line, this::row);
    taker.accept(new Placed(visit, line, row, periodOf.apply(visit.date())));
  }

  private int row(UnitLine line) {
    Integer row = rows.get(line.toString());
    if (row == null) {
      throw new IllegalStateException("no row of the table is " + line);
    }
    return row;
  }

  /** The units of a table by what a reader sees of them. */
  public static Map<String, Integer> rowsOf(List<SummaryRow> unitTotals) {
    Map<String, Integer> rows = new HashMap<>();
    for (SummaryRow unit : unitTotals) {
      rows.putIfAbsent(nameOf(unit), rows.size());
    }
    return rows;
  }

  /** As {@link UnitLine#toString} has it. */
  public static String nameOf(SummaryRow row) {
    return row.provinceCode() + " " + row.province() + " " + row.unitCode() + " " + row.unit();
  }
}
