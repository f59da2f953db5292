package vn.trian.report.evidence;

import com.carrotsearch.hppc.IntHashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Figures;
import vn.trian.summary.Lines;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.Amount;
import vn.trian.visit.HostKind;
import vn.trian.visit.ledger.CountedVisit;

/**
 * Counts the visits of a document one by one and holds every figure against it: what the totals say
 * and what can be traced is the same, or the document is not made.
 */
public final class FigureCheck implements Consumer<Placed> {
  private final Lines lines;
  private final Map<Cell, Count> cells = new HashMap<>();

  private record Cell(int row, String period) {}

  public FigureCheck(Lines lines) {
    this.lines = lines;
  }

  @Override
  public void accept(Placed placed) {
    take(placed, placed.period());
    take(placed, "");
  }

  /** Counts a visit in one period alone, whichever its own is. */
  public void take(Placed placed, String period) {
    cell(placed.row(), period).add(placed.visit());
  }

  private Count cell(int row, String period) {
    return cells.computeIfAbsent(new Cell(row, period), any -> new Count());
  }

  /**
   * Holds the figures against what was counted.
   *
   * @throws IllegalStateException when one of them differs
   */
  public void hold(Figures figures) {
    hold(figures.cells(), Placing.rowsOf(figures.unitTotals()));
  }

  /**
   * Holds some figures against what was counted.
   *
   * @param rowOf the rows of the table by their units
   */
  public void hold(List<SummaryRow> figures, Map<String, Integer> rowOf) {
    int held = 0;
    for (SummaryRow row : figures) {
      int at = rowOf.getOrDefault(Placing.nameOf(row), -1);
      Count count = cells.get(new Cell(at, row.period()));
      Measures counted = count == null ? Measures.NONE : count.measures(lines);
      if (!counted.equals(row.measures())) {
        throw new IllegalStateException(
            "the figures of %s in '%s' are %s, but its records make %s"
                .formatted(Placing.nameOf(row), row.period(), row.measures(), counted));
      }
      held++;
    }
    if (held != cells.size()) {
      throw new IllegalStateException(
          "the records make %d cells, the tables have %d".formatted(cells.size(), held));
    }
  }

  /** What was counted of one unit in one period. */
  private static final class Count {
    private Measures measures = Measures.NONE;
    private final IntHashSet hosts = new IntHashSet();

    void add(CountedVisit visit) {
      Integer host = visit.hostId();
      if (host != null) {
        hosts.add(host);
      }
      measures = measures.plus(of(visit));
    }

    Measures measures(Lines lines) {
      long distinct =
          lines.distinct(
              StreamSupport.stream(hosts.spliterator(), false).mapToInt(host -> host.value));
      return measures.plus(new Measures(0, distinct, 0, 0, 0, 0, 0L));
    }
  }

  /** What one visit adds to the figures of its unit; hosts are another matter. */
  static Measures of(CountedVisit visit) {
    Amount value = visit.giftValue();
    return of(visit.host().kind(), visit.gift(), value);
  }

  static Measures of(@Nullable HostKind kind, boolean gift, @Nullable Amount value) {
    return new Measures(
        1,
        0,
        kind == HostKind.FACILITY ? 1 : 0,
        kind == HostKind.PERSON ? 1 : 0,
        gift ? 1 : 0,
        value == null ? 0 : value.min(),
        value == null ? Long.valueOf(0) : value.max());
  }
}
