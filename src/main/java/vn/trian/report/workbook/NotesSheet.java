package vn.trian.report.workbook;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.trian.report.content.Words;

/** What the figures mean, and what the columns of the sheet of visits hold. */
final class NotesSheet {
  static final String NAME = "Notes";

  private NotesSheet() {}

  static void write(Book book) {
    XSSFSheet sheet = book.sheet(NAME);
    Grid grid = book.grid(sheet);
    int row = 0;
    grid.put(row, 0, book.words.get("notes"), Look.SECTION);
    grid.height(row++, 24);
    for (Words.Note note : book.words.notes()) {
      grid.put(row, 0, note.term(), Look.TERM);
      grid.put(row++, 1, note.sentence(), Look.PROSE);
    }
    row++;
    grid.put(row, 0, book.words.get("notes.columns"), Look.SECTION);
    grid.height(row++, 24);
    for (Column column : VisitColumns.COLUMNS) {
      grid.put(row, 0, column.header(), Look.TERM);
      grid.put(row++, 1, book.words.get("column." + column.header()), Look.PROSE);
    }
    grid.width(0, 30);
    grid.width(1, 100);
    book.print(sheet, 1);
  }
}
