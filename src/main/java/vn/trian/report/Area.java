package vn.trian.report;

import java.util.List;
import java.util.Set;
import vn.trian.place.UnitMap;
import vn.trian.summary.SummaryRow;
import vn.trian.summary.UnitLine;

/**
 * What a document covers.
 *
 * @param provinces the codes of provinces on the map; empty for the whole country
 * @param map the map on which the provinces are meant, and on which its months are stated
 */
record Area(Set<String> provinces, UnitMap map) {
  static final Area COUNTRY = new Area(Set.of(), UnitMap.AS_RECORDED);

  boolean isCountry() {
    return provinces.isEmpty();
  }

  boolean covers(String provinceCode) {
    return isCountry() || provinces.contains(provinceCode);
  }

  boolean covers(UnitLine line) {
    return covers(line.provinceCode());
  }

  List<SummaryRow> of(List<SummaryRow> rows) {
    return rows.stream().filter(row -> covers(row.provinceCode())).toList();
  }
}
