package vn.trian.web.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.place.UnitMap;
import vn.trian.summary.Comparison;
import vn.trian.summary.UnitLine;

/**
 * A figure of the table whose records are asked for.
 *
 * @param line by its id, or a province's; empty for the whole country
 * @param year null for all years of the view
 */
record Figure(String line, @Nullable String year) {
  boolean isOfUnit() {
    return line.contains(".");
  }

  /** Whether visits of this line are in the figure. */
  boolean holds(UnitLine unit, UnitMap map) {
    return line.isEmpty() || (isOfUnit() ? unit.id(map) : unit.provinceId(map)).equals(line);
  }

  /** The figure itself, as the table has it. */
  long counted(Comparison comparison, List<Comparison.Line> lines) {
    long counted = 0;
    for (Comparison.Line of : lines) {
      for (int at = 0; at < of.cells().size(); at++) {
        if (year == null || year.equals(comparison.years().get(at))) {
          counted += of.cells().get(at).visits();
        }
      }
    }
    return counted;
  }

  String firstYear(Comparison comparison) {
    return year == null ? comparison.years().get(0) : year;
  }

  String lastYear(Comparison comparison) {
    return year == null ? comparison.years().get(comparison.years().size() - 1) : year;
  }
}
