package vn.trian.report.content;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * @param differences one fewer: from each year to the next
   */
  public record Line(
      SummaryRow unit, List<YearCell> cells, List<Comparison.Difference> differences) {
    /** A line of a comparison, of which no more than its visits is known. */
    public static Line of(Comparison.Line line) {
      UnitLine unit = line.unit();
      long visits = line.cells().stream().mapToLong(YearCell::visits).sum();
      return new Line(
          new SummaryRow(
              unit.provinceCode(),
              unit.province(),
              unit.unitCode(),
              unit.unit(),
              "",
              new Measures(visits, 0, 0, 0, 0, 0, 0L)),
          line.cells(),
          line.differences());
    }

    /** Its visits over all years. */
    public long visits() {
      return unit.measures().visits();
    }
  }

  public static YearTable of(ReportModel model) {
    Comparison comparison = model.figures().comparison();
    Map<List<String>, Comparison.Line> units = new HashMap<>();
    comparison.lines().forEach(line -> units.put(line.unit().named(), line));
    List<Line> lines = new ArrayList<>();
    for (SummaryRow unit : model.figures().unitTotals()) {
      Comparison.Line known = units.get(unit.named());
      if (known == null) {
        throw new IllegalArgumentException("the comparison lacks the unit of the row " + unit);
      }
      lines.add(new Line(unit, known.cells(), known.differences()));
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
      long visits = 0;
      Set<State> states = EnumSet.noneOf(State.class);
      for (Line line : lines) {
        visits += line.cells().get(year).visits();
        states.add(line.cells().get(year).state());
      }
      sums.add(new YearCell(together(states, visits), visits, 0));
    }
    return sums;
  }

  /**
   * Where there are no visits, a possible one is told before a certain lack, a lack before no news.
   */
  private static State together(Set<State> states, long visits) {
    if (visits > 0) {
      return State.COUNTED;
    }
    for (State state : List.of(State.PERHAPS, State.NONE, State.NOT_RECEIVED, State.NO_UNIT)) {
      if (states.contains(state)) {
        return state;
      }
    }
    return State.NOT_RECEIVED;
  }
}
