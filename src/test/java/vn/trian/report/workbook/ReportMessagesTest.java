package vn.trian.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.report.content.Models;
import vn.trian.report.content.WholeAxis;
import vn.trian.report.content.Words;
import vn.trian.text.Language;
import vn.trian.text.Messages;

class ReportMessagesTest {
  private static Messages messages(Language language) {
    return Messages.of("/reports/messages", language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "month", "years", "workbook"})
  void bothLanguagesSayTheSameThings(String bundle) {
    assertThat(Messages.of("/reports/" + bundle, Language.VI).keys())
        .isEqualTo(Messages.of("/reports/" + bundle, Language.EN).keys());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyColumnOfTheVisitsIsExplained(Language language) {
    for (Column column : VisitColumns.COLUMNS) {
      assertThat(messages(language).get("column." + column.header())).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "999, 999", "1000, 1.000", "1234567, 1.234.567", "-1000, -1.000"})
  void writesNumbersTheVietnameseWay(long number, String expected) {
    assertThat(new Words(Models.years().build()).number(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1, 1, 1", "6, 1, 6", "7, 2, 8", "13, 5, 15", "80430, 20000, 100000"})
  void marksAnAxisWithWholeNumbersOnly(long greatest, long step, long top) {
    assertThat(WholeAxis.upTo(greatest)).isEqualTo(new WholeAxis(step, top));
  }
}
