package vn.trian.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trian.visit.HeaderCatalogue;

/** A header of two rows: groups of columns above, and below them the columns of each group. */
final class TwoRowHeader {
  private static final HeaderCatalogue CATALOGUE = HeaderCatalogue.standard();

  private TwoRowHeader() {}

  /**
   * One header for each column: both together, but the lower one alone where only that means a
   * field, and the upper one where there is none below it.
   *
   * @return nothing where the lower row holds something below a known header: that is a record
   */
  static Optional<List<String>> join(List<String> upper, List<String> lower) {
    List<String> joined = new ArrayList<>();
    String group = "";
    for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
      String above = cell(upper, i);
      String below = cell(lower, i);
      if (below.isEmpty()) {
        joined.add(above);
        group = "";
        continue;
      }
      boolean begins = cell(upper, i + 1).isEmpty() && !cell(lower, i + 1).isEmpty();
      if (!above.isEmpty() && !begins && CATALOGUE.find(above).isPresent()) {
        return Optional.empty();
      }
      group = above.isEmpty() ? group : above;
      String both = (group + " " + below).strip();
      boolean alone = CATALOGUE.find(both).isEmpty() && CATALOGUE.find(below).isPresent();
      joined.add(alone ? below : both);
    }
    return Optional.of(joined);
  }

  private static String cell(List<String> row, int index) {
    return index < row.size() ? row.get(index).strip() : "";
  }
}
