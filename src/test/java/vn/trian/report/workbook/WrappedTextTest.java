package vn.trian.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          ''                                                                     | 26 | 1
          Huyện Thanh Trì                                                        | 26 | 1
          Tỉnh Bình Định hoặc Tỉnh Gia Lai                                       | 26 | 2
          Tỉnh Bình Dương hoặc Tỉnh Bà Rịa - Vũng Tàu hoặc Thành phố Hồ Chí Minh | 26 | 4
          aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa                           | 12 | 5
          """)
  void aTextBreaksBetweenWords(String text, int width, int lines) {
    assertThat(WrappedText.lines(text, width)).isEqualTo(lines);
  }
}
