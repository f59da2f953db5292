package vn.trian.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trian.place.Succession.Extent;

/** What units became, and what they were made from, on 2025-07-01 and since. */
final class Successions {
  private final Units units;
  private final Map<UnitKey, List<Succession>> became = new HashMap<>(16_384);
  private final Map<UnitKey, List<Succession>> madeFrom = new HashMap<>(8_192);

  /**
   * @param pairs ordered by the earlier unit, then by the later
   */
  Successions(Units units, List<Pair> pairs) {
    this.units = units;
    for (Pair pair : pairs) {
      add(
          inForce(pair.from(), pair.date().minusDays(1)),
          inForce(pair.to(), pair.date()),
          pair.extent());
    }
    for (Level level : Level.values()) {
      for (Unit unit : units.all(level)) {
        followOn(unit);
      }
    }
  }

  /** A line of the packed list: codes, and the day on which the later unit began. */
  record Pair(LocalDate date, String from, String to, Extent extent) {}

  /** What became of a unit; itself when it went on unchanged; ordered by key. */
  List<Succession> became(Unit unit) {
    return List.copyOf(became.getOrDefault(unit.key(), List.of()));
  }

  /** What a unit was made from; itself when it went on unchanged; ordered by key. */
  List<Succession> madeFrom(Unit unit) {
    return List.copyOf(madeFrom.getOrDefault(unit.key(), List.of()));
  }

  /** The provinces of the last day of districts that are a province of a later day. */
  List<Unit> provincesBeforeReform(Unit province) {
    if (province.inForceOn(Register.LAST_DAY_OF_DISTRICTS)) {
      List<Unit> before = new ArrayList<>();
      madeFrom(province).forEach(from -> before.add(from.unit()));
      return before;
    }
    Set<Unit> before = new LinkedHashSet<>();
    for (Succession from : madeFrom(province)) {
      if (from.unit().inForceOn(Register.LAST_DAY_OF_DISTRICTS)) {
        before.add(from.unit());
      } else {
        before.addAll(provincesBeforeReform(from.unit()));
      }
    }
    return List.copyOf(before);
  }

  /** The one district that all of a later commune was in on the last day of districts. */
  Optional<Unit> formerDistrict(Unit commune) {
    if (commune.level() != Level.COMMUNE
        || !commune.validFrom().isAfter(Register.LAST_DAY_OF_DISTRICTS)) {
      return Optional.empty();
    }
    Set<Unit> districts = new LinkedHashSet<>();
    for (Succession from : madeFrom(commune)) {
      Optional<Unit> district = formerDistrictOf(from.unit());
      if (district.isEmpty()) {
        return Optional.empty();
      }
      districts.add(district.get());
    }
    return districts.size() == 1 ? Optional.of(districts.iterator().next()) : Optional.empty();
  }

  private Optional<Unit> formerDistrictOf(Unit earlier) {
    LocalDate lastDay = Register.LAST_DAY_OF_DISTRICTS;
    return earlier.inForceOn(lastDay)
        ? Optional.ofNullable(units.above(earlier, Level.DISTRICT, lastDay))
        : formerDistrict(earlier);
  }

  /**
   * Since the reform a unit that keeps code and name, and only changes type, is all of the old;
   * unless a decree says what it was made from.
   */
  private void followOn(Unit unit) {
    LocalDate lastDay = Register.LAST_DAY_OF_DISTRICTS;
    if (unit.validFrom().isAfter(lastDay.plusDays(1)) && !madeFrom.containsKey(unit.key())) {
      LocalDate eve = unit.validFrom().minusDays(1);
      Unit earlier = units.inForce(unit.code(), eve);
      if (earlier != null && earlier.name().equals(unit.name())) {
        add(earlier, unit, Extent.WHOLE);
      }
    }
  }

  private void add(Unit from, Unit to, Extent extent) {
    became.computeIfAbsent(from.key(), key -> new ArrayList<>(1)).add(new Succession(to, extent));
    madeFrom.computeIfAbsent(to.key(), key -> new ArrayList<>(2)).add(new Succession(from, extent));
  }

  private Unit inForce(String code, LocalDate on) {
    Unit unit = units.inForce(code, on);
    if (unit == null) {
      throw new IllegalStateException("no unit has the code " + code + " on " + on);
    }
    return unit;
  }
}
