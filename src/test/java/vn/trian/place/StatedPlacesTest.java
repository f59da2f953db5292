package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trian.place.EveryUnit.REGISTER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.trian.place.StatedPlace.Kind;

/**
 * Every place counts once on every map: those of official names on days of their units, and of
 * names used after and before their time, with and without the district.
 */
class StatedPlacesTest {
  private static final List<Visit> VISITS = visits();

  private record Visit(WrittenPlace written, LocalDate on, Place place) {
    String on(UnitMap map, Level level) {
      return written + " on " + on + " as " + level + " of " + map.id();
    }
  }

  /** So the total of a province is the same whatever its units are counted by. */
  @Test
  void countOnceOnEveryMapAndInTheSameProvincesOnAllLevels() {
    List<String> misplaced = new ArrayList<>();
    for (UnitMap map : maps()) {
      Map<Level, Map<Kind, Integer>> counts = new EnumMap<>(Level.class);
      for (Visit visit : VISITS) {
        LocalDate day = map.isAsRecorded() ? visit.on() : map.day();
        StatedPlace wider = null;
        for (Level level : Level.values()) {
          StatedPlace stated = REGISTER.state(visit.place(), map, level);
          counts
              .computeIfAbsent(level, any -> new EnumMap<>(Kind.class))
              .merge(stated.kind(), 1, Integer::sum);
          if (!isWhole(stated, day) || (wider != null && !agree(wider, stated, day))) {
            misplaced.add(visit.on(map, level) + ": " + stated + " in " + wider);
          }
          wider = stated;
        }
      }
      assertThat(counts.values())
          .as("%s: %s", map.id(), counts)
          .hasSize(3)
          .allMatch(kinds -> sum(kinds) == VISITS.size());
    }
    assertThat(misplaced).isEmpty();
    assertThat(VISITS).hasSizeGreaterThan(35_000);
  }

  /**
   * The map of the visit's day says what is recorded, or more where the names of another day do.
   */
  @Test
  void areOnTheMapOfTheirOwnDayWhereTheyAreAsRecorded() {
    List<String> apart = new ArrayList<>();
    for (Visit visit : VISITS) {
      UnitMap own = new UnitMap(visit.on());
      for (Level level : Level.values()) {
        StatedPlace recorded = REGISTER.state(visit.place(), UnitMap.AS_RECORDED, level);
        StatedPlace stated = REGISTER.state(visit.place(), own, level);
        if (!stated.provinces().equals(recorded.provinces())
            || (recorded.kind() == Kind.UNIT && !stated.units().equals(recorded.units()))) {
          apart.add(visit.on(own, level) + ": " + recorded + " but " + stated);
        }
      }
    }
    assertThat(apart).isEmpty();
  }

  private static int sum(Map<Kind, Integer> kinds) {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static boolean agree(StatedPlace wide, StatedPlace narrow, LocalDate on) {
    return wide.provinces().equals(narrow.provinces())
        && (narrow.kind() != Kind.UNIT
            || (wide.kind() == Kind.UNIT
                && EveryUnit.liesIn(narrow.units().get(0), wide.units().get(0), on)));
  }

  /** What is not placed is told in the sender's own names on the map as recorded. */
  private static boolean isWhole(StatedPlace stated, LocalDate on) {
    boolean inForce =
        stated.units().stream()
            .allMatch(
                unit ->
                    unit.inForceOn(on)
                        && stated.provinces().contains(REGISTER.provinceOn(unit, on).get()));
    return !stated.provinces().isEmpty()
        && stated.provinces().stream()
            .allMatch(unit -> unit.level() == Level.PROVINCE && unit.inForceOn(on))
        && inForce;
  }

  private static List<UnitMap> maps() {
    List<UnitMap> maps = new ArrayList<>(EveryUnit.MAPS);
    maps.add(UnitMap.AS_RECORDED);
    return maps;
  }

  private static List<Visit> visits() {
    SplittableRandom random = EveryUnit.random();
    List<Visit> visits = new ArrayList<>();
    for (Unit unit : EveryUnit.list()) {
      LocalDate own = EveryUnit.someDay(unit, random);
      LocalDate any = EveryUnit.someDay(random);
      WrittenPlace written = EveryUnit.official(unit, own);
      add(visits, written, own);
      boolean withDistrict = written.commune() == null || random.nextBoolean();
      add(
          visits,
          withDistrict ? written : new WrittenPlace(written.commune(), null, written.province()),
          any);
    }
    return visits;
  }

  private static void add(List<Visit> visits, WrittenPlace written, LocalDate on) {
    Place place = REGISTER.resolve(written, on).place();
    if (place != null) {
      visits.add(new Visit(written, on, place));
    }
  }
}
