package vn.trian.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All units, by code and by level. */
final class Units {
  private final Map<Level, List<Unit>> byLevel = new EnumMap<>(Level.class);

  /** The versions of a code in order of time; codes of different levels differ in length. */
  private final Map<String, List<Unit>> byCode = new HashMap<>(32_768);

  private final Map<String, List<Unit>> byParent = new HashMap<>(2_048);

  /**
   * @param units ordered by key
   */
  Units(List<Unit> units) {
    for (Level level : Level.values()) {
      byLevel.put(level, new ArrayList<>());
    }
    Unit before = null;
    for (Unit unit : units) {
      if (before != null && before.key().compareTo(unit.key()) >= 0) {
        throw new IllegalStateException(unit.key() + " must not follow " + before.key());
      }
      before = unit;
      all(unit.level()).add(unit);
      List<Unit> versions = byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>(2));
      if (!versions.isEmpty() && versions.get(versions.size() - 1).meets(unit)) {
        throw new IllegalStateException(
            unit.key() + " begins before the unit ends that had its code");
      }
      versions.add(unit);
      if (!unit.parentCode().isEmpty()) {
        byParent.computeIfAbsent(unit.parentCode(), code -> new ArrayList<>()).add(unit);
      }
    }
  }

  /** All units of a level, ordered by key. */
  List<Unit> all(Level level) {
    return byLevel.getOrDefault(level, List.of());
  }

  /** All units that ever had a code, in order of time. */
  List<Unit> versions(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  Optional<Unit> find(UnitKey key) {
    return versions(key.code()).stream().filter(unit -> unit.key().equals(key)).findFirst();
  }

  /** The unit that has a code on a day; null when none has. */
  @Nullable Unit inForce(String code, LocalDate on) {
    for (Unit unit : versions(code)) {
      if (unit.inForceOn(on)) {
        return unit;
      }
    }
    return null;
  }

  /** The communes of a district's code on a day, ordered by key. */
  List<Unit> communesOf(String districtCode, LocalDate on) {
    return below(Level.COMMUNE, districtCode, on);
  }

  /** The districts of a province's code on a day, ordered by key. */
  List<Unit> districtsOf(String provinceCode, LocalDate on) {
    return below(Level.DISTRICT, provinceCode, on);
  }

  private List<Unit> below(Level level, String parentCode, LocalDate on) {
    List<Unit> below = new ArrayList<>();
    for (Unit unit : byParent.getOrDefault(parentCode, List.of())) {
      if (unit.level() == level && unit.inForceOn(on)) {
        below.add(unit);
      }
    }
    return below;
  }

  @Nullable Unit parent(Unit unit, LocalDate on) {
    return unit.parentCode().isEmpty() ? null : inForce(unit.parentCode(), on);
  }

  /** The unit of a level that a unit is or lies in on a day; null when there is none. */
  @Nullable Unit above(Unit unit, Level level, LocalDate on) {
    Unit above = unit;
    while (above != null && above.level() != level) {
      above = parent(above, on);
    }
    return above;
  }
}
