package vn.trian.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Hòa Bình            | Hoà Bình
          Thủy Nguyên         | Thuỷ Nguyên
          Khỏe                | Khoẻ
          Hòai                | Hoài
          Kiến Thụy           | Kiến Thuỵ
          bác sĩ              | bác sỹ
          Kỳ Anh              | Kì Anh
          Lý Sơn              | Lí Sơn
          THÀNH PHỐ HẢI PHÒNG | thành phố hải phòng
          ĐÀ NẴNG             | đà nẵng
          Ðồng Nai            | Đồng Nai
          Đạ M'ri             | Đạ M’ri
          Đạ M'ri             | Đạ MʼRi
          Đạ M'ri             | Đạ M`ri
          Ia H' Drai          | Ia H'Drai
          Bà Rịa-Vũng Tàu     | Bà Rịa – Vũng Tàu
          TP.HCM              | Tp HCM
          Quận  3             | "  Quận 3 "
          Quận\u00a03         | Quận 3
          Kiến\u00adThụy      | KiếnThụy
          """)
  void bringsSpellingsOfOneNameTogether(String one, String other) {
    assertThat(Fold.key(one)).isEqualTo(Fold.key(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cát Hải   | Cát Hanh
          Ân Thi    | An Thi
          Tân Thanh | Tân Thạnh
          Phú Lương | Phú Lượng
          Đông Hà   | Dông Hà
          quý       | quí
          Quy Nhơn  | Qui Nhơn
          Y Tý      | I Tý
          Thúy      | Thúi
          Sơn       | Sôn
          """)
  void keepsApartWhatTellsPlacesApart(String one, String other) {
    assertThat(Fold.key(one)).isNotEqualTo(Fold.key(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Huyện Kiến Thuỵ",
        "Đắk R'Lấp",
        "Ứng Hoà",
        "Nguyễn Thị Ngữ",
        "ƯỜNG ẴM",
        "Ỷ La",
        "Bắc Mê"
      })
  void doesNotSeeHowLettersAreComposed(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(Fold.key(decomposed)).isEqualTo(Fold.key(composed));
    assertThat(Fold.bare(decomposed)).isEqualTo(Fold.bare(composed));
  }

  @Test
  void readsALetterThatItsTableLacksLikeAnyOther() {
    assertThat(Fold.key("CAFÉ Ž\u00dcRICH")).isEqualTo("cafe\u0301 z\u030cu\u0308rich");
    assertThat(Fold.key("Ž Hòa")).isEqualTo("z\u030c " + Fold.key("hoà"));
    assertThat(Fold.bare("Žürich")).isEqualTo("zurich");
  }

  /** The table of letters says what Unicode says, for each letter in both cases. */
  @ParameterizedTest
  @ValueSource(strings = {"aăâeêioôơuưy", "AĂÂEÊIOÔƠUƯY"})
  void decomposesEachVowelAsUnicodeDoes(String vowels) {
    for (char vowel : vowels.toCharArray()) {
      for (char tone : "\u0300\u0301\u0303\u0309\u0323".toCharArray()) {
        String letter = Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC);
        String plain = Normalizer.normalize("" + vowel, Normalizer.Form.NFD);
        assertThat(letter).hasSize(1);
        assertThat(Fold.key("b" + letter + "c"))
            .isEqualTo("b" + plain.toLowerCase(Locale.ROOT) + "c" + tone);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "…", "'", " / "})
  void hasNoKeyForATextWithoutLetterOrDigit(String text) {
    assertThat(Fold.key(text)).isEmpty();
    assertThat(Fold.bare(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ngày thăm        | ngay tham
          NGAY_THAM        | ngay tham
          ngay tham        | ngay tham
          Đơn vị được thăm | don vi duoc tham
          Quận/Huyện       | quan huyen
          visit_date       | visit date
          \ufeffvisit_date | visit date
          GHI CHÚ (nếu có) | ghi chu neu co
          """)
  void baresTheNamesOfColumns(String written, String bare) {
    assertThat(Fold.bare(written)).isEqualTo(bare);
  }
}
