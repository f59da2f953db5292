package vn.trian.report.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.trian.summary.Comparison;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.summary.UnitLine;
import vn.trian.summary.YearCell;
import vn.trian.summary.YearCell.State;

/**
 * Visits by unit and year: one line a unit, one column a year.
 *
 * @param years in order, as the periods of the model's rows name them
 * @param lines in the order of the model's units
 * @param totals the visits of the whole country in each year
 */
public record YearTable(List<String> years, List<Line> lines, List<Long> totals) {
  /**
   * One unit.
   *
   * @param unit the unit with its measures over all years
   * @param cells by year, in the order of the table's years
   */
  public record Line(SummaryRow unit, List<YearCell> cells) {}

  private record Unit(String provinceCode, String province, String unitCode, String unit) {
    static Unit of(SummaryRow row) {
      return new Unit(row.provinceCode(), row.province(), row.unitCode(), row.unit());
    }

    static Unit of(UnitLine line) {
      return new Unit(line.provinceCode(), line.province(), line.unitCode(), line.unit());
    }
  }

  public static YearTable of(ReportModel model) {
    Comparison comparison = model.figures().comparison();
    Map<Unit, List<YearCell>> cells = new HashMap<>();
    comparison.lines().forEach(line -> cells.put(Unit.of(line.unit()), line.cells()));
    List<Line> lines = new ArrayList<>();
    for (SummaryRow unit : model.figures().unitTotals()) {
      List<YearCell> known = cells.get(Unit.of(unit));
      if (known == null) {
        throw new IllegalArgumentException("the comparison lacks the unit of the row " + unit);
      }
      lines.add(new Line(unit, known));
    }
    List<Long> totals =
        comparison.years().stream()
            .map(year -> model.figures().totals().getOrDefault(year, Measures.NONE).visits())
            .toList();
    return new YearTable(comparison.years(), List.copyOf(lines), totals);
  }

  /** Whether the whole country has a figure in a year. */
  public boolean isFigure(int year) {
    return sum(lines, year, year + 1).get(0).isFigure();
  }

  /** The cells of some lines together in each of some years. */
  public static List<YearCell> sum(List<Line> lines, int from, int to) {
    List<YearCell> sums = new ArrayList<>();
    for (int year = from; year < to; year++) {
      int at = year;
      long visits = lines.stream().mapToLong(line -> line.cells().get(at).visits()).sum();
      State state = State.NOT_RECEIVED;
      if (visits > 0) {
        state = State.COUNTED;
      } else if (lines.stream()
          .anyMatch(line -> line.cells().get(at).state() != State.NOT_RECEIVED)) {
        state = State.NONE;
      }
      sums.add(new YearCell(state, visits, 0));
    }
    return sums;
  }
}
