package vn.trian.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.text.Language;

class HeaderCatalogueTest {
  private final HeaderCatalogue headers = HeaderCatalogue.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ngày thăm              | VISIT_DATE
          NGÀY THĂM              | VISIT_DATE
          ngay tham              | VISIT_DATE
          ngay_tham              | VISIT_DATE
          Ngày  thăm *           | VISIT_DATE
          VISIT_DATE             | VISIT_DATE
          Date of visit          | VISIT_DATE
          Đơn vị được thăm       | HOST_NAME
          Quận/Huyện             | DISTRICT
          QUẬN / HUYỆN           | DISTRICT
          Xã/Phường              | COMMUNE
          Tỉnh/Thành phố         | PROVINCE
          Đoàn                   | DELEGATION
          Trưởng đoàn            | LEAD_NAME
          Chức vụ trưởng đoàn    | LEAD_TITLE
          Loại đối tượng         | HOST_KIND
          Nhân dịp               | OCCASION
          Kỷ niệm lần thứ        | ANNIVERSARY
          Quà                    | GIFT
          Số suất quà            | GIFT_QUANTITY
          Trị giá quà (đồng)     | GIFT_VALUE_VND
          Nội dung quà           | GIFT_DESCRIPTION
          Kiến nghị              | RECOMMENDATION
          Gửi tới                | RECOMMENDED_TO
          Nguồn                  | SOURCE
          Liên kết               | SOURCE_URL
          Trạng thái             | STATUS
          Số hiệu                | RECORD_NO
          Đơn vị gửi             | SENDER
          Ngày sửa               | REVISED_ON
          """)
  void knowsTheHeadersThatOfficesWrite(String header, Field field) {
    assertThat(headers.find(header)).contains(field);
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void knowsEachFieldByItsNameAndItsTwoCanonicalHeaders(Field field) {
    assertThat(headers.find(field.id())).contains(field);
    assertThat(headers.find(field.id().toUpperCase(Locale.ROOT))).contains(field);
    for (Language language : Language.values()) {
      assertThat(headers.find(headers.canonical(field, language))).contains(field);
    }
  }

  @Test
  void namesEachFieldOnceInTheEmptyForm() {
    for (Language language : Language.values()) {
      Set<String> names = new HashSet<>();
      for (Field field : Field.values()) {
        assertThat(names.add(headers.canonical(field, language))).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Trị giá quà (triệu đồng)", "Ghi chú khác", "", "   ", "line"})
  void doesNotGuess(String header) {
    assertThat(headers.find(header)).isEmpty();
    assertThat(headers.ignores(header)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lý do trả lại", "LY DO TRA LAI", "Reason returned", "STT"})
  void readsPastColumnsThatHoldNothingOfARecord(String header) {
    assertThat(headers.find(header)).isEmpty();
    assertThat(headers.ignores(header)).isTrue();
  }

  @Test
  void refusesAHeaderThatMeansTwoFields() {
    assertThatThrownBy(
            () -> new HeaderCatalogue(List.of("GIFT\tQuà\tGift", "SOURCE\tNguồn|QUÀ\tSource")))
        .hasMessage("header 'QUÀ' means gift and source");
    assertThatThrownBy(() -> new HeaderCatalogue(List.of("GIFT\tQuà\tGift", "-\tSTT\tgift")))
        .hasMessage("header 'gift' is both read and ignored");
  }
}
