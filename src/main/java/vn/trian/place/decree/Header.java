package vn.trian.place.decree;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;

/** The first row of a decree's file: which column stands where. */
record Header(SourceLocation at, List<String> names, Map<Column, Integer> places) {
  private static final String NONE = "–";

  static Header of(SourceLocation at, List<String> cells) {
    List<String> names = cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      int place = names.indexOf(column.id());
      if (place >= 0) {
        places.put(column, place);
      }
    }
    return new Header(at, names, places);
  }

  /** What is wrong with it; a column too many may be one that was meant otherwise. */
  List<Finding> findings() {
    List<String> missing = Column.ids().stream().filter(id -> !names.contains(id)).toList();
    Set<String> seen = new HashSet<>();
    List<String> others =
        names.stream()
            .filter(name -> !name.isEmpty())
            .filter(name -> !Column.ids().contains(name) || !seen.add(name))
            .toList();
    return missing.isEmpty() && others.isEmpty()
        ? List.of()
        : List.of(Finding.on(Rule.UNITS_HEADER, at, list(missing), list(others)));
  }

  /** How many cells a row has. */
  int width() {
    return 1 + places.values().stream().max(Integer::compare).orElse(-1);
  }

  int place(Column column) {
    return places.getOrDefault(column, 0);
  }

  /** How a message names a column: its name and its letter. */
  String label(Column column) {
    return column.id() + " (" + (char) ('A' + place(column) % 26) + ")";
  }

  private static String list(List<String> names) {
    return names.isEmpty()
        ? NONE
        : String.join(", ", names.stream().limit(Column.values().length).toList());
  }
}
