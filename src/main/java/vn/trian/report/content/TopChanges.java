package vn.trian.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.trian.summary.Comparison;

/**
 * The largest differences of the last two years, by absolute size. Those that are no differences of
 * visits alone stand apart.
 *
 * @param comparable the largest first, and equal ones in the order of the table
 * @param others not comparable, in the same order
 * @param leftOut how many more differences are as large as the smallest told
 * @param unknown how many units have a figure in one of the two years only
 */
public record TopChanges(List<Change> comparable, List<Change> others, long leftOut, long unknown) {
  public TopChanges {
    comparable = List.copyOf(comparable);
    others = List.copyOf(others);
  }

  /**
   * One line's difference.
   *
   * @param index of the line in the table, from 0
   */
  public record Change(int index, YearTable.Line line, Comparison.Difference difference) {
    long size() {
      return Math.abs(Objects.requireNonNull(difference.change()));
    }

    Mark mark() {
      return Mark.of(difference.comparability());
    }
  }

  /**
   * The largest.
   *
   * @param last the place of the last difference in each line, from 0
   */
  public static TopChanges of(YearTable table, int last, int most) {
    List<Change> changes = new ArrayList<>();
    long unknown = 0;
    for (int at = 0; at < table.lines().size(); at++) {
      YearTable.Line line = table.lines().get(at);
      Comparison.Difference difference = line.differences().get(last);
      if (difference.change() == null) {
        unknown +=
            line.cells().get(last).visits() + line.cells().get(last + 1).visits() > 0 ? 1 : 0;
      } else if (difference.change() != 0) {
        changes.add(new Change(at, line, difference));
      }
    }
    changes.sort(Comparator.comparing(change -> -change.size()));
    List<Change> told = changes.subList(0, Math.min(most, changes.size()));
    long leftOut =
        changes.stream()
            .skip(told.size())
            .filter(change -> change.size() == told.get(told.size() - 1).size())
            .count();
    return new TopChanges(
        told.stream().filter(change -> change.mark() == Mark.COMPARABLE).toList(),
        told.stream().filter(change -> change.mark() != Mark.COMPARABLE).toList(),
        leftOut,
        unknown);
  }
}
