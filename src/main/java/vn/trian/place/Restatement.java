package vn.trian.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.trian.place.StatedPlace.Kind;

/** States recorded places on maps. */
final class Restatement {
  private final Units units;
  private final Continuity continuity;

  Restatement(Units units, Continuity continuity) {
    this.units = units;
    this.continuity = continuity;
  }

  StatedPlace state(Place place, UnitMap map, Level level) {
    if (map.isAsRecorded()) {
      return asRecorded(place, level);
    }
    Level counted = level == Level.DISTRICT && map.isWithoutDistricts() ? Level.COMMUNE : level;
    Set<Unit> possible = possible(place, map.day(), counted);
    Set<Unit> provinces = sorted();
    possible.forEach(unit -> provinces.add(above(unit, Level.PROVINCE, map.day())));
    Unit only = possible.size() == 1 ? possible.iterator().next() : null;
    if (only != null && only.level() == counted) {
      return new StatedPlace(Kind.UNIT, list(provinces), List.of(only), place.finest());
    }
    if (only != null && only.level() == Level.DISTRICT) {
      return new StatedPlace(Kind.DISTRICT_ONLY, list(provinces), List.of(only), place.finest());
    }
    boolean anywhere = possible.stream().anyMatch(unit -> unit.level() == Level.PROVINCE);
    return new StatedPlace(
        kindOfRest(place), list(provinces), anywhere ? List.of() : list(possible), recorded(place));
  }

  /**
   * On the map of the visit's own day, which is that of any day since its land has been the same.
   */
  private StatedPlace asRecorded(Place place, Level level) {
    Unit unit =
        switch (level) {
          case PROVINCE -> place.province();
          case DISTRICT -> place.district() != null ? place.district() : place.commune();
          case COMMUNE -> place.commune();
        };
    return unit == null
        ? state(place, new UnitMap(place.since()), level)
        : new StatedPlace(Kind.UNIT, List.of(place.province()), List.of(unit), unit);
  }

  private static Kind kindOfRest(Place place) {
    return place.kind() == Place.Kind.PROVINCIAL ? Kind.PROVINCIAL : Kind.UNPLACEABLE;
  }

  /** The units that may hold the place: what all that is known of it allows. */
  private Set<Unit> possible(Place place, LocalDate day, Level level) {
    Set<Unit> possible = lifted(continuity.follow(place.finest(), place.since(), day), day, level);
    if (!place.among().isEmpty()) {
      Set<Unit> among = sorted();
      for (Unit unit : place.among()) {
        among.addAll(lifted(continuity.follow(unit, unit.nearest(place.since()), day), day, level));
      }
      Set<Unit> both = common(possible, among, day);
      // A sender who contradicts himself is believed in what he says for his own day.
      possible = both.isEmpty() ? possible : both;
    }
    return possible;
  }

  private Set<Unit> lifted(Collection<Unit> found, LocalDate day, Level level) {
    Set<Unit> lifted = sorted();
    for (Unit unit : found) {
      Unit above = units.above(unit, level, day);
      lifted.add(above == null ? unit : above);
    }
    return lifted;
  }

  /**
   * Of two answers to the same question the units that both allow; the smaller one of each pair.
   */
  private Set<Unit> common(Set<Unit> some, Set<Unit> others, LocalDate day) {
    Set<Unit> common = sorted();
    for (Unit one : some) {
      for (Unit other : others) {
        if (one.equals(units.above(other, one.level(), day))) {
          common.add(other);
        } else if (other.equals(units.above(one, other.level(), day))) {
          common.add(one);
        }
      }
    }
    return common;
  }

  private Unit above(Unit unit, Level level, LocalDate day) {
    Unit above = units.above(unit, level, day);
    if (above == null) {
      throw new IllegalStateException(unit.key() + " lies in no " + level + " on " + day);
    }
    return above;
  }

  /** What names a place that cannot be placed: the one unit that was written, else what is sure. */
  private static Unit recorded(Place place) {
    return place.finest().level() == Level.PROVINCE && place.among().size() == 1
        ? place.among().get(0)
        : place.finest();
  }

  private static Set<Unit> sorted() {
    return new TreeSet<>(Comparator.comparing(Unit::key));
  }

  private static List<Unit> list(Collection<Unit> set) {
    return new ArrayList<>(set);
  }
}
