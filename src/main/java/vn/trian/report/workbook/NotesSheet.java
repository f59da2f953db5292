package vn.trian.report.workbook;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.Words;

/** What the figures, the signs and the columns of the sheet of visits mean. */
final class NotesSheet {
  static final String NAME = "Notes";

  private static final List<String> SIGNS =
      List.of("none", "not-received", "no-unit", "perhaps", "empty", "more", "less");

  private static final List<String> SIGNS_OF_YEARS = List.of("heat", "trend");

  private final Book book;
  private final Grid grid;
  private int row = Book.HEADING_ROWS;

  private NotesSheet(Book book, XSSFSheet sheet) {
    this.book = book;
    this.grid = book.grid(sheet);
  }

  static void write(Book book) {
    XSSFSheet sheet = book.sheet(NAME);
    book.heading(sheet, "");
    new NotesSheet(book, sheet).write();
    sheet.createFreezePane(0, 1);
    book.repeat(sheet, 0, 0);
    book.print(sheet, 1);
  }

  private void write() {
    String ofSigns = book.words.get("note.empty.term");
    section(book.words.get("notes"));
    book.words
        .waiting(book.model.evidence().quality().waiting())
        .ifPresent(sentence -> note(book.words.get("waiting"), sentence));
    for (Words.Note note : book.words.notes()) {
      if (!note.term().equals(ofSigns)) {
        note(note.term(), note.sentence());
      }
    }
    if (!book.isView()) {
      note(
          book.text("trace.code"), book.text("note.trace", book.model.evidence().trace().prefix()));
    }
    row++;
    section(book.text("notes.signs"));
    SIGNS.forEach(this::sign);
    if (!book.isView()) {
      sign("link");
    }
    if (!(book.model.key() instanceof ReportKey.Month)) {
      SIGNS_OF_YEARS.forEach(this::sign);
    }
    if (!book.isView()) {
      row++;
      section(book.words.get("notes.columns"));
      for (Column column : VisitColumns.COLUMNS) {
        note(column.header(), book.words.get("column." + column.header()));
      }
    }
    grid.width(0, 30);
    grid.width(1, 100);
  }

  private void section(String title) {
    grid.put(row, 0, title, Look.SECTION);
    grid.height(row++, 24);
  }

  private void sign(String key) {
    note(book.text("sign." + key), book.text("sign." + key + ".means"));
  }

  private void note(String term, String sentence) {
    grid.put(row, 0, term, Look.TERM);
    grid.put(row, 1, sentence, Look.PROSE);
    grid.lines(row++, WrappedText.lines(sentence, 100));
  }
}
