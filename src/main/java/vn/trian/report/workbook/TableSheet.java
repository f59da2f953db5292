package vn.trian.report.workbook;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** A sheet that holds one Excel table: header, rows, and below the table an optional total. */
final class TableSheet {
  private static final float HEADER_HEIGHT = 33;

  private final XSSFSheet sheet;
  private final Grid grid;
  private final List<Column> columns;
  private final int headerRow;
  private int next;

  /**
   * Begins the table with its header.
   *
   * @param body the same sheet as the rows see it: itself, or the stream over it
   */
  TableSheet(XSSFSheet sheet, Sheet body, Look.Styles styles, List<Column> columns, int headerRow) {
    this.sheet = sheet;
    this.columns = columns;
    this.headerRow = headerRow;
    Grid header = new Grid(sheet, styles);
    header.height(headerRow, HEADER_HEIGHT);
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      header.put(headerRow, at, column.header(), column.headerLook());
    }
    this.grid = new Grid(body, styles);
    this.next = headerRow + 1;
  }

  void row(List<? extends @Nullable Object> cells) {
    int lines = 1;
    for (int at = 0; at < cells.size(); at++) {
      Column column = columns.get(at);
      grid.put(next, at, cells.get(at), column.look());
      if (column.look() == Look.WRAPPED && cells.get(at) instanceof String text) {
        lines = Math.max(lines, WrappedText.lines(text, column.widest()));
      }
    }
    grid.lines(next, lines);
    next++;
  }

  /** The sum of a column's rows, with its value. */
  Formula sum(int column, long value) {
    return new Formula(
        "SUM(" + cell(headerRow + 1, column) + ":" + cell(lastRow(), column) + ")", value);
  }

  /** The sum of some cells of the row that comes next, with its value. */
  Formula sumOfRow(int from, int to, long value) {
    return new Formula("SUM(" + cell(next, from) + ":" + cell(next, to) + ")", value);
  }

  /** Closes the table under its name and puts the total below it; returns the row of the total. */
  int total(String name, List<? extends @Nullable Object> cells) {
    close(name);
    int row = next;
    for (int at = 0; at < cells.size(); at++) {
      Column column = columns.get(at);
      boolean counted = column.look() == Look.COUNT || column.look() == Look.NUMBER;
      grid.put(row, at, cells.get(at), counted ? Look.TOTAL_NUMBER : Look.TOTAL);
    }
    fit();
    return row;
  }

  /** Closes the table under its name. */
  void close(String name) {
    if (next == headerRow + 1) {
      row(columns.stream().map(column -> (Object) null).toList());
    }
    AreaReference area =
        new AreaReference(
            new CellReference(headerRow, 0),
            new CellReference(lastRow(), columns.size() - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    CTTable form = table.getCTTable();
    for (int at = 0; at < columns.size(); at++) {
      form.getTableColumns().getTableColumnArray(at).setName(columns.get(at).header());
    }
    form.addNewAutoFilter().setRef(area.formatAsString());
    CTTableStyleInfo style = form.addNewTableStyleInfo();
    style.setName("TableStyleLight1");
    style.setShowRowStripes(false);
    style.setShowColumnStripes(false);
    fit();
  }

  private void fit() {
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      int header = inTwoLines(column.header());
      grid.fit(at, Math.max(column.narrowest(), header), Math.max(column.widest(), header));
    }
  }

  private int lastRow() {
    return Math.max(next - 1, headerRow + 1);
  }

  /** The width that a header needs to stand in two lines, beside the button that filters. */
  private static int inTwoLines(String header) {
    int longestWord = 0;
    for (String word : header.split(" ", -1)) {
      longestWord = Math.max(longestWord, word.length());
    }
    int half = header.contains(" ") ? header.length() / 2 + 3 : 0;
    return Math.max(longestWord, half) + 4;
  }

  static String cell(int row, int column) {
    return CellReference.convertNumToColString(column) + (row + 1);
  }
}
