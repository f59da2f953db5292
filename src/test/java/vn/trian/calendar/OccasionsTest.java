package vn.trian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OccasionsTest {
  private static final Occasions OCCASIONS = Occasions.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          27-2                                          | 27-2
          27/2                                          | 27-2
          27/02                                         | 27-2
          27.2                                          | 27-2
          ngày 27-2                                     | 27-2
          Ngày Thầy thuốc Việt Nam                      | 27-2
          NGÀY THẦY THUỐC VIỆT NAM                      | 27-2
          Thầy thuốc Việt Nam                           | 27-2
          Ngày Thầy thuốc Việt Nam (27-2)               | 27-2
          Ngày Thầy thuốc Việt Nam (27/2)               | 27-2
          Ngày tôn vinh người thầy thuốc (27-2)         | 27-2
          Vietnamese Doctors' Day                       | 27-2
          vietnamese doctors’ day                       | 27-2
          TET                                           | TET
          tết                                           | TET
          Tết Nguyên đán                                | TET
          Tết Nguyên Ðán                                | TET
          Lunar New Year                                | TET
          Ngày Thương binh, Liệt sỹ                     | 27-7
          Ngày Thương binh - Liệt sĩ (27/7)             | 27-7
          Ngày Sức khoẻ thế giới                        | 7-4
          Tết Trung thu                                 | TRUNGTHU
          Giỗ Hải Thượng Lãn Ông                        | HTLO
          Quốc khánh (02/9)                             | 2-9
          1-10                                          | 1-10
          1-1                                           |
          2-7                                           |
          Ngày Thầy thuốc Việt Nam (27-7)               |
          Ngày Thầy thuốc Việt Nam (chiều)              |
          Ngày Thày thuốc Việt Nam                      |
          ''                                            |
          (                                             |
          """)
  void understandsCodesAndNames(String written, String code) {
    assertThat(OCCASIONS.find(written).map(Occasion::code).orElse(null)).isEqualTo(code);
  }

  @Test
  void findsEachOccasionByItsCodeAndItsNames() {
    assertThat(OCCASIONS.list()).hasSize(19);
    for (Occasion occasion : OCCASIONS.list()) {
      assertThat(OCCASIONS.get(occasion.code())).isSameAs(occasion);
      assertThat(OCCASIONS.find(occasion.code())).containsSame(occasion);
      assertThat(OCCASIONS.find(occasion.vietnameseName())).containsSame(occasion);
      assertThat(OCCASIONS.find(occasion.englishName())).containsSame(occasion);
    }
  }

  @Test
  void namesTheCodeThatItDoesNotKnow() {
    assertThatThrownBy(() -> OCCASIONS.get("30-2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no occasion has the code '30-2'");
  }

  @ParameterizedTest
  @CsvSource({
    "27-2, 2022, 67",
    "27-2, 2025, 70",
    "27-2, 2026, 71",
    "27-2, 1956, 1",
    "20-11, 2022, 40"
  })
  void countsAnniversaries(String code, int year, int anniversary) {
    assertThat(OCCASIONS.get(code).anniversaryIn(year)).isEqualTo(OptionalInt.of(anniversary));
  }

  @ParameterizedTest
  @ValueSource(ints = {1955, 1954})
  void countsNoAnniversaryBeforeTheFirst(int year) {
    assertThat(OCCASIONS.get("27-2").anniversaryIn(year)).isEmpty();
  }

  @Test
  void countsNoAnniversaryWithoutABaseYear() {
    assertThat(OCCASIONS.get("TET").anniversaryIn(2025)).isEmpty();
  }

  @Test
  void refusesAnOccasionWithoutAName() {
    assertThatThrownBy(() -> new Occasion("27-2", "Ngày Thầy thuốc Việt Nam", " ", 1955))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "occasion must have a code and both names but was "
                + "'27-2', 'Ngày Thầy thuốc Việt Nam', ' '");
  }
}
