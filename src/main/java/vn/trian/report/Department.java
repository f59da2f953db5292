package vn.trian.report;

import java.util.List;
import java.util.Set;
import vn.trian.place.UnitMap;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Issuer;
import vn.trian.report.evidence.Area;

/**
 * A health department, which gets its own report of each month.
 *
 * @param id the name of its folder, for example {@code 31-hai-phong}
 * @param provinces the codes of its provinces
 * @param former whether the provinces are those of before 2025-07-01, when many were merged
 * @param editions in which its reports are made; the first one has the plain file name
 */
public record Department(
    String id, Set<String> provinces, boolean former, Issuer issuer, List<Edition> editions) {
  public Department {
    provinces = Set.copyOf(provinces);
    editions = List.copyOf(editions);
    if (provinces.isEmpty()) {
      throw new IllegalArgumentException("a department must have a province, but not " + id);
    }
  }

  Area area() {
    return new Area(provinces, former ? UnitMap.LAST_WITH_DISTRICTS : UnitMap.AS_RECORDED);
  }
}
