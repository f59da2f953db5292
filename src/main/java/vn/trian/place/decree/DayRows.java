package vn.trian.place.decree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.trian.place.Succession.Extent;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

/**
 * The rows of one day, and whether they agree with each other.
 *
 * @param byCode by the unit that begins
 * @param byFrom by the unit that it was made from
 */
record DayRows(Map<String, List<Row>> byCode, Map<String, List<Row>> byFrom) {
  private static final List<Column> OF_A_UNIT =
      List.of(Column.ACT, Column.TYPE, Column.NAME, Column.PARENT_CODE);

  static DayRows of(List<Row> rows) {
    Map<String, List<Row>> byCode = new TreeMap<>();
    Map<String, List<Row>> byFrom = new TreeMap<>();
    for (Row row : rows) {
      byCode.computeIfAbsent(row.cell(Column.CODE), code -> new ArrayList<>()).add(row);
      byFrom.computeIfAbsent(row.cell(Column.FROM_CODE), code -> new ArrayList<>()).add(row);
    }
    return new DayRows(byCode, byFrom);
  }

  /** A unit that is two on one day, and a pair that is given twice. */
  List<Finding> twice() {
    List<Finding> findings = new ArrayList<>();
    for (List<Row> rows : byCode.values()) {
      Row first = rows.get(0);
      Map<String, Row> pairs = new HashMap<>();
      for (Row row : rows) {
        for (Column column : OF_A_UNIT) {
          if (!row.cell(column).equals(first.cell(column))) {
            findings.add(twice(row, column, first, "unit"));
          }
        }
        Row same = pairs.putIfAbsent(row.cell(Column.FROM_CODE), row);
        if (same != null) {
          findings.add(twice(row, Column.FROM_CODE, same, "pair"));
        }
      }
    }
    return findings;
  }

  private static Finding twice(Row row, Column column, Row before, String what) {
    return row.finding(Rule.UNITS_TWICE, column, before.line(), "word.units.twice." + what);
  }

  /** A unit goes whole into one, or in parts into two or more. */
  List<Finding> extents() {
    List<Finding> findings = new ArrayList<>();
    for (List<Row> rows : byFrom.values()) {
      long into = rows.stream().map(row -> row.cell(Column.CODE)).distinct().count();
      String expected = (into == 1 ? Extent.WHOLE : Extent.PART).name().toLowerCase(Locale.ROOT);
      rows.stream()
          .filter(row -> !row.cell(Column.EXTENT).equals(expected))
          .map(
              row ->
                  row.finding(
                      Rule.UNITS_EXTENT, Column.EXTENT, row.cell(Column.FROM_CODE), into, expected))
          .forEach(findings::add);
    }
    return findings;
  }
}
