package vn.trian.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trian.visit.AVisit.aVisit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.place.Place;

class RecordInterpreterTest {
  /** For each field something else than {@code full()} says. */
  private static final Map<Field, String> OTHER =
      Map.ofEntries(
          Map.entry(Field.REVISED_ON, "02/03/2025"),
          Map.entry(Field.VISIT_DATE, "19/02/2025"),
          Map.entry(Field.OCCASION, "TET"),
          Map.entry(Field.ANNIVERSARY, "69"),
          Map.entry(Field.HOST_KIND, "cá nhân"),
          Map.entry(Field.COMMUNE, "Thị trấn Núi Đối"),
          Map.entry(Field.DISTRICT, "Huyện An Lão"),
          Map.entry(Field.PROVINCE, "Hà Nội"),
          Map.entry(Field.GIFT, "không"),
          Map.entry(Field.GIFT_QUANTITY, "trên 50"),
          Map.entry(Field.GIFT_VALUE_VND, "2 triệu"),
          Map.entry(Field.STATUS, "đã rút"));

  /** A record in which every field says something. */
  private static AVisit full() {
    return aVisit()
        .with(Field.RECORD_NO, "007")
        .with(Field.SENDER, "Sở Y tế Hải Phòng")
        .with(Field.REVISED_ON, "01/03/2025")
        .with(Field.LEAD_NAME, "Nguyễn Văn Tùng")
        .with(Field.LEAD_TITLE, "Chủ tịch")
        .with(Field.HOST_TITLE, "Bác sĩ")
        .with(Field.COMMUNE, "Xã Đại Đồng")
        .with(Field.GIFT, "có")
        .with(Field.GIFT_QUANTITY, "50")
        .with(Field.GIFT_VALUE_VND, "1,5 triệu")
        .with(Field.GIFT_DESCRIPTION, "Hoa\nvà quà")
        .with(Field.REMARKS, "Cảm ơn")
        .with(Field.RECOMMENDATION, "Thêm bác sĩ")
        .with(Field.RECOMMENDED_TO, "Bộ Y tế")
        .with(Field.SOURCE, "Báo Hải Phòng")
        .with(Field.SOURCE_URL, "https://example.vn/1")
        .with(Field.STATUS, "active");
  }

  @Test
  void readsEveryFieldOfARecord() {
    Visit visit = full().visit();
    assertThat(visit.sender()).isEqualTo("Sở Y tế Hải Phòng");
    assertThat(visit.recordNo()).isEqualTo("007");
    assertThat(visit.revisedOn()).isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(visit.withdrawn()).isFalse();
    assertThat(visit.date()).isEqualTo(LocalDate.of(2025, 2, 18));
    assertThat(visit.dateWritten()).isEqualTo("18/02/2025");
    assertThat(visit.occasion()).isNotNull().extracting("code").isEqualTo("27-2");
    assertThat(visit.anniversary()).isEqualTo(70);
    assertThat(visit.delegation()).isEqualTo("Sở Y tế Hải Phòng");
    assertThat(visit.leadName()).isEqualTo("Nguyễn Văn Tùng");
    assertThat(visit.leadTitle()).isEqualTo("Chủ tịch");
    assertThat(visit.host())
        .isEqualTo(new Host(HostKind.FACILITY, "Trung tâm Y tế huyện Kiến Thụy", "Bác sĩ"));
    assertThat(visit.written().commune()).isEqualTo("Xã Đại Đồng");
    assertThat(visit.written().district()).isEqualTo("Huyện Kiến Thụy");
    assertThat(visit.written().province()).isEqualTo("Hải Phòng");
    assertThat(visit.place().kind()).isEqualTo(Place.Kind.PLACED);
    assertThat(visit.place().finest().key()).hasToString("C11704");
    assertThat(visit.gift()).isTrue();
    assertThat(visit.giftQuantity()).isEqualTo(Amount.exactly(50));
    assertThat(visit.giftValue()).isEqualTo(Amount.exactly(1_500_000));
    assertThat(visit.giftDescription()).isEqualTo("Hoa\nvà quà");
    assertThat(visit.remarks()).isEqualTo("Cảm ơn");
    assertThat(visit.recommendation()).isEqualTo("Thêm bác sĩ");
    assertThat(visit.recommendedTo()).isEqualTo("Bộ Y tế");
    assertThat(visit.source()).isEqualTo("Báo Hải Phòng");
    assertThat(visit.sourceUrl()).isEqualTo("https://example.vn/1");
  }

  @Test
  void takesTheSenderFromTheRecordBeforeTheFolder() {
    assertThat(aVisit().visit().sender()).isNull();
    assertThat(aVisit().in("hai-phong").sender()).isEqualTo("hai-phong");
    assertThat(aVisit().with(Field.SENDER, "Sở Y tế").in("hai-phong").sender())
        .isEqualTo("Sở Y tế");
  }

  @Test
  void knowsANumberedRecordByItsSenderAndNumberAlone() {
    AVisit numbered = aVisit().with(Field.RECORD_NO, "007");
    UUID key = numbered.in("hai-phong").key();
    assertThat(numbered.with(Field.DELEGATION, "Bộ Y tế").in("hai-phong").key()).isEqualTo(key);
    assertThat(numbered.with(Field.VISIT_DATE, "20/02/2025").in("hai-phong").key()).isEqualTo(key);
    assertThat(numbered.in("ha-noi").key()).isNotEqualTo(key);
    assertThat(numbered.visit().key()).isNotEqualTo(key);
    assertThat(numbered.with(Field.RECORD_NO, "7").in("hai-phong").key()).isNotEqualTo(key);
  }

  @Test
  void knowsASenderAndANumberInAnyUnicodeForm() {
    AVisit numbered = aVisit().with(Field.RECORD_NO, "HĐ-07");
    UUID key = numbered.in("Hải Phòng").key();
    assertThat(numbered.with(Field.RECORD_NO, decomposed("HĐ-07")).in(decomposed("Hải Phòng")))
        .extracting(Visit::key)
        .isEqualTo(key);
    assertThat(numbered.in("HẢI PHÒNG").key()).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "VISIT_DATE, 19/02/2025",
    "DELEGATION, Bộ Y tế",
    "HOST_KIND, cá nhân",
    "HOST_KIND, ''",
    "HOST_NAME, Bệnh viện Kiến An",
    "HOST_TITLE, Giám đốc",
    "COMMUNE, Xã Đại Đồng",
    "DISTRICT, Quận Hải An",
    "PROVINCE, Tỉnh Hải Dương"
  })
  void knowsAnUnnumberedRecordByWhatWasVisitedWhenWhereAndByWhom(Field field, String other) {
    assertThat(aVisit().with(field, other).visit().key()).isNotEqualTo(aVisit().visit().key());
  }

  @Test
  void knowsAnUnnumberedRecordWhateverElseItSaysAndHoweverItIsSpelt() {
    UUID key = aVisit().visit().key();
    assertThat(aVisit().with(Field.REMARKS, "Cảm ơn").in("hai-phong").key()).isEqualTo(key);
    assertThat(aVisit().with(Field.VISIT_DATE, "2025-02-18").visit().key()).isEqualTo(key);
    assertThat(aVisit().with(Field.DISTRICT, "huyện  Kiến Thuỵ").visit().key()).isEqualTo(key);
    assertThat(aVisit().with(Field.DELEGATION, "SỞ Y TẾ HẢI PHÒNG").visit().key()).isEqualTo(key);
  }

  @Test
  void tellsIdenticalRowsApartByTheirOrdinalUnlessTheyAreNumbered() {
    assertThat(aVisit().again(1).key()).isNotEqualTo(aVisit().again(0).key());
    assertThat(aVisit().again(1).content()).isEqualTo(aVisit().again(0).content());
    AVisit numbered = aVisit().with(Field.RECORD_NO, "007");
    assertThat(numbered.again(1).key()).isEqualTo(numbered.again(0).key());
  }

  @Test
  void seesTheSameContentInAnotherForm() {
    UUID content = full().visit().content();
    assertThat(
            List.of(
                full().with(Field.VISIT_DATE, "2025-02-18").visit().content(),
                full().with(Field.REVISED_ON, "1-3-2025").visit().content(),
                full().with(Field.OCCASION, "Ngày Thầy thuốc Việt Nam").visit().content(),
                full().with(Field.ANNIVERSARY, " 70 ").visit().content(),
                full().with(Field.HOST_KIND, "facility").visit().content(),
                full().with(Field.GIFT, "yes").visit().content(),
                full().with(Field.GIFT_QUANTITY, "50 suất").visit().content(),
                full().with(Field.GIFT_VALUE_VND, "1500000").visit().content(),
                full().with(Field.GIFT_DESCRIPTION, "Hoa\r\nvà quà").visit().content(),
                full().with(Field.REMARKS, decomposed("Cảm ơn")).visit().content(),
                full().with(Field.HOST_TITLE, "\u00a0Bác\u00a0sĩ ").visit().content(),
                full().without(Field.STATUS).visit().content(),
                full().with(Field.SENDER, "Hà Nội").visit().content(),
                full().with(Field.RECORD_NO, "8").visit().content()))
        .containsOnly(content);
  }

  @Test
  void seesAnotherContentWhenAnyOneFieldSaysSomethingElseOrNothing() {
    Set<Field> identity = EnumSet.of(Field.RECORD_NO, Field.SENDER);
    Map<UUID, String> seen = new HashMap<>();
    seen.put(full().visit().content(), "as it was");
    for (Field field : EnumSet.complementOf(EnumSet.copyOf(identity))) {
      UUID other = full().with(field, OTHER.getOrDefault(field, "Điều khác")).visit().content();
      assertThat(seen.put(other, "other " + field)).as("other %s", field).isNull();
      if (!Field.required().contains(field) && field != Field.STATUS) {
        UUID none = full().without(field).visit().content();
        assertThat(seen.put(none, "no " + field)).as("no %s", field).isNull();
      }
    }
  }

  @Test
  void seesAnotherContentInAnotherUnknownOccasion() {
    assertThat(aVisit().with(Field.OCCASION, "Ngày khác").visit().content())
        .isNotEqualTo(aVisit().with(Field.OCCASION, "Ngày lạ").visit().content())
        .isNotEqualTo(aVisit().without(Field.OCCASION).visit().content());
  }

  @Test
  void givesNoIdentityToAHostWithoutAName() {
    assertThat(new Host(HostKind.FACILITY, null, null).who()).isNull();
    assertThat(new Host(HostKind.FACILITY, "-", null).who()).isNull();
    assertThat(new Host(HostKind.FACILITY, "Trạm Y tế", null).who()).isNotNull();
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
