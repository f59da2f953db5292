package vn.trian.summary;

import java.util.List;
import java.util.stream.Collectors;
import vn.trian.place.StatedPlace;
import vn.trian.place.Unit;
import vn.trian.place.UnitMap;

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

  /**
   * By what addresses name the line, in every language the same: {@code 31.303} a unit of a map;
   * what is told by its name alone has that shortened behind it.
   */
  public String id(UnitMap map) {
    boolean unit = place.kind() == StatedPlace.Kind.UNIT && !map.isAsRecorded();
    return provinceCode + "." + unitCode + (unit ? "" : "~" + shortened(provinces() + told()));
  }

  /** By what addresses name the province of the line. */
  public String provinceId(UnitMap map) {
    return provinceCode.isEmpty() || map.isAsRecorded()
        ? provinceCode + "~" + shortened(provinces())
        : provinceCode;
  }

  /** What a table names it by: province code, province, unit code, unit. */
  public List<String> named() {
    return List.of(provinceCode, province, unitCode, unit);
  }

  private String provinces() {
    return names(place.provinces());
  }

  /** All that decides what the line is called. */
  private String told() {
    return place.kind()
        + (place.units().size() <= UnitLines.MOST_NAMED
            ? names(place.units())
            : place.recorded().fullName() + place.units().size());
  }

  private static String names(List<Unit> units) {
    return units.stream().map(Unit::fullName).collect(Collectors.joining("|"));
  }

  private static String shortened(String text) {
    return Integer.toHexString(text.hashCode());
  }

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
