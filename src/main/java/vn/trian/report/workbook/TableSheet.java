package vn.trian.report.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** A sheet that holds one Excel table: header, rows, and below the table an optional total. */
final class TableSheet {
  private static final float HEADER_HEIGHT = 33;

  /** A spreadsheet refuses a sheet with more than 65,530. */
  private static final int MOST_LINKS = 65_000;

  private final Book book;
  private final XSSFSheet sheet;
  private final Grid grid;
  private final String remark;
  private final List<Column> columns;
  private final int headerRow;
  private int next;
  private int links;

  /** The last row of all, known when the table is closed. */
  private int bottom;

  private TableSheet(Book book, String name, String remark, List<Column> columns, int headerRow) {
    this.book = book;
    this.sheet = book.sheet(name);
    this.remark = remark;
    this.columns = columns;
    this.headerRow = headerRow;
    Grid header = book.grid(sheet);
    header.height(headerRow, HEADER_HEIGHT);
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      header.put(headerRow, at, column.header(), column.headerLook());
    }
    this.grid = new Grid(book.body(name), book.styles);
    this.next = headerRow + 1;
  }

  /** Begins a table in the first row: a sheet for machines. */
  static TableSheet bare(Book book, String name, List<Column> columns) {
    return new TableSheet(book, name, "", columns, 0);
  }

  /** Begins a table below the sheet's heading and a remark, which may be empty. */
  static TableSheet headed(Book book, String name, String remark, List<Column> columns) {
    book.heading(book.sheet(name), remark);
    return new TableSheet(book, name, remark, columns, Book.HEADING_ROWS);
  }

  /** The row that comes next. */
  int next() {
    return next;
  }

  /** The row of the total of a table of so many rows. */
  int totalRow(int rows) {
    return headerRow + 1 + Math.max(1, rows);
  }

  void row(List<? extends @Nullable Object> cells) {
    int lines = 1;
    for (int at = 0; at < cells.size(); at++) {
      Column column = columns.get(at);
      put(at, cells.get(at), column.look());
      if (column.look() == Look.WRAPPED && cells.get(at) instanceof String text) {
        lines = Math.max(lines, WrappedText.lines(text, column.widest()));
      }
    }
    grid.lines(next, lines);
    next++;
  }

  private void put(int column, @Nullable Object value, Look look) {
    if (value instanceof Linked linked && links++ < MOST_LINKS) {
      grid.put(next, column, linked.value(), look.linked());
      XSSFHyperlink link =
          book.workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setLocation(linked.target());
      link.setCellReference(cell(next, column));
      sheet.addHyperlink(link);
    } else {
      grid.put(next, column, value instanceof Linked linked ? linked.value() : value, look);
    }
  }

  /** The sum of a column's rows, with its value. */
  Formula sum(int column, long value) {
    return new Formula("SUM(" + rows(column) + ")", value);
  }

  /** The cells of a column, for example {@code E5:E9}. */
  String rows(int column) {
    return cell(headerRow + 1, column) + ":" + cell(lastRow(), column);
  }

  /** The sum of some cells of the row that comes next, with its value. */
  Formula sumOfRow(int from, int to, long value) {
    return new Formula("SUM(" + cell(next, from) + ":" + cell(next, to) + ")", value);
  }

  /** One cell of the row that comes next less another, with the value of that. */
  Formula difference(int of, int less, long value) {
    return new Formula(cell(next, of) + "-" + cell(next, less), value);
  }

  /** A cell of the row that comes next as a part of one in another row. */
  Formula share(int column, int wholeRow, long part, long whole) {
    return new Formula(
        cell(next, column)
            + "/"
            + new CellReference(wholeRow, column, true, false).formatAsString(),
        (double) part / whole);
  }

  /** Closes the table under its name and puts the total below it; returns the row of the total. */
  int total(String name, List<? extends @Nullable Object> cells) {
    close(name);
    for (int at = 0; at < cells.size(); at++) {
      put(at, cells.get(at), columns.get(at).look().inTotal());
    }
    fit();
    bottom = next;
    return next;
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
    bottom = lastRow();
  }

  /** Shades the figures of some columns of the rows by their size. */
  void heat(int from, int to) {
    Shading.heat(sheet, cell(headerRow + 1, from) + ":" + cell(lastRow(), to));
  }

  /** Colours the differences in a column, that in the total too. */
  void colourSigns(int column) {
    Shading.signs(sheet, cell(headerRow + 1, column) + ":" + cell(bottom, column));
  }

  /** Keeps the header and the first columns in sight, on the screen and on paper. */
  void print(int frozenColumns) {
    sheet.createFreezePane(frozenColumns, headerRow + 1);
    book.repeat(sheet, headerRow, frozenColumns);
    int all = grid.widthOf(0, columns.size());
    int pages = Book.pagesWide(all, grid.widthOf(0, frozenColumns));
    book.print(sheet, pages);
    if (pages > 1 || headerRow == 0) {
      book.pageHead(sheet, remark);
      book.workbook.setPrintArea(
          book.workbook.getSheetIndex(sheet), 0, columns.size() - 1, headerRow, bottom);
    }
  }

  private void fit() {
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      int header = headerWidth(column);
      grid.fit(at, Math.max(column.narrowest(), header), Math.max(column.widest(), header));
    }
  }

  private int lastRow() {
    return Math.max(next - 1, headerRow + 1);
  }

  /** The width that a header needs to stand in two lines, beside the button that filters. */
  private static int headerWidth(Column column) {
    String header = column.header();
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
