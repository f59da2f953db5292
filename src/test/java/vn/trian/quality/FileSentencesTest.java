package vn.trian.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trian.text.Language;
import vn.trian.text.Messages;

class FileSentencesTest {
  static Stream<Rule> rules() {
    return Arrays.stream(Rule.values()).filter(r -> r.name().matches("(FILE|ROW|TEXT)_.*"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachHasASentenceAndAnAdviceInBothLanguages(Rule rule) {
    Finding finding =
        new Finding(rule, SourceLocation.ofFile("a"), null, null, List.of("A0", "A1", "A2"));
    for (Language language : Language.values()) {
      assertThat(finding.sentence(language)).endsWith(".").doesNotContain("{");
      assertThat(finding.advice(language)).endsWith(".").doesNotContain("{");
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(Messages.of("/vn/trian/quality/rules", Language.VI).keys())
        .isEqualTo(Messages.of("/vn/trian/quality/rules", Language.EN).keys());
    assertThat(Messages.of("/vn/trian/report/workbooks", Language.VI).keys())
        .isEqualTo(Messages.of("/vn/trian/report/workbooks", Language.EN).keys());
  }

  @Test
  void saysAWordOfTheCatalogueInTheReadersLanguageAndAnythingElseAsItIs() {
    Finding finding = Finding.onFile(Rule.FILE_COLUMN_UNKNOWN, "a", "word.format.pdf");
    assertThat(finding.sentence(Language.VI)).endsWith(": tệp PDF.");
    assertThat(Finding.onFile(Rule.FILE_COLUMN_UNKNOWN, "a", "word.{0}").sentence(Language.VI))
        .endsWith(": word.{0}.");
  }
}
