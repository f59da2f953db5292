package vn.trian.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.calendar.Occasions;

class SameMeaningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HOST_KIND  | cơ sở                              | facility            | true
          HOST_KIND  | cơ sở                              | person              | false
          OCCASION   | Ngày Thầy thuốc Việt Nam (27-2)    | 27-2                | true
          OCCASION   | Tết                                | 27-2                | false
          GIFT       | có                                 | yes                 | true
          VISIT_DATE | 18/02/2025                         | 2025-02-18          | true
          VISIT_DATE | 18/02/2025                         | 2025-02-19          | false
          DISTRICT   | Huyện Kiến Thuỵ                    | huyện Kiến Thụy     | true
          DISTRICT   | Cát Hải                            | Cát Hanh            | false
          """)
  void comparesWhatCellsSay(Field field, String one, String other, boolean same) {
    assertThat(SameMeaning.of(field, one, other, Occasions.load())).isEqualTo(same);
  }
}
