package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trian.place.EveryUnit.REGISTER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Who knows more of a place never finds it where who knows less says it cannot be. */
class MoreEvidenceTest {
  private static final List<Unit> ALL = EveryUnit.list();

  @Test
  void whatLiesInAUnitStaysInWhatMayHoldTheUnit() {
    SplittableRandom random = EveryUnit.random();
    List<String> outside = new ArrayList<>();
    for (Unit unit : ALL) {
      for (LocalDate on : EveryUnit.days(unit, random)) {
        Unit parent = REGISTER.parentOn(unit, on).orElse(unit);
        for (LocalDate day :
            List.of(
                EveryUnit.someMap(random).day(),
                Register.LAST_DAY_OF_DISTRICTS,
                EveryUnit.LAST_SEEN)) {
          List<Unit> wide = REGISTER.follow(parent, on, day);
          for (Unit found : REGISTER.follow(unit, on, day)) {
            if (wide.stream().noneMatch(holder -> EveryUnit.liesIn(found, holder, day))) {
              outside.add(unit.key() + " on " + on + " in " + found.key() + " on " + day);
            }
          }
        }
      }
    }
    assertThat(outside).isEmpty();
  }

  /**
   * With names that are right on the day. (Who contradicts himself is believed in part, so that
   * another district may well mean another commune.)
   */
  @Test
  void whatIsWrittenMoreOnlyNarrowsWhereAPlaceMayBe() {
    SplittableRandom random = EveryUnit.random();
    List<String> wider = new ArrayList<>();
    for (Unit unit : ALL) {
      LocalDate on = EveryUnit.someDay(unit, random);
      WrittenPlace all = EveryUnit.official(unit, on);
      Place province = place(null, null, all, on);
      Place district = place(null, all.district(), all, on);
      Place commune = place(all.commune(), null, all, on);
      Place whole = place(all.commune(), all.district(), all, on);
      for (UnitMap map :
          List.of(
              EveryUnit.someMap(random),
              UnitMap.LAST_WITH_DISTRICTS,
              new UnitMap(EveryUnit.LAST_SEEN))) {
        for (Level level : Level.values()) {
          StatedPlace narrow = REGISTER.state(whole, map, level);
          StatedPlace middle = REGISTER.state(district, map, level);
          if (!isPartOf(narrow, middle, map)
              || !isPartOf(narrow, REGISTER.state(commune, map, level), map)
              || !isPartOf(middle, REGISTER.state(province, map, level), map)) {
            wider.add(unit.key() + " on " + on + " as " + level + " of " + map.id());
          }
        }
      }
    }
    assertThat(wider).isEmpty();
  }

  private static Place place(String commune, String district, WrittenPlace written, LocalDate on) {
    return REGISTER.resolve(new WrittenPlace(commune, district, written.province()), on).place();
  }

  /** Where no units are named, any of the provinces may be it. */
  private static boolean isPartOf(StatedPlace narrow, StatedPlace wide, UnitMap map) {
    return wide.provinces().containsAll(narrow.provinces())
        && (wide.units().isEmpty()
            || (!narrow.units().isEmpty()
                && narrow.units().stream()
                    .allMatch(
                        unit ->
                            wide.units().stream()
                                .anyMatch(in -> EveryUnit.liesIn(unit, in, map.day())))));
  }
}
