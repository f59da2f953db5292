package vn.trian.intake.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.intake.Reading;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.text.Language;
import vn.trian.visit.Field;

class JsonLineRecordsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.ndjson", "a.JSON"})
  void readsOneObjectALine(String name) {
    Reading reading =
        Reading.of(
            folder,
            name,
            """
            {"visit_date": "2025-02-18", "Đoàn": "Sở Y tế", "gift": true, "gift_quantity": 90}

            {"Tỉnh/Thành phố": "Hà Nội", "gift": false, "remarks": null}
            """);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.lines()).containsExactly("1: 2025-02-18|Sở Y tế|yes|90", "3: Hà Nội|no|");
    assertThat(reading.rows().get(0).record().text(Field.DELEGATION)).isEqualTo("Sở Y tế");
    assertThat(reading.rows().get(1).record().text(Field.PROVINCE)).isEqualTo("Hà Nội");
    assertThat(reading.rows().get(1).record().text(Field.VISIT_DATE)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12               | 12
          -7               | -7
          12345678901234567890 | 12345678901234567890
          1E3              | 1000
          1.5              | 1.5
          1.50             | 1.5
          3.500            | 3.5
          3.125            | 3.1250
          0.0              | 0
          2e-3             | 0.0020
          """)
  void writesNumbersPlainly(String number, String text) {
    assertThat(Reading.of(folder, "a.jsonl", "{\"gift_quantity\": " + number + "}").lines())
        .containsExactly("1: " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"gift": "yes"                       | broken-json
          {"gift": "yes"} {"gift": "no"}       | broken-json
          {"gift": 007}                        | broken-json
          {"gift": NaN}                        | broken-json
          gift                                 | broken-json
          "gift"                               | not-object
          ["gift", "yes"]                      | not-object
          12                                   | not-object
          {"remarks": ["a"]}                   | nested-value
          {"remarks": {"a": 1}}                | nested-value
          {"gift": "yes", "gift": "yes"}       | key-twice
          {"gift": "yes", "Quà": "no"}         | key-twice
          {"gift_quantity": 1e999999999}       | number
          {"remarks": "\\ud83d"}               | surrogate
          """)
  void givesALineThatItCannotReadOutWhole(String line, String reason) {
    Reading reading = Reading.of(folder, "a.jsonl", "{\"gift\": 1}\n" + line + "\n{\"gift\": 2}\n");
    assertThat(reading.lines()).containsExactly("1: 1", "2: " + line + " [row-unreadable]", "3: 2");
    assertThat(reading.rows().get(1).record().columns().headers()).containsExactly("line");
    assertThat(reading.rows().get(1).findings())
        .containsExactly(
            Finding.on(
                Rule.ROW_UNREADABLE,
                new SourceLocation("a.jsonl", null, 2),
                "word.reason." + reason));
  }

  @Test
  void countsPhysicalLinesHoweverTheyEndAndHoweverLongTheyAre() {
    String large = "x".repeat(3_000_000);
    Reading reading =
        Reading.of(
            folder, "a.jsonl", "{\"gift\": 1}\r\n\r\n{\"gift\": 2}\r" + large + "\n{\"gift\": 3}");
    assertThat(reading.rows()).hasSize(4);
    assertThat(reading.lines().subList(0, 2)).containsExactly("1: 1", "3: 2");
    assertThat(reading.rows().get(2).findings())
        .containsExactly(
            Finding.on(
                Rule.ROW_UNREADABLE,
                new SourceLocation("a.jsonl", null, 4),
                "word.reason.too-large"));
    assertThat(reading.lines().get(3)).isEqualTo("5: 3");
  }

  @Test
  void survivesDeepNesting() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    assertThat(Reading.of(folder, "a.jsonl", "{\"gift\": 1}\n" + deep).lines())
        .containsExactly("1: 1", "2: " + deep + " [row-unreadable]");
  }

  @Test
  void namesAnUnknownKeyOnTheFirstLineThatHasIt() {
    Reading reading =
        Reading.of(folder, "a.jsonl", "{\"màu\": \"đỏ\"}\n{\"màu\": \"xanh\", \"gift\": 1}\n");
    assertThat(reading.lines()).containsExactly("1: đỏ [file-column-unknown]", "2: xanh|1");
    assertThat(reading.rows().get(0).readable()).isTrue();
  }

  @Test
  void refusesAnArrayOverTheWholeFile() {
    for (String text : new String[] {"[\n{}\n]\n", "[{\"gift\": 1}]", " [{\"gift\":1},\n{}]"}) {
      Reading reading = Reading.of(folder, "a.json", text);
      assertThat(reading.accepted()).isFalse();
      assertThat(reading.sentence(Language.EN))
          .isEqualTo("The file holds one JSON array over the whole file, not one object a line.");
      assertThat(reading.sentence(Language.VI))
          .isEqualTo(
              "Nội dung tệp là một mảng JSON cho cả tệp, không phải mỗi dòng một đối tượng.");
    }
  }

  @Test
  void refusesADocumentOverSeveralLines() {
    assertThat(Reading.of(folder, "a.json", "{\n\"gift\": 1\n}\n").sentence(Language.EN))
        .isEqualTo("The file holds one JSON document over several lines, not one object a line.");
  }

  @Test
  void keepsTheGoodLinesAfterAnArrayOnTheFirst() {
    assertThat(Reading.of(folder, "a.jsonl", "[1]\n{\"gift\": 1}\n").lines())
        .containsExactly("1: [1] [row-unreadable]", "2: 1");
  }

  @Test
  void reportsAFileOfBlankLinesAsEmpty() {
    assertThat(Reading.of(folder, "a.jsonl", "\n \n").rules()).containsExactly("file-empty");
  }
}
