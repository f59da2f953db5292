package vn.trian.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits by unit and year on one map, and what each difference from a year to the next is worth; or
 * by unit in a month and in another.
 *
 * @param years in order, or the months; without a gap, unless a lonely early year would stretch
 *     them too far
 * @param lines ordered by province code, unit code and name
 */
public record Comparison(List<String> years, List<Line> lines) {
  public Comparison {
    years = List.copyOf(years);
    lines = List.copyOf(lines);
  }

  /**
   * A unit, or visits that are in none.
   *
   * @param cells one a year
   * @param differences one fewer: from each year to the next
   */
  public record Line(UnitLine unit, List<YearCell> cells, List<Difference> differences) {
    /** Whether both years of a difference are known to be without a visit. */
    public boolean isNothing(int difference) {
      return cells.get(difference).state() == YearCell.State.NONE
          && cells.get(difference + 1).state() == YearCell.State.NONE;
    }

    /**
     * Whether a difference is worth telling: something is known of one of its years, and more than
     * that in none of the two anything stood in a line that is no unit.
     */
    public boolean isTold(int difference) {
      boolean known = cells.get(difference).isKnown() || cells.get(difference + 1).isKnown();
      return known && !(unit.unitCode().isEmpty() && isNothing(difference));
    }

    public Line {
      cells = List.copyOf(cells);
      differences = List.copyOf(differences);
    }
  }

  /**
   * The difference from one year to the next.
   *
   * @param change null where one of the years has no figure
   */
  public record Difference(
      String from, String to, @Nullable Long change, Comparability comparability) {}
}
