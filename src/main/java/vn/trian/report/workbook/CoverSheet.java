package vn.trian.report.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.trian.report.content.Quality;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Words;
import vn.trian.visit.ledger.SourceFile;

/** What the document is, how far it can be relied on, and which files it was made from. */
final class CoverSheet {
  static final String NAME = "Cover";

  private final Book book;
  private final XSSFSheet sheet;
  private final Grid grid;
  private int row;

  private CoverSheet(Book book) {
    this.book = book;
    this.sheet = book.sheet(NAME);
    this.grid = book.grid(sheet);
  }

  static void write(Book book) {
    new CoverSheet(book).write();
  }

  private void write() {
    Words words = book.words;
    ReportModel model = book.model;
    grid.height(row, 12);
    grid.put(++row, 0, words.title(), Look.TITLE);
    grid.height(row, 30);
    row += 2;
    fact(words.get("period"), words.period(), Look.STRONG);
    fact(words.get("as.of"), words.day(model.issue().asOf()), Look.PLAIN);
    fact(words.get("status"), words.status(), model.issue().running() ? Look.STRONG : Look.PLAIN);
    fact(words.get("release"), model.issue().release(), Look.PLAIN);
    fact(words.get("calendar"), words.calendar(), Look.PLAIN);
    contents();
    files();
    grid.width(0, 30);
    grid.width(1, 15);
    for (int column = 2; column <= 6; column++) {
      grid.width(column, 13);
    }
    grid.width(7, 18);
    book.print(sheet, 1);
  }

  private void fact(String label, Object value, Look look) {
    grid.put(row, 0, label, Look.LABEL);
    if (value instanceof Number) {
      grid.put(row, 1, String.valueOf(value), look);
    } else {
      grid.put(row, 1, value, look);
    }
    rule(2, look);
    row++;
  }

  private void rule(int from, Look look) {
    for (int column = from; column <= 7; column++) {
      grid.put(row, column, null, look);
    }
  }

  private void contents() {
    section("cover.contents");
    for (String name : book.sheets()) {
      if (name.equals(NAME)) {
        continue;
      }
      grid.put(row, 0, name, Look.LINK);
      XSSFHyperlink link =
          book.workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + name + "'!A1");
      sheet.getRow(row).getCell(0).setHyperlink(link);
      grid.put(row, 1, book.words.get("sheet." + name), Look.PLAIN);
      rule(2, Look.PLAIN);
      row++;
    }
  }

  private void files() {
    section("cover.files");
    if (book.model.evidence().quality().files().isEmpty()) {
      grid.put(row, 0, book.words.get("cover.files.none"), Look.SUBTITLE);
      return;
    }
    String[] headers = {
      "file",
      "received",
      "rows.read",
      "rows.stored",
      "rows.unchanged",
      "rows.superseded",
      "rows.rejected",
      "sha256"
    };
    for (int column = 0; column < headers.length; column++) {
      boolean number = column > 0 && column < 7;
      grid.put(
          row, column, book.words.get(headers[column]), number ? Look.HEADER_NUMBER : Look.HEADER);
    }
    grid.height(row, 33);
    for (Quality.FromFile from : book.model.evidence().quality().files()) {
      SourceFile file = from.file();
      row++;
      grid.put(row, 0, file.name(), Look.WRAPPED);
      grid.put(row, 1, file.receivedAt().toLocalDate(), Look.DAY);
      grid.put(row, 2, file.balance().read(), Look.COUNT);
      grid.put(row, 3, file.balance().stored(), Look.COUNT);
      grid.put(row, 4, file.balance().unchanged(), Look.COUNT);
      grid.put(row, 5, file.balance().superseded(), Look.COUNT);
      grid.put(row, 6, file.balance().rejected(), Look.COUNT);
      grid.put(row, 7, file.shortSha256(), Look.TEXT);
    }
  }

  private void section(String key) {
    row++;
    grid.put(row, 0, book.words.get(key), Look.SECTION);
    grid.height(row, 21);
    row++;
  }
}
