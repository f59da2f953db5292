package vn.trian.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The steps of a heat table: at most five ranges of whole numbers, each for about as many cells.
 *
 * @param tops the greatest figure of each step, ascending
 * @param least the smallest figure of the first step
 */
public record HeatScale(List<Long> tops, long least) {
  public static final int MOST_STEPS = 5;

  public HeatScale {
    tops = List.copyOf(tops);
  }

  /** The steps for figures; those of 0 take none. */
  public static HeatScale of(List<Long> figures) {
    List<Long> sorted = figures.stream().filter(figure -> figure > 0).sorted().toList();
    TreeSet<Long> distinct = new TreeSet<>(sorted);
    if (distinct.size() <= MOST_STEPS) {
      return new HeatScale(new ArrayList<>(distinct), distinct.isEmpty() ? 0 : distinct.first());
    }
    TreeSet<Long> tops = new TreeSet<>();
    for (int step = 1; step <= MOST_STEPS; step++) {
      tops.add(sorted.get(sorted.size() * step / MOST_STEPS - 1));
    }
    return new HeatScale(new ArrayList<>(tops), distinct.first());
  }

  /**
   * The shade of a figure above 0, from 0 to {@link #MOST_STEPS} − 1: where there are fewer steps
   * than shades, they lie as far apart as they can.
   */
  public int shade(long figure) {
    for (int step = 0; step < tops.size(); step++) {
      if (figure <= tops.get(step)) {
        return tops.size() == 1 ? 0 : step * (MOST_STEPS - 1) / (tops.size() - 1);
      }
    }
    throw new IllegalArgumentException(figure + " is above the steps " + tops);
  }

  /** The smallest figure of a step. */
  public long bottom(int step) {
    return step == 0 ? least : tops.get(step - 1) + 1;
  }
}
