package vn.trian.web.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.NumberWords;
import vn.trian.report.content.YearTable;
import vn.trian.summary.Comparability.BoundaryChanged;
import vn.trian.summary.ComparabilityWords;
import vn.trian.summary.Comparison;
import vn.trian.summary.YearCell;
import vn.trian.web.PageWords;

/**
 * What the chart draws, and the table beside it tells: some lines by year, or all of the view
 * together where none is chosen.
 */
record Trend(List<String> years, List<Series> series) {
  /** So many can be told apart without colours. */
  static final int MOST_SERIES = 6;

  /**
   * A line of the chart.
   *
   * @param name as the legend has it
   * @param points one a year
   */
  record Series(String name, List<Point> points) {}

  /**
   * A year.
   *
   * @param visits null where there is no figure: no point
   * @param text the figure, or the sign that stands for it
   * @param broken whether the land changed since the year before: no line leads here
   */
  record Point(@Nullable Long visits, String text, boolean broken) {}

  static Trend of(Choice choice, Comparison comparison, List<Comparison.Line> view) {
    List<Series> series = new ArrayList<>();
    for (String id : choice.drawn()) {
      find(choice, comparison, id)
          .ifPresent(
              line ->
                  series.add(
                      new Series(
                          line.unit().unit() + ", " + line.unit().province(),
                          points(choice, line.cells(), line.differences()))));
    }
    if (series.isEmpty() && !view.isEmpty()) {
      List<YearTable.Line> lines = view.stream().map(YearTable.Line::of).toList();
      List<YearCell> sums = YearTable.sum(lines, 0, comparison.years().size());
      series.add(new Series(nameOfAll(choice), points(choice, sums, List.of())));
    }
    return new Trend(comparison.years(), series);
  }

  /** What all of a view together is called. */
  static String nameOfAll(Choice choice) {
    return PageWords.of(choice.language()).get(choice.isPart() ? "total.view" : "total.country");
  }

  /** The line of an id. */
  static Optional<Comparison.Line> find(Choice choice, Comparison comparison, String id) {
    return comparison.lines().stream()
        .filter(line -> line.unit().id(choice.map()).equals(id))
        .findFirst();
  }

  private static List<Point> points(
      Choice choice, List<YearCell> cells, List<Comparison.Difference> differences) {
    NumberWords numbers = new NumberWords(choice.language());
    ComparabilityWords signs = new ComparabilityWords(choice.language());
    List<Point> points = new ArrayList<>();
    for (int at = 0; at < cells.size(); at++) {
      YearCell cell = cells.get(at);
      boolean broken =
          at > 0
              && !differences.isEmpty()
              && differences.get(at - 1).comparability() instanceof BoundaryChanged;
      points.add(
          new Point(
              cell.isFigure() ? cell.visits() : null,
              cell.visits() > 0 ? numbers.of(cell.visits()) : signs.symbol(cell),
              broken));
    }
    return points;
  }
}
