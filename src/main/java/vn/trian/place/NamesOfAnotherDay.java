package vn.trian.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Resolution.Ambiguous;
import vn.trian.place.Resolution.OfAnotherDay;
import vn.trian.place.Resolution.Resolved;
import vn.trian.place.Resolution.Unresolved;

/** Understands names of units that were not in force on the visit's day. */
final class NamesOfAnotherDay {
  private final Units units;
  private final NameIndex names;
  private final Continuity continuity;

  NamesOfAnotherDay(Units units, NameIndex names, Continuity continuity) {
    this.units = units;
    this.names = names;
    this.continuity = continuity;
  }

  /**
   * Units of a name in some scopes that were not in force on a day.
   *
   * @param scopes codes of the units above
   */
  Resolution find(Level level, Collection<String> scopes, @Nullable String written, LocalDate on) {
    return resolution(level, named(level, scopes, written, on), on);
  }

  /**
   * Where another type was written than the unit in force has, an ended commune of just that name
   * and type is meant, if there was one: {@code xã Thanh Liệt} is not the later {@code phường Thanh
   * Liệt}.
   */
  Resolution orOldOfType(
      Resolution commune, Collection<String> scopes, @Nullable String written, LocalDate on) {
    if (!(commune instanceof Resolved inForce && inForce.otherType()) || written == null) {
      return commune;
    }
    List<Unit> old = named(Level.COMMUNE, scopes, written, on);
    old.removeIf(unit -> unit.validFrom().isAfter(on) || names.isOtherType(unit, written));
    return old.isEmpty() ? commune : latest(old, on);
  }

  /** Of several that ended those that did last. */
  private Resolution latest(List<Unit> old, LocalDate on) {
    LocalDate last = old.stream().map(Unit::lastDay).max(LocalDate::compareTo).orElse(on);
    old.removeIf(unit -> unit.lastDay().isBefore(last));
    return resolution(Level.COMMUNE, old, on);
  }

  /**
   * Communes of a name that lay or will lie in some districts or provinces; what they are on the
   * day is in those too.
   */
  Resolution findIn(
      List<Unit> above, Collection<String> scopes, @Nullable String written, LocalDate on) {
    List<Unit> named = named(Level.COMMUNE, scopes, written, on);
    named.removeIf(unit -> lifted(unit, Level.COMMUNE, on).stream().noneMatch(liesIn(above, on)));
    if (!(resolution(Level.COMMUNE, named, on) instanceof OfAnotherDay found)) {
      return new Unresolved(List.of());
    }
    return new OfAnotherDay(found.named(), found.now().stream().filter(liesIn(above, on)).toList());
  }

  private Predicate<Unit> liesIn(List<Unit> above, LocalDate on) {
    return unit -> above.stream().anyMatch(it -> it.equals(units.above(unit, it.level(), on)));
  }

  /** Communes of a name that ended with the districts; where there are none, earlier ones. */
  Resolution findBeforeReform(Collection<String> scopes, @Nullable String written, LocalDate on) {
    List<Unit> named = named(Level.COMMUNE, scopes, written, on);
    named.removeIf(unit -> unit.validFrom().isAfter(Register.LAST_DAY_OF_DISTRICTS));
    List<Unit> last = new ArrayList<>(named);
    last.removeIf(unit -> !unit.inForceOn(Register.LAST_DAY_OF_DISTRICTS));
    return resolution(Level.COMMUNE, last.isEmpty() ? named : last, on);
  }

  /**
   * The commune in force that has land of one of some former districts, where one of the name has;
   * else an old commune of the name that lay there; else what was found without them.
   */
  Resolution withLandIn(
      List<Unit> districts, Resolution commune, @Nullable String written, LocalDate on) {
    List<Unit> inForce =
        commune instanceof Resolved one
            ? List.of(one.unit())
            : commune instanceof Ambiguous several ? several.candidates() : List.of();
    List<Unit> fitting = new ArrayList<>();
    for (Unit candidate : inForce) {
      Set<Unit> lands = new TreeSet<>(Comparator.comparing(Unit::key));
      for (Unit land : continuity.follow(candidate, on, Register.LAST_DAY_OF_DISTRICTS)) {
        lands.add(above(land, Level.DISTRICT, Register.LAST_DAY_OF_DISTRICTS));
      }
      if (districts.stream().anyMatch(district -> meets(district, lands))) {
        fitting.add(candidate);
      }
    }
    if (fitting.size() == 1) {
      return commune instanceof Resolved ? commune : new Resolved(fitting.get(0), false);
    }
    if (fitting.isEmpty() && !inForce.isEmpty()) {
      Set<String> codes = new TreeSet<>();
      districts.forEach(district -> codes.add(district.code()));
      Resolution old = findBeforeReform(codes, written, on);
      return old instanceof Unresolved ? commune : old;
    }
    return commune;
  }

  private boolean meets(Unit district, Set<Unit> lands) {
    LocalDate last = Register.LAST_DAY_OF_DISTRICTS;
    LocalDate day = district.inForceOn(last) ? last : district.lastDay();
    return continuity.follow(district, day, last).stream().anyMatch(lands::contains);
  }

  private List<Unit> named(
      Level level, Collection<String> scopes, @Nullable String written, LocalDate on) {
    Set<Unit> named = new TreeSet<>(Comparator.comparing(Unit::key));
    if (written != null) {
      for (String scope : scopes) {
        named.addAll(names.ever(level, scope, written));
      }
    }
    named.removeIf(unit -> unit.inForceOn(on));
    List<Unit> nearest = new ArrayList<>(named);
    nearest.removeIf(unit -> named.stream().anyMatch(other -> isOnTheWay(other, unit, on)));
    return nearest;
  }

  /** Whether a unit lies between a day and a later or earlier unit of the same name and land. */
  private boolean isOnTheWay(Unit unit, Unit far, LocalDate on) {
    boolean later = on.isBefore(unit.validFrom()) && unit.lastDay().isBefore(far.validFrom());
    boolean earlier = on.isAfter(unit.lastDay()) && far.lastDay().isBefore(unit.validFrom());
    if (later) {
      return continuity.follow(unit, unit.lastDay(), far.validFrom()).contains(far);
    }
    return earlier && continuity.follow(unit, unit.validFrom(), far.lastDay()).contains(far);
  }

  /**
   * A province of another day goes on, as an office does, in the one that took it over, whatever
   * land that may have given away since.
   */
  Resolution findProvince(@Nullable String written, LocalDate on) {
    List<Unit> named = named(Level.PROVINCE, List.of(NameIndex.COUNTRY), written, on);
    if (named.isEmpty()) {
      return new Unresolved(List.of());
    }
    Set<Unit> now = new TreeSet<>(Comparator.comparing(Unit::key));
    named.forEach(unit -> now.addAll(asOffice(unit, on)));
    return new OfAnotherDay(named, new ArrayList<>(now));
  }

  private Set<Unit> asOffice(Unit province, LocalDate on) {
    Set<Unit> now = new TreeSet<>(Comparator.comparing(Unit::key));
    LocalDate end = province.validTo();
    if (end == null || !end.isBefore(on)) {
      now.addAll(continuity.follow(province, province.validFrom(), on));
      return now;
    }
    for (Unit next : continuity.follow(province, end, end.plusDays(1))) {
      if (next.inForceOn(on)) {
        now.add(next);
      } else {
        now.addAll(asOffice(next, on));
      }
    }
    return now;
  }

  private Resolution resolution(Level level, List<Unit> named, LocalDate on) {
    if (named.isEmpty()) {
      return new Unresolved(List.of());
    }
    Set<Unit> now = new TreeSet<>(Comparator.comparing(Unit::key));
    named.forEach(unit -> now.addAll(lifted(unit, level, on)));
    return new OfAnotherDay(named, new ArrayList<>(now));
  }

  private Set<Unit> lifted(Unit unit, Level level, LocalDate on) {
    Set<Unit> lifted = new TreeSet<>(Comparator.comparing(Unit::key));
    LocalDate day = on.isBefore(unit.validFrom()) ? unit.validFrom() : unit.lastDay();
    for (Unit found : continuity.follow(unit, day, on)) {
      lifted.add(above(found, level, on));
    }
    return lifted;
  }

  private Unit above(Unit unit, Level level, LocalDate on) {
    Unit above = units.above(unit, level, on);
    return above == null ? unit : above;
  }
}
