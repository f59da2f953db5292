package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;

/**
 * A province with its units, in the order of the units.
 *
 * @param places of the units among all units, from 0
 */
record Province(String code, String name, List<SummaryRow> units, List<Integer> places) {

  static List<Province> of(List<SummaryRow> units) {
    Map<String, Province> provinces = new LinkedHashMap<>();
    for (int at = 0; at < units.size(); at++) {
      SummaryRow unit = units.get(at);
      Province province =
          provinces.computeIfAbsent(
              unit.provinceCode() + " " + unit.province(),
              key ->
                  new Province(
                      unit.provinceCode(), unit.province(), new ArrayList<>(), new ArrayList<>()));
      province.units().add(unit);
      province.places().add(at);
    }
    return List.copyOf(provinces.values());
  }

  /**
   * The sum over its units. A host belongs to one unit, so that here, and only here, distinct hosts
   * add up.
   */
  Measures total() {
    return units.stream().map(SummaryRow::measures).reduce(Measures.NONE, Measures::plus);
  }
}
