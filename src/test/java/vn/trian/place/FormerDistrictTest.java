package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerDistrictTest {
  private static final Register REGISTER = Register.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Xã Kiến Thụy: four communes of Kiến Thuỵ and part of a fifth
          C11680@2025-07-01 | D314
          # Phường Hải An: Tràng Cát and others of quận Hải An
          C11413@2025-07-01 | D306
          # Đặc khu Bạch Long Vĩ: a district that had no communes
          C11948@2025-07-01 | D318
          # Xã Kim Đông: communes of Kim Sơn, and land of the district itself
          C14698@2025-07-01 | D376
          # Phường Lộc Ninh: a xã of 2025 that became a phường in 2026
          C25270@2025-07-01 | D692
          C25270@2026-04-30 | D692
          # Phường Từ Liêm of Hà Nội: Nam Từ Liêm and part of Cầu Giấy
          C00592@2025-07-01 |
          # not a commune of today
          C11425            |
          D314              |
          P31@2025-07-01    |
          """)
  void isTheOneDistrictThatAllOfACommuneWasIn(String unit, String district) {
    assertThat(
            REGISTER
                .formerDistrict(REGISTER.get(UnitKey.parse(unit)))
                .map(Unit::key)
                .map(UnitKey::toString))
        .isEqualTo(Optional.ofNullable(district));
  }

  /** Of 3,321 communes 297 draw on several districts; the change of 2026 alters nothing. */
  @ParameterizedTest
  @CsvSource({"2025-07-01, 297", "2026-04-30, 297"})
  void isUnknownForAnExactNumberOfCommunes(LocalDate on, int several) {
    List<Unit> communes = REGISTER.listInForceOn(Level.COMMUNE, on);
    assertThat(communes.stream().filter(unit -> REGISTER.formerDistrict(unit).isEmpty()))
        .hasSize(several);
  }

  @ParameterizedTest
  @CsvSource({"01, 126, 64", "31, 114, 20"})
  void isUnknownMostOftenInTheCities(String province, int communes, int several) {
    LocalDate on = LocalDate.of(2025, 7, 1);
    List<Unit> inProvince =
        REGISTER.listInForceOn(Level.COMMUNE, on).stream()
            .filter(unit -> unit.parentCode().equals(province))
            .toList();
    assertThat(inProvince).hasSize(communes);
    assertThat(inProvince.stream().filter(unit -> REGISTER.formerDistrict(unit).isEmpty()))
        .hasSize(several);
  }

  @Test
  void findsTheFiveCommunesOfKienThuy() {
    Unit kienThuy = REGISTER.get(UnitKey.parse("D314"));
    assertThat(REGISTER.listInForceOn(Level.COMMUNE, LocalDate.of(2025, 7, 1)))
        .filteredOn(commune -> REGISTER.formerDistrict(commune).equals(Optional.of(kienThuy)))
        .map(Unit::fullName)
        .containsExactly(
            "Xã Kiến Thụy", "Xã Nghi Dương", "Xã Kiến Minh", "Xã Kiến Hưng", "Xã Kiến Hải");
  }
}
