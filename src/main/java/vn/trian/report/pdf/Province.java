package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.trian.report.content.Trace;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;

/**
 * A province with its units, in the order of the units.
 *
 * @param index its place among the provinces, from 0
 * @param places of the units among all units, from 0
 */
record Province(int index, String code, String name, List<SummaryRow> units, List<Integer> places) {

  static List<Province> of(List<SummaryRow> units) {
    Map<String, Province> provinces = new LinkedHashMap<>();
    for (int at = 0; at < units.size(); at++) {
      SummaryRow unit = units.get(at);
      int index = provinces.size();
      Province province =
          provinces.computeIfAbsent(
              key(unit.provinceCode(), unit.province()),
              key ->
                  new Province(
                      index,
                      unit.provinceCode(),
                      unit.province(),
                      new ArrayList<>(),
                      new ArrayList<>()));
      province.units().add(unit);
      province.places().add(at);
    }
    return List.copyOf(provinces.values());
  }

  private static String key(String code, String name) {
    return code + " " + name;
  }

  /** Also of provinces that share a code in the course of time. */
  String key() {
    return key(code, name);
  }

  String trace() {
    return Trace.codeOfProvince(index);
  }

  /**
   * The sum over its units. A host belongs to one unit, so that here, and only here, distinct hosts
   * add up.
   */
  Measures total() {
    return Measures.sum(units);
  }
}
