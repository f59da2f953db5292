package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trian.place.EveryUnit.REGISTER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.trian.place.StatedPlace.Kind;

/**
 * Whoever follows a unit to another map and what he finds there back to the first comes home: to
 * the unit, or one above or below it.
 *
 * <p>From before the reform of 2025 to after it, one of the answers at least leads home. A district
 * is followed as a whole, also after land of it has passed to another; there it may be in all
 * communes of the other, though those come from their own past only.
 */
class ThereAndBackTest {
  /**
   * Districts while no communes of theirs are on record: Lai Châu before October 2004 and Duyên Hải
   * before May 2015 of which only the later communes are known; Đạ Huoai and Cát Tiên, whose
   * communes are listed in Đạ Tẻh for the whole of December 2024.
   */
  private static final List<String> WITHOUT_COMMUNES = List.of("D105", "D681", "D683", "D850");

  @Test
  void everyUnitIsFoundAgain() {
    SplittableRandom random = EveryUnit.random();
    Map<String, List<String>> lost = new TreeMap<>();
    for (Unit unit : EveryUnit.list()) {
      LocalDate some = EveryUnit.someDay(unit, random);
      EveryUnit.MAPS.forEach(map -> follow(unit, some, map.day(), lost));
      for (LocalDate on : List.of(unit.validFrom(), EveryUnit.lastDay(unit))) {
        follow(unit, on, EveryUnit.someDay(random), lost);
        follow(unit, on, EveryUnit.someMap(random).day(), lost);
      }
    }
    assertThat(lost.keySet()).as("%s", lost).containsExactlyElementsOf(WITHOUT_COMMUNES);
  }

  /** A place that counts in one unit of a map comes back from there to where it was recorded. */
  @Test
  void everyPlaceIsFoundAgain() {
    SplittableRandom random = EveryUnit.random();
    List<String> lost = new ArrayList<>();
    int counted = 0;
    for (Unit unit : EveryUnit.list()) {
      LocalDate on = EveryUnit.someDay(unit, random);
      Place place = REGISTER.resolve(EveryUnit.official(unit, on), on).place();
      UnitMap map = EveryUnit.someMap(random);
      for (Level level : Level.values()) {
        StatedPlace stated = REGISTER.state(place, map, level);
        if (stated.kind() == Kind.UNIT || stated.kind() == Kind.DISTRICT_ONLY) {
          counted++;
          Unit found = stated.units().get(0);
          if (!leadsTo(place.finest(), on, found, map.day())) {
            lost.add(place.finest().key() + " on " + on + " from " + found.key());
          }
        }
      }
    }
    assertThat(lost).isEmpty();
    assertThat(counted).isGreaterThan(40_000);
  }

  private static void follow(
      Unit unit, LocalDate on, LocalDate day, Map<String, List<String>> lost) {
    if (!isFoundAgain(unit, on, day)) {
      lost.computeIfAbsent(unit.key().toString(), key -> new ArrayList<>())
          .add("from " + on + " to " + day);
    }
  }

  private static boolean isFoundAgain(Unit unit, LocalDate on, LocalDate day) {
    List<Unit> there = REGISTER.follow(unit, on, day);
    boolean overTheReform =
        !on.isAfter(Register.LAST_DAY_OF_DISTRICTS) && day.isAfter(Register.LAST_DAY_OF_DISTRICTS);
    return overTheReform
        ? there.stream().anyMatch(found -> leadsTo(unit, on, found, day))
        : there.stream().allMatch(found -> leadsTo(unit, on, found, day));
  }

  private static boolean leadsTo(Unit unit, LocalDate on, Unit found, LocalDate day) {
    return REGISTER.follow(found, day, on).stream()
        .anyMatch(back -> EveryUnit.areRelated(back, unit, on));
  }
}
