package vn.trian.summary;

import java.util.HashMap;
import java.util.Map;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.place.StatedPlace;
import vn.trian.place.Unit;
import vn.trian.place.UnitKey;
import vn.trian.place.UnitMap;

/** How many visits of a year may lie in a unit without being placed there. */
final class Perhaps {
  private final Register register;
  private final UnitMap map;
  private final Map<UnitKey, Map<String, Long>> visits = new HashMap<>();

  Perhaps(Register register, UnitMap map) {
    this.register = register;
    this.map = map;
  }

  /** Takes visits that are counted at a place; those in a unit, or in none on purpose, are sure. */
  void add(StatedPlace place, String year, long count) {
    switch (place.kind()) {
      case UNIT, PROVINCIAL -> {
        // A provincial institution lies in no district.
      }
      case DISTRICT_ONLY -> add(place.units().get(0), year, count);
      case UNPLACEABLE -> {
        boolean named = !place.units().isEmpty();
        (named ? place.units() : place.provinces()).forEach(unit -> add(unit, year, count));
      }
    }
  }

  /** Visits that may lie in a unit: named for it, for its district or for its province. */
  long of(Unit unit, String year) {
    long count = of(unit.key(), year);
    if (map.isAsRecorded()) {
      count += register.provinceOn(unit, unit.validFrom()).map(p -> of(p.key(), year)).orElse(0L);
    } else if (unit.level() != Level.PROVINCE) {
      count +=
          register
              .districtOn(unit, map.day())
              .filter(district -> !district.equals(unit))
              .map(district -> of(district.key(), year))
              .orElse(0L);
      count += register.provinceOn(unit, map.day()).map(p -> of(p.key(), year)).orElse(0L);
    }
    return count;
  }

  private long of(UnitKey key, String year) {
    return visits.getOrDefault(key, Map.of()).getOrDefault(year, 0L);
  }

  private void add(Unit unit, String year, long count) {
    visits.computeIfAbsent(unit.key(), any -> new HashMap<>()).merge(year, count, Long::sum);
  }
}
