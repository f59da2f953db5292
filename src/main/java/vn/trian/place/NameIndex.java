package vn.trian.place;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Resolution.Ambiguous;
import vn.trian.place.Resolution.NotWritten;
import vn.trian.place.Resolution.Resolved;
import vn.trian.place.Resolution.Unresolved;

/** Finds units by written name: in a unit above them, or in the whole country. */
final class NameIndex {
  /** The scope of provinces. */
  static final String COUNTRY = "";

  private final Units units;
  private final Map<Level, NameReader> readers = new EnumMap<>(Level.class);

  /** Level, then the code of the unit above, then the name's key. */
  private final Map<Level, Map<String, Map<String, List<Unit>>>> index = new EnumMap<>(Level.class);

  NameIndex(Units units) {
    this.units = units;
    Map<String, String> keys = new HashMap<>(16_384);
    for (Level level : Level.values()) {
      readers.put(level, new NameReader(level));
      Map<String, Map<String, List<Unit>>> scopes = new HashMap<>();
      for (Unit unit : units.all(level)) {
        String key = keys.computeIfAbsent(unit.name(), NameReader::nameKey);
        add(scopes, unit.parentCode(), key, unit);
        if (level == Level.COMMUNE) {
          addToProvinces(scopes, key, unit);
        }
      }
      index.put(level, scopes);
    }
  }

  /** Whether anything at all was written. */
  boolean isWritten(Level level, @Nullable String written) {
    return !readings(level, written).isEmpty();
  }

  /** What a name means among the units of a level that lie in a unit on a day. */
  Resolution find(Level level, String scope, @Nullable String written, LocalDate on) {
    List<Reading> readings = readings(level, written);
    if (readings.isEmpty()) {
      return new NotWritten();
    }
    Matches matches = new Matches();
    collect(level, scope, readings, on, matches);
    return matches.resolution();
  }

  /**
   * All units of a name in a scope, whenever they existed; of the type written, if there are any.
   */
  List<Unit> ever(Level level, String scope, String written) {
    Matches matches = new Matches();
    collect(level, scope, readings(level, written), null, matches);
    return matches.best();
  }

  /** All units of a name in the whole country, whenever they existed and of whatever type. */
  Set<Unit> everywhere(Level level, String written) {
    List<Reading> readings = readings(level, written);
    Set<Unit> found = new LinkedHashSet<>();
    for (String scope : scopes(level).keySet()) {
      Matches matches = new Matches();
      collect(level, scope, readings, null, matches);
      found.addAll(matches.ofType);
      found.addAll(matches.others);
    }
    return found;
  }

  /** All units of a level, ordered by key. */
  List<Unit> all(Level level) {
    return units.all(level);
  }

  /** All units of a level that ever lay in a unit. */
  List<Unit> everIn(Level level, String scope) {
    List<Unit> everIn = new ArrayList<>();
    scopes(level).getOrDefault(scope, Map.of()).values().forEach(everIn::addAll);
    return everIn;
  }

  /** Whether a unit is in force on a day and lies in another. */
  boolean isIn(Unit unit, String scope, LocalDate on) {
    return unit.inForceOn(on) && liesIn(unit, scope, on);
  }

  /** Whether some reading of what was written gives a unit's name, with whatever type. */
  boolean isNameOf(Unit unit, String written) {
    String key = NameReader.nameKey(unit.name());
    return readings(unit.level(), written).stream()
        .anyMatch(reading -> reading.nameKey().equals(key));
  }

  /** What was written, without its type if one was, as match keys. */
  List<String> nameKeys(Level level, String written) {
    return readings(level, written).stream().map(Reading::nameKey).distinct().toList();
  }

  /**
   * Whether some reading of what was written gives a unit's name with another type than its own.
   */
  boolean isOtherType(Unit unit, String written) {
    String key = NameReader.nameKey(unit.name());
    boolean other = false;
    for (Reading reading : readings(unit.level(), written)) {
      if (reading.nameKey().equals(key)) {
        if (reading.type() == null || reading.type().word().equals(unit.type())) {
          return false;
        }
        other = true;
      }
    }
    return other;
  }

  private void collect(
      Level level, String scope, List<Reading> readings, @Nullable LocalDate on, Matches matches) {
    Map<String, List<Unit>> names = scopes(level).getOrDefault(scope, Map.of());
    for (Reading reading : readings) {
      add(names.get(reading.nameKey()), reading, scope, on, matches);
    }
    if (matches.isEmpty()) {
      for (Reading reading : readings) {
        String spelling = reader(level).spelling(reading.nameKey());
        if (spelling != null) {
          add(names.get(spelling), reading, scope, on, matches);
        }
      }
    }
  }

  private void add(
      @Nullable List<Unit> named,
      Reading reading,
      String scope,
      @Nullable LocalDate on,
      Matches matches) {
    if (named != null) {
      for (Unit unit : named) {
        if (on == null || isIn(unit, scope, on)) {
          matches.add(unit, reading.type());
        }
      }
    }
  }

  /** A commune is listed under every province that its district was ever in. */
  private boolean liesIn(Unit unit, String scope, LocalDate on) {
    if (unit.parentCode().equals(scope)) {
      return true;
    }
    Unit parent = units.parent(unit, on);
    return parent != null && parent.parentCode().equals(scope);
  }

  private void addToProvinces(
      Map<String, Map<String, List<Unit>>> scopes, String key, Unit commune) {
    String before = "";
    for (Unit parent : units.versions(commune.parentCode())) {
      String province = parent.parentCode();
      if (!province.isEmpty() && !province.equals(before) && parent.meets(commune)) {
        add(scopes, province, key, commune);
        before = province;
      }
    }
  }

  private static void add(
      Map<String, Map<String, List<Unit>>> scopes, String scope, String key, Unit unit) {
    scopes
        .computeIfAbsent(scope, code -> new HashMap<>())
        .computeIfAbsent(key, name -> new ArrayList<>(1))
        .add(unit);
  }

  private List<Reading> readings(Level level, @Nullable String written) {
    return written == null || written.isEmpty() ? List.of() : reader(level).read(written);
  }

  private NameReader reader(Level level) {
    return requireNonNull(readers.get(level));
  }

  private Map<String, Map<String, List<Unit>>> scopes(Level level) {
    return requireNonNull(index.get(level));
  }

  /** The units that answer to a name; those of the very type that was written go before others. */
  private static final class Matches {
    private final List<Unit> ofType = new ArrayList<>(1);
    private final List<Unit> others = new ArrayList<>(2);
    private boolean otherType;

    void add(Unit unit, @Nullable UnitType written) {
      if (written != null && written.word().equals(unit.type())) {
        ofType.add(unit);
      } else {
        others.add(unit);
        otherType |= written != null;
      }
    }

    boolean isEmpty() {
      return ofType.isEmpty() && others.isEmpty();
    }

    List<Unit> best() {
      return ofType.isEmpty() ? others : ofType;
    }

    Resolution resolution() {
      List<Unit> best = best();
      return switch (best.size()) {
        case 0 -> new Unresolved(List.of());
        case 1 -> new Resolved(best.get(0), ofType.isEmpty() && otherType);
        default -> new Ambiguous(best);
      };
    }
  }
}
