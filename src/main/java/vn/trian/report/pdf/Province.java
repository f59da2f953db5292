package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    List<Measures> all = units.stream().map(SummaryRow::measures).toList();
    boolean open = all.stream().anyMatch(unit -> unit.giftValueMax() == null);
    return new Measures(
        all.stream().mapToLong(Measures::visits).sum(),
        all.stream().mapToLong(Measures::hosts).sum(),
        all.stream().mapToLong(Measures::facilities).sum(),
        all.stream().mapToLong(Measures::persons).sum(),
        all.stream().mapToLong(Measures::gifts).sum(),
        all.stream().mapToLong(Measures::giftValueMin).sum(),
        open
            ? null
            : Long.valueOf(
                all.stream()
                    .map(Measures::giftValueMax)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .sum()));
  }
}
