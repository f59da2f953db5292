package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.place.Resolution.Ambiguous;
import vn.trian.place.Resolution.Resolved;

/** What must hold for the packed data as a whole. */
class RegisterTest {
  private static final Register REGISTER = Register.load();
  private static final List<Unit> ALL = everyUnit();
  private static final LocalDate LAST_SEEN = LocalDate.of(2026, 8, 2);

  @ParameterizedTest
  @CsvSource({
    "2004-12-31, 64, 660, 10596",
    "2008-07-31, 64, 684, 10891",
    "2013-12-31, 63, 708, 11102",
    "2018-02-27, 63, 713, 11162",
    "2022-02-23, 63, 705, 10599",
    "2025-06-30, 63, 696, 10035",
    "2025-07-01, 34, 0, 3321",
    "2026-08-02, 34, 0, 3321"
  })
  void hasTheOfficialNumberOfUnits(LocalDate on, int provinces, int districts, int communes) {
    assertThat(REGISTER.listInForceOn(Level.PROVINCE, on)).hasSize(provinces);
    assertThat(REGISTER.listInForceOn(Level.DISTRICT, on)).hasSize(districts);
    assertThat(REGISTER.listInForceOn(Level.COMMUNE, on)).hasSize(communes);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-01, 2621, 687, 13",
    "2026-04-29, 2621, 687, 13",
    "2026-04-30, 2611, 697, 13"
  })
  void hasTheOfficialNumberOfCommunesOfEachType(LocalDate on, int xa, int phuong, int dacKhu) {
    List<String> types =
        REGISTER.listInForceOn(Level.COMMUNE, on).stream().map(Unit::type).sorted().toList();
    assertThat(types.stream().filter("Xã"::equals)).hasSize(xa);
    assertThat(types.stream().filter("Phường"::equals)).hasSize(phuong);
    assertThat(types.stream().filter("Đặc khu"::equals)).hasSize(dacKhu);
  }

  @Test
  void hasAParentForEveryUnitOnEveryDay() {
    Set<LocalDate> days = new TreeSet<>(Set.of(LAST_SEEN));
    for (Unit unit : ALL) {
      days.add(unit.validFrom());
      days.add(unit.validTo() == null ? LAST_SEEN : unit.validTo());
    }
    List<String> orphans = new ArrayList<>();
    for (LocalDate day : days) {
      for (Level level : List.of(Level.DISTRICT, Level.COMMUNE)) {
        for (Unit unit : REGISTER.listInForceOn(level, day)) {
          if (REGISTER.provinceOn(unit, day).isEmpty()) {
            orphans.add(unit.key() + " on " + day);
          }
        }
      }
    }
    assertThat(days).hasSizeGreaterThan(200);
    assertThat(orphans).isEmpty();
  }

  @Test
  void givesACodeToOneUnitAtATime() {
    List<String> overlaps = new ArrayList<>();
    Unit before = null;
    for (Unit unit : ALL) {
      if (before != null && before.code().equals(unit.code()) && before.meets(unit)) {
        overlaps.add(before.key() + " " + unit.key());
      }
      before = unit;
    }
    assertThat(overlaps).isEmpty();
    assertThat(ALL).hasSize(17_864);
  }

  @Test
  void knowsWhatEveryUnitOfTheLastDayOfDistrictsBecame() {
    LocalDate lastDay = Register.LAST_DAY_OF_DISTRICTS;
    for (Level level : List.of(Level.PROVINCE, Level.COMMUNE)) {
      assertThat(REGISTER.listInForceOn(level, lastDay))
          .allSatisfy(unit -> assertThat(REGISTER.became(unit)).isNotEmpty());
      assertThat(REGISTER.listInForceOn(level, lastDay.plusDays(1)))
          .allSatisfy(
              unit ->
                  assertThat(REGISTER.madeFrom(unit))
                      .isNotEmpty()
                      .isSortedAccordingTo(
                          (one, other) -> one.unit().key().compareTo(other.unit().key())));
    }
    assertThat(
            REGISTER.listInForceOn(Level.DISTRICT, lastDay).stream()
                .filter(
                    district ->
                        REGISTER.became(district).stream()
                            .anyMatch(to -> to.extent() == Succession.Extent.WHOLE))
                .map(Unit::fullName))
        .containsExactly(
            "Huyện Bạch Long Vĩ",
            "Huyện Cồn Cỏ",
            "Huyện Hoàng Sa",
            "Huyện Lý Sơn",
            "Huyện Côn Đảo");
  }

  /**
   * But four: Phường Lào Cai of February 2020 and Xã Phú Minh of the last months of 2019 are each
   * two communes of one district, and no spelling can decide.
   */
  @Test
  void understandsEveryOfficialNameOnTheFirstAndTheLastDayOfItsUnit() {
    List<String> misread = new ArrayList<>();
    for (Unit unit : ALL) {
      LocalDate last = unit.validTo() == null ? LAST_SEEN : unit.validTo();
      for (LocalDate day : new TreeSet<>(Set.of(unit.validFrom(), last))) {
        ResolvedPlace place = REGISTER.resolve(official(unit, day), day);
        Resolution resolution =
            switch (unit.level()) {
              case PROVINCE -> place.province();
              case DISTRICT -> place.district();
              case COMMUNE -> place.commune();
            };
        if (!resolution.equals(new Resolved(unit, false))) {
          misread.add(
              unit.key() + " on " + day + ": " + (resolution instanceof Ambiguous ? "two" : place));
        }
      }
    }
    assertThat(misread)
        .containsExactly(
            "C02638 on 2020-02-29: two",
            "C02641@2020-02-01 on 2020-02-01: two",
            "C04897@2019-11-01 on 2019-11-01: two",
            "C04897@2019-11-01 on 2019-12-31: two",
            "C04900@2019-11-01 on 2019-11-01: two",
            "C04900@2019-11-01 on 2019-12-31: two");
  }

  @Test
  void givesTheUnitOfAKey() {
    UnitKey key = UnitKey.parse("D019@2013-12-28");
    Unit unit = REGISTER.get(key);
    assertThat(unit.fullName()).isEqualTo("Quận Nam Từ Liêm");
    assertThat(REGISTER.find(key)).containsSame(unit);
    assertThat(REGISTER.findByCode("019", LocalDate.of(2013, 12, 27)))
        .map(Unit::fullName)
        .contains("Huyện Từ Liêm");
    assertThatThrownBy(() -> REGISTER.get(UnitKey.parse("D999")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no unit has the key 'D999'");
  }

  @Test
  void knowsWhatAUnitLiesInOnADay() {
    Unit commune = REGISTER.get(UnitKey.parse("C11425"));
    LocalDate on = LocalDate.of(2025, 2, 18);
    assertThat(REGISTER.parentOn(commune, on)).map(Unit::fullName).contains("Quận Hải An");
    assertThat(REGISTER.districtOn(commune, on)).map(Unit::fullName).contains("Quận Hải An");
    assertThat(REGISTER.provinceOn(commune, on))
        .map(Unit::fullName)
        .contains("Thành phố Hải Phòng");
    Unit province = REGISTER.get(UnitKey.parse("P31"));
    assertThat(REGISTER.parentOn(province, on)).isEmpty();
    assertThat(REGISTER.districtOn(province, on)).isEmpty();
  }

  private static WrittenPlace official(Unit unit, LocalDate day) {
    return new WrittenPlace(
        unit.level() == Level.COMMUNE ? unit.fullName() : null,
        REGISTER.districtOn(unit, day).map(Unit::fullName).orElse(null),
        REGISTER.provinceOn(unit, day).map(Unit::fullName).orElse(null));
  }

  private static List<Unit> everyUnit() {
    Units units = new RegisterReader().units();
    return Arrays.stream(Level.values()).flatMap(level -> units.all(level).stream()).toList();
  }
}
