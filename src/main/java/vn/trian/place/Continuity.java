package vn.trian.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where that which lay in a unit on one day may lie on another day, step by step through the days
 * on which the map changed.
 *
 * <p>The reform of 2025-07-01, and what came after it, follow the successions. Earlier changes are
 * known from the codes: a commune goes on under its code whatever becomes of its name, its type and
 * its district, and the communes that pass from one district to another tell how the districts
 * changed. A commune whose code ended lies somewhere in what its district became. Nothing is
 * guessed: what may be several is several.
 */
final class Continuity {
  static final LocalDate REFORM = Register.LAST_DAY_OF_DISTRICTS.plusDays(1);

  /** Above this many different journeys the memory of them starts anew. */
  private static final int REMEMBERED = 200_000;

  private final Units units;
  private final Successions successions;
  private final Moves moves;

  /** The days on which any unit began or had ended. */
  private final NavigableSet<LocalDate> maps = new TreeSet<>();

  private final Map<Journey, Set<Unit>> known = new ConcurrentHashMap<>();

  Continuity(Units units, Successions successions) {
    this.units = units;
    this.successions = successions;
    this.moves = new Moves(units);
    for (Level level : Level.values()) {
      for (Unit unit : units.all(level)) {
        maps.add(unit.validFrom());
        if (unit.validTo() != null) {
          maps.add(unit.validTo().plusDays(1));
        }
      }
    }
  }

  private record Journey(UnitKey from, LocalDate on, LocalDate to) {}

  /**
   * The units of a day in which that may lie which lay in a unit on another day: communes as long
   * as they can be followed, else districts or provinces; all of it lies in exactly one of them.
   *
   * @param on a day in the unit's life
   */
  Set<Unit> follow(Unit unit, LocalDate on, LocalDate to) {
    return followed(unit, sameMapAs(on), sameMapAs(to));
  }

  /** The first day of the map that a day has: journeys between the same maps are the same. */
  private LocalDate sameMapAs(LocalDate day) {
    LocalDate first = maps.floor(day);
    return first == null ? day : first;
  }

  private Set<Unit> followed(Unit unit, LocalDate on, LocalDate to) {
    Journey journey = new Journey(unit.key(), on, to);
    Set<Unit> reached = known.get(journey);
    if (reached == null) {
      boolean byDistricts = unit.level() == Level.PROVINCE && hadDistricts(on) && hadDistricts(to);
      if (byDistricts && !on.equals(to)) {
        reached = provinces(unit, on, to);
      } else {
        reached = on.isBefore(to) ? forward(unit, on, to) : backward(unit, on, to);
      }
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      known.put(journey, Collections.unmodifiableSet(reached));
    }
    return reached;
  }

  /**
   * The first day of the time around a day in which the land of a unit stayed the same.
   *
   * @param on a day in the unit's life
   */
  LocalDate unchangedSince(Unit unit, LocalDate on) {
    LocalDate change = moves.days(unit).floor(on);
    return change == null || change.isBefore(unit.validFrom()) ? unit.validFrom() : change;
  }

  /**
   * The last change of a unit's land after the first of two days, up to the second, its beginning
   * among them; where there is none, its end between them.
   */
  Optional<BoundaryChange> lastChange(Unit unit, LocalDate after, LocalDate to) {
    LocalDate end = unit.validTo();
    LocalDate last = end == null || to.isBefore(end) ? to : end;
    LocalDate change = unchangedSince(unit, last);
    if (change.isAfter(after)) {
      return Optional.of(new BoundaryChange(change, actOf(unit, change)));
    }
    return end != null && end.isBefore(to) && !end.isBefore(after)
        ? Optional.of(new BoundaryChange(end.plusDays(1), actOf(unit, end.plusDays(1))))
        : Optional.empty();
  }

  /** The act by which something of a unit's land began anew on a day. */
  private @Nullable String actOf(Unit unit, LocalDate day) {
    List<Unit> begun = new ArrayList<>();
    addIfPresent(begun, units.inForce(unit.code(), day));
    begun.addAll(units.communesOf(unit.code(), day));
    if (day.isAfter(unit.validFrom())) {
      begun.addAll(onwards(unit, day));
      for (Unit commune : units.communesOf(unit.code(), day.minusDays(1))) {
        addIfPresent(begun, units.inForce(commune.code(), day));
      }
    }
    return begun.stream()
        .filter(other -> other.validFrom().equals(day))
        .map(Unit::act)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean hadDistricts(LocalDate day) {
    return day.isBefore(REFORM);
  }

  /** A province is followed by its districts: what it takes in later was never in it. */
  private Set<Unit> provinces(Unit province, LocalDate on, LocalDate to) {
    Set<Unit> provinces = new LinkedHashSet<>();
    for (Unit district : units.districtsOf(province.code(), on)) {
      for (Unit part : follow(district, on, to)) {
        addIfPresent(provinces, provinceOf(part, to));
      }
    }
    return provinces;
  }

  private Set<Unit> forward(Unit unit, LocalDate on, LocalDate to) {
    LocalDate day = unit.validTo() == null ? null : unit.validTo().plusDays(1);
    LocalDate change = moves.days(unit).higher(on);
    if (change != null && (day == null || change.isBefore(day))) {
      day = change;
    }
    if (day == null || day.isAfter(to)) {
      return Set.of(unit);
    }
    if (unit.level() == Level.PROVINCE && day.isBefore(REFORM)) {
      return through(follow(unit, on, REFORM.minusDays(1)), REFORM.minusDays(1), to);
    }
    return through(onwards(unit, day), day, to);
  }

  private Set<Unit> backward(Unit unit, LocalDate on, LocalDate to) {
    LocalDate day = unchangedSince(unit, on);
    if (!day.isAfter(to)) {
      return Set.of(unit);
    }
    return through(backwards(unit, day), day.minusDays(1), to);
  }

  private Set<Unit> through(Set<Unit> units, LocalDate on, LocalDate to) {
    Set<Unit> reached = new LinkedHashSet<>();
    units.forEach(unit -> reached.addAll(follow(unit, on, to)));
    return reached;
  }

  /** Whether one unit became another on a day; on that of the reform it may be itself. */
  private static boolean isPassedOn(Unit from, Unit to, LocalDate day) {
    return day.equals(REFORM) || (to.validFrom().equals(day) && !from.equals(to));
  }

  /** From the eve of a day to the day. */
  private Set<Unit> onwards(Unit unit, LocalDate day) {
    LocalDate eve = day.minusDays(1);
    Set<Unit> next = new LinkedHashSet<>();
    for (Succession to : successions.became(unit)) {
      if (to.unit().inForceOn(day) && isPassedOn(unit, to.unit(), day)) {
        next.add(to.unit());
      }
    }
    // Of a district only its land outside communes has successors of its own.
    if (!next.isEmpty() && unit.level() != Level.DISTRICT) {
      return next;
    }
    Unit same = day.equals(REFORM) ? null : units.inForce(unit.code(), day);
    switch (unit.level()) {
      case COMMUNE -> {
        Unit district = units.parent(unit, eve);
        if (same != null) {
          next.add(same);
        } else if (district != null) {
          next.addAll(onwards(district, day));
        }
      }
      case DISTRICT -> {
        List<Unit> communes = units.communesOf(unit.code(), eve);
        for (Unit commune : communes) {
          if (day.equals(REFORM)) {
            next.addAll(onwards(commune, day));
          } else {
            addIfPresent(next, districtOf(units.inForce(commune.code(), day), day));
          }
        }
        if (communes.isEmpty() && same != null) {
          next.addAll(newborn(same, day));
        }
        if (next.isEmpty()) {
          next.add(same == null ? above(unit, eve) : same);
        }
      }
      case PROVINCE -> addIfPresent(next, same);
    }
    return next;
  }

  /** From a day to its eve. */
  private Set<Unit> backwards(Unit unit, LocalDate day) {
    LocalDate eve = day.minusDays(1);
    Set<Unit> before = new LinkedHashSet<>();
    for (Succession from : successions.madeFrom(unit)) {
      if (from.unit().inForceOn(eve) && isPassedOn(from.unit(), unit, day)) {
        before.add(from.unit());
      }
    }
    if (!before.isEmpty()) {
      return before;
    }
    Unit same = day.equals(REFORM) ? null : units.inForce(unit.code(), eve);
    switch (unit.level()) {
      case COMMUNE -> {
        Unit parent = units.parent(unit, day);
        if (same != null) {
          before.add(same);
          before.addAll(takenIn(same, unit, day));
        } else if (parent != null) {
          before.addAll(backwards(parent, day));
        }
      }
      case DISTRICT -> {
        List<Unit> communes = units.communesOf(unit.code(), day);
        for (Unit commune : communes) {
          addIfPresent(before, districtOf(units.inForce(commune.code(), eve), eve));
        }
        if (before.isEmpty()) {
          before.add(same == null ? above(unit, day) : same);
        }
      }
      case PROVINCE -> addIfPresent(before, same);
    }
    return before;
  }

  /**
   * Of a district whose communes are on record from a day on only: itself and those that begin in
   * its province that day with communes of no known past, which may have been cut out of it.
   */
  private Set<Unit> newborn(Unit district, LocalDate day) {
    Set<Unit> newborn = new LinkedHashSet<>(Set.of(district));
    if (!units.communesOf(district.code(), day).isEmpty()) {
      for (Unit other : units.districtsOf(district.parentCode(), day)) {
        if (other.validFrom().equals(day)
            && units.communesOf(other.code(), day).stream()
                .allMatch(commune -> units.inForce(commune.code(), day.minusDays(1)) == null)) {
          newborn.add(other);
        }
      }
    }
    return newborn;
  }

  private Unit above(Unit unit, LocalDate on) {
    Unit parent = units.parent(unit, on);
    if (parent == null) {
      throw new IllegalStateException(unit.key() + " lies in nothing on " + on);
    }
    return parent;
  }

  /**
   * The communes that may have become part of another on a day: those of its district whose codes
   * ended. Where another commune of the district was made anew that day and this one was not, it is
   * the other that took them in.
   */
  private List<Unit> takenIn(Unit before, Unit commune, LocalDate day) {
    LocalDate eve = day.minusDays(1);
    List<Unit> ended = new ArrayList<>();
    boolean others = false;
    for (Unit neighbour : units.communesOf(before.parentCode(), eve)) {
      Unit next = units.inForce(neighbour.code(), day);
      if (next == null) {
        ended.add(neighbour);
      } else if (!neighbour.code().equals(commune.code()) && next.validFrom().equals(day)) {
        others = true;
      }
    }
    return others && !commune.validFrom().equals(day) ? List.of() : ended;
  }

  private @Nullable Unit districtOf(@Nullable Unit commune, LocalDate on) {
    return commune == null ? null : units.parent(commune, on);
  }

  private @Nullable Unit provinceOf(@Nullable Unit unit, LocalDate on) {
    return unit == null ? null : units.above(unit, Level.PROVINCE, on);
  }

  private static void addIfPresent(Collection<Unit> set, @Nullable Unit unit) {
    if (unit != null) {
      set.add(unit);
    }
  }
}
