package vn.trian.summary;

import java.util.List;

/**
 * One line of a summary: a unit in a period.
 *
 * @param provinceCode empty where it is not certain which province of the map it is
 * @param unitCode the code of the district or commune; empty for visits that are counted under
 *     their province only
 * @param unit the unit's name with its type, or what the line without a code stands for
 * @param period {@code 2025} or {@code 2025-02}
 */
public record SummaryRow(
    String provinceCode,
    String province,
    String unitCode,
    String unit,
    String period,
    Measures measures) {

  /** What a table names its unit by, as {@link UnitLine#named} does. */
  public List<String> named() {
    return List.of(provinceCode, province, unitCode, unit);
  }

  /** The line of the same unit in another period. */
  public SummaryRow in(String other) {
    return new SummaryRow(provinceCode, province, unitCode, unit, other, measures);
  }

  /** The same line with its figures. */
  public SummaryRow with(Measures figures) {
    return new SummaryRow(provinceCode, province, unitCode, unit, period, figures);
  }
}
