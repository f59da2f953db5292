package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trian.place.EveryUnit.REGISTER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.trian.place.Resolution.Resolved;
import vn.trian.text.Fold;

/** Official names are understood on all days of their units, not on the first and last only. */
class OfficialNamesTest {
  private static final List<Unit> ALL = EveryUnit.list();

  /** But for Xã Phú Minh of the last months of 2019, which is two communes of one district. */
  @Test
  void areUnderstoodOnADayBetweenTheFirstAndTheLast() {
    SplittableRandom random = EveryUnit.random();
    List<String> misread = new ArrayList<>();
    for (Unit unit : ALL) {
      LocalDate on = EveryUnit.someDay(unit, random);
      if (on.isAfter(unit.validFrom()) && on.isBefore(EveryUnit.lastDay(unit))) {
        ResolvedPlace place = REGISTER.resolve(EveryUnit.official(unit, on), on);
        if (!EveryUnit.of(unit.level(), place).equals(new Resolved(unit, false))) {
          misread.add(unit.key() + " on " + on);
        }
      }
    }
    assertThat(misread)
        .containsExactly("C04897@2019-11-01 on 2019-11-15", "C04900@2019-11-01 on 2019-11-13");
  }

  /** The district may be left out exactly where no other commune of the province has the name. */
  @Test
  void ofACommuneNeedNoDistrictWhereTheProvinceHasTheNameOnce() {
    Map<String, List<Unit>> namesakes = new HashMap<>();
    for (Unit unit : ALL) {
      namesakes.computeIfAbsent(nameOf(unit), name -> new ArrayList<>()).add(unit);
    }
    SplittableRandom random = EveryUnit.random();
    List<String> misread = new ArrayList<>();
    int several = 0;
    for (Unit unit : ALL) {
      if (unit.level() == Level.COMMUNE) {
        for (LocalDate on : EveryUnit.days(unit, random)) {
          Unit province = REGISTER.provinceOn(unit, on).orElseThrow();
          List<Unit> expected =
              namesakes.get(nameOf(unit)).stream()
                  .filter(other -> other.level() == Level.COMMUNE && other.inForceOn(on))
                  .filter(other -> EveryUnit.liesIn(other, province, on))
                  .toList();
          several += expected.size() > 1 ? 1 : 0;
          WrittenPlace written = new WrittenPlace(unit.fullName(), null, province.fullName());
          Resolution commune = REGISTER.resolve(written, on).commune();
          if (!commune.onTheDay().equals(expected)) {
            misread.add(unit.key() + " on " + on + ": " + commune);
          }
        }
      }
    }
    assertThat(misread).isEmpty();
    assertThat(several).isEqualTo(1_822);
  }

  @Test
  void meanNothingOnTheDayBeforeTheRegisterBegins() {
    LocalDate before = Register.BEGINNING.minusDays(1);
    assertThat(ALL)
        .filteredOn(unit -> unit.inForceOn(Register.BEGINNING))
        .hasSizeGreaterThan(11_000)
        .filteredOn(
            unit -> {
              WrittenPlace written = EveryUnit.official(unit, Register.BEGINNING);
              return REGISTER.resolve(written, before).place() != null;
            })
        .isEmpty();
  }

  /** Phường 06 and Phường 6 are one name. */
  private static String nameOf(Unit unit) {
    return Fold.key(unit.fullName().replaceAll(" 0(\\d)", " $1"));
  }
}
