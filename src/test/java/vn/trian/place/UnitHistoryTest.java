package vn.trian.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.place.DistrictEvent.Change;

class UnitHistoryTest {
  private static final Register REGISTER = Register.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kiến Thụy          |            | Hải Phòng       | D314 C11680@2025-07-01
          Huyện Kiến Thụy    |            |                 | D314
          Xã Kiến Thụy       |            |                 | C11680@2025-07-01
          314                |            |                 | D314
          D314               |            |                 | D314
          D314@2025-01-01    |            |                 |
          019                |            |                 | D019 D019@2013-12-28
          019                | 2015-02-26 |                 | D019@2013-12-28
          19                 | 2015-02-26 |                 | P19
          Từ Liêm            | 2012-02-26 |                 | D019
          Từ Liêm            | 2015-02-26 |                 | D019 C00592@2025-07-01
          Hoà Bình           | 2025-02-18 | Hoà Bình        | D148@2006-11-11 C04825 C31891@2005-08-10
          Tỉnh Hòa Bình      |            |                 | P17
          Phường Hòa Bình    | 2026-02-18 |                 | C04795@2025-07-01 C11533@2025-07-01 C27211@2025-07-01
          Quận 3             |            |                 | D770
          Q3                 | 2025-02-18 | TP.HCM          | D770
          Phường 11          | 2025-02-18 | Quận 3          | C27133
          Phường 11          | 2025-02-18 | 770             | C27133
          Châu Thành         | 2025-02-18 | An Giang        | D892
          Châu Thành         | 2025-02-18 | Hải Phòng       |
          Thành phố Huế      |            |                 | P46@2025-01-01 D474
          TP.HCM             | 2025-02-18 |                 | P79
          Tràng Cát          |            | Hải An          | C11425
          Nơi Không Có       |            |                 |
          '-'                |            |                 |
          """)
  void findsTheUnitsThatANameOrACodeMayMean(
      String written, LocalDate on, String in, String expected) {
    List<UnitHistory> found = REGISTER.history(written, on, in);
    assertThat(String.join(" ", found.stream().map(one -> one.unit().key().toString()).toList()))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void tellsWhatBecameOfACommune() {
    UnitHistory trangCat = only(REGISTER.history("C11425", null, null));
    assertThat(trangCat.parents())
        .map(Unit::fullName)
        .containsExactly("Quận Hải An", "Thành phố Hải Phòng");
    assertThat(trangCat.became())
        .containsExactly(
            new Succession(
                REGISTER.get(UnitKey.parse("C11413@2025-07-01")), Succession.Extent.WHOLE));
    assertThat(trangCat.madeFrom()).isEmpty();
    assertThat(trangCat.formerDistrict()).isNull();
    assertThat(trangCat.events()).isEmpty();
  }

  @Test
  void tellsWhatACommuneWasMadeFrom() {
    UnitHistory kienThuy = only(REGISTER.history("Xã Kiến Thụy", null, null));
    assertThat(kienThuy.madeFrom())
        .map(from -> from.unit().fullName() + " " + from.extent())
        .containsExactly(
            "Thị trấn Núi Đối WHOLE",
            "Xã Thuận Thiên WHOLE",
            "Xã Hữu Bằng WHOLE",
            "Xã Thanh Sơn WHOLE",
            "Xã Kiến Hưng PART");
    assertThat(kienThuy.became()).isEmpty();
    assertThat(kienThuy.formerDistrict()).isEqualTo(REGISTER.get(UnitKey.parse("D314")));
    assertThat(kienThuy.sameCode()).map(Unit::fullName).containsExactly("Thị trấn Núi Đối");
  }

  @Test
  void tellsTheEventsOfADistrictInItsLifeAndAtItsEnd() {
    assertThat(only(REGISTER.history("D019", null, null)).events())
        .containsExactly(
            new DistrictEvent(
                LocalDate.of(2013, 12, 28),
                "019",
                Set.of(Change.NAME, Change.TYPE),
                "Quận Nam Từ Liêm",
                "Huyện Từ Liêm",
                null,
                "01",
                "132/NQ-CP"));
    assertThat(only(REGISTER.history("250", LocalDate.of(2009, 2, 27), null)).events())
        .containsExactly(
            new DistrictEvent(
                LocalDate.of(2008, 8, 1),
                "250",
                Set.of(Change.MOVED),
                "Huyện Mê Linh",
                "Huyện Mê Linh",
                "26",
                "01",
                "15/2008/QH12"));
    assertThat(only(REGISTER.history("Quận 9", null, null)).events())
        .map(DistrictEvent::changes)
        .containsExactly(Set.of(Change.ABOLISHED));
  }

  @Test
  void doesNotCallAProvinceThatWentOnItsOwnSuccessor() {
    UnitHistory haNoi = only(REGISTER.history("01", null, null));
    assertThat(haNoi.became()).isEmpty();
    assertThat(haNoi.madeFrom()).isEmpty();
    UnitHistory haiDuong = only(REGISTER.history("Tỉnh Hải Dương", null, null));
    assertThat(haiDuong.became())
        .map(to -> to.unit().key().toString() + " " + to.extent())
        .containsExactly("P31@2025-07-01 WHOLE");
  }

  private static UnitHistory only(List<UnitHistory> histories) {
    assertThat(histories).hasSize(1);
    return histories.get(0);
  }
}
