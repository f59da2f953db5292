package vn.trian.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Carries later decrees out on the units and successions packed with the program. */
final class UnitChanges {
  private static final Comparator<UnitChange> ORDER =
      Comparator.comparing((UnitChange change) -> change.key().validFrom())
          .thenComparing(change -> change.key().level())
          .thenComparing(UnitChange::fromCode)
          .thenComparing(change -> change.key().code());

  private UnitChanges() {}

  /** All units: those of the changes too, and those that they were made from ended. */
  static Units units(Units packed, List<UnitChange> changes) {
    if (changes.isEmpty()) {
      return packed;
    }
    NavigableMap<UnitKey, Unit> units = new TreeMap<>();
    for (Level level : Level.values()) {
      packed.all(level).forEach(unit -> units.put(unit.key(), unit));
    }
    for (UnitChange change : changes.stream().sorted(ORDER).toList()) {
      end(units, change);
      begin(units, change);
    }
    return new Units(List.copyOf(units.values()));
  }

  private static void end(NavigableMap<UnitKey, Unit> units, UnitChange change) {
    LocalDate eve = change.key().validFrom().minusDays(1);
    Map.Entry<UnitKey, Unit> last =
        units.floorEntry(new UnitKey(change.key().level(), change.fromCode(), eve));
    Unit unit = last == null ? null : last.getValue();
    if (unit == null || !unit.code().equals(change.fromCode()) || !unit.inForceOn(eve)) {
      throw new IllegalStateException(
          "no unit has the code " + change.fromCode() + " on " + eve + ", before " + change.key());
    }
    if (unit.validTo() == null) {
      units.put(
          unit.key(),
          new Unit(unit.key(), unit.type(), unit.name(), unit.parentCode(), eve, unit.act()));
    }
  }

  private static void begin(NavigableMap<UnitKey, Unit> units, UnitChange change) {
    Unit unit = change.unit();
    Unit known = units.putIfAbsent(unit.key(), unit);
    if (known != null
        && !(known.fullName().equals(unit.fullName())
            && known.parentCode().equals(unit.parentCode()))) {
      throw new IllegalStateException(
          unit.key() + " must not begin twice but is " + known.fullName() + " already");
    }
  }

  /** The successions, those of the changes last; each unit has those of one day only. */
  static List<Successions.Pair> successions(
      List<Successions.Pair> packed, List<UnitChange> changes) {
    List<Successions.Pair> pairs = new ArrayList<>(packed);
    changes.stream()
        .sorted(ORDER)
        .map(
            change ->
                new Successions.Pair(
                    change.key().validFrom(),
                    change.fromCode(),
                    change.key().code(),
                    change.extent()))
        .forEach(pairs::add);
    return pairs;
  }
}
