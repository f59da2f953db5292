package vn.trian.report.evidence;

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
public record Area(Set<String> provinces, UnitMap map) {
  public static final Area COUNTRY = new Area(Set.of(), UnitMap.AS_RECORDED);

  public boolean isCountry() {
    return provinces.isEmpty();
  }

  public boolean covers(String provinceCode) {
    return isCountry() || provinces.contains(provinceCode);
  }

  public boolean covers(UnitLine line) {
    return covers(line.provinceCode());
  }

  public List<SummaryRow> of(List<SummaryRow> rows) {
    return rows.stream().filter(row -> covers(row.provinceCode())).toList();
  }
}
