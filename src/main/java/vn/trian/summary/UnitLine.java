package vn.trian.summary;

import vn.trian.place.StatedPlace;

/**
 * What a line of a summary stands for: a unit of the map, or visits that are in none.
 *
 * @param place where they count on the map
 * @param provinceCode empty where it is not certain which province of the map it is
 * @param unitCode the code of the province, district or commune; empty for visits that are counted
 *     under their province only, and for those that cannot be placed
 * @param unit the unit's name with its type, or what the line without a code stands for
 */
public record UnitLine(
    StatedPlace place, String provinceCode, String province, String unitCode, String unit) {

  /** What a reader sees of it, and nothing else. */
  @Override
  public String toString() {
    return provinceCode + " " + province + " " + unitCode + " " + unit;
  }

  /** The line in a period, with its figures. */
  SummaryRow in(String period, Measures measures) {
    return new SummaryRow(provinceCode, province, unitCode, unit, period, measures);
  }
}
