package vn.trian.report.workbook;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.Finding;
import vn.trian.report.content.Words;
import vn.trian.text.Language;

/** The problems found in the source data, and what to do. */
final class FindingsSheet {
  static final String NAME = "Findings";

  private FindingsSheet() {}

  static void write(LongSheet sheets) throws IOException {
    Words words = sheets.book.words;
    Language language = sheets.book.model.language();
    List<Column> columns =
        List.of(
            Column.text(words.get("finding.severity"), 12),
            Column.text(words.get("finding.rule"), 28),
            Column.text(words.get("file"), 36),
            Column.text(words.get("finding.sheet"), 16),
            new Column(words.get("finding.line"), Look.TEXT, 8, 10),
            Column.text(words.get("finding.column"), 24),
            Column.wrapped(words.get("finding.value"), 30),
            Column.wrapped(words.get("finding.sentence"), 52),
            Column.wrapped(words.get("finding.advice"), 52));
    sheets.writeBare(
        NAME,
        columns,
        sheets.book.model.evidence().findings(),
        finding -> cells(words, language, finding),
        0);
  }

  private static List<@Nullable Object> cells(Words words, Language language, Finding finding) {
    long line = finding.at().line();
    return Arrays.asList(
        words.get("finding.severity." + finding.rule().severity().name()),
        finding.rule().id(),
        finding.at().file(),
        finding.at().sheet(),
        line == 0 ? null : line,
        finding.column(),
        finding.value(),
        finding.sentence(language),
        finding.advice(language));
  }
}
