package vn.trian.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.Finding;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Words;
import vn.trian.summary.Counted;
import vn.trian.text.Language;
import vn.trian.visit.ledger.Rows;
import vn.trian.visit.ledger.VisitLine;

/** The sheets with one row a visit or a finding; too many rows become a CSV beside the workbook. */
final class RowSheets {
  static final String VISITS = "Visits";
  static final String FINDINGS = "Findings";
  private static final int VISITS_PAGES_WIDE = 4;

  private final Book book;
  private final Path workbook;
  private final long mostRows;

  RowSheets(Book book, Path workbook, long mostRows) {
    this.book = book;
    this.workbook = workbook;
    this.mostRows = mostRows;
  }

  /** Returns the CSV where there is one. */
  Optional<Path> writeVisits() throws IOException {
    ReportModel model = book.model;
    Function<VisitLine, Counted> units = model.evidence().counted();
    return write(
        VISITS,
        VisitColumns.COLUMNS,
        model.evidence().visits(),
        visit -> VisitColumns.cells(visit, model.key().calendar(), units),
        VISITS_PAGES_WIDE);
  }

  /** Returns the CSV where there is one. */
  Optional<Path> writeFindings() throws IOException {
    Words words = book.words;
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
    Language language = book.model.language();
    return write(
        FINDINGS,
        columns,
        book.model.evidence().findings(),
        finding -> cells(finding, language),
        1);
  }

  private List<@Nullable Object> cells(Finding finding, Language language) {
    long line = finding.at().line();
    return Arrays.asList(
        book.words.get("finding.severity." + finding.rule().severity().name()),
        finding.rule().id(),
        finding.at().file(),
        finding.at().sheet(),
        line == 0 ? null : line,
        finding.column(),
        finding.value(),
        finding.sentence(language),
        finding.advice(language));
  }

  private <T> Optional<Path> write(
      String name,
      List<Column> columns,
      Rows<T> rows,
      Function<T, List<@Nullable Object>> cells,
      int pagesWide)
      throws IOException {
    XSSFSheet sheet = book.sheet(name);
    if (rows.count() > mostRows) {
      Path csv = CsvBeside.fileBeside(workbook, name.toLowerCase(Locale.ROOT));
      CsvBeside.write(csv, columns, rows, cells);
      String sentence =
          book.words.get(
              "csv.beside", book.words.number(rows.count()), csv.getFileName().toString());
      Grid grid = book.grid(sheet);
      grid.put(0, 0, sentence, Look.PROSE);
      grid.width(0, 90);
      book.print(sheet, 1);
      return Optional.of(csv);
    }
    TableSheet table = new TableSheet(sheet, book.body(name), book.styles, columns, 0);
    rows.forEach(row -> table.row(cells.apply(row)));
    table.close(name);
    sheet.createFreezePane(name.equals(VISITS) ? 1 : 0, 1);
    book.repeatRow(sheet, 0);
    if (name.equals(VISITS)) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }
    book.print(sheet, pagesWide);
    return Optional.empty();
  }
}
