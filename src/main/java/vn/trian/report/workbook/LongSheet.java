package vn.trian.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.VisitsApart;
import vn.trian.visit.ledger.Rows;

/** The sheets with one row a record; too many rows become a CSV beside the workbook. */
final class LongSheet {
  final Book book;
  private final Path workbook;
  private final long mostRows;
  private final List<Path> beside = new ArrayList<>();

  LongSheet(Book book, Path workbook, long mostRows) {
    this.book = book;
    this.workbook = workbook;
    this.mostRows = mostRows;
  }

  /** The files written beside the workbook. */
  List<Path> beside() {
    return List.copyOf(beside);
  }

  boolean takes(Rows<?> rows) {
    return rows.count() <= mostRows;
  }

  /** A sheet for machines: the header in the first row, the first columns always in sight. */
  <T> void writeBare(
      String name,
      List<Column> columns,
      Rows<T> rows,
      Function<T, List<@Nullable Object>> cells,
      int frozenColumns)
      throws IOException {
    write(() -> TableSheet.bare(book, name, columns), name, columns, rows, cells, frozenColumns);
  }

  /** A sheet for readers: a heading, and a remark where there is no row. */
  <T> void writeHeaded(
      String name,
      List<Column> columns,
      Rows<T> rows,
      Function<T, List<@Nullable Object>> cells,
      int frozenColumns)
      throws IOException {
    String remark = rows.count() == 0 ? book.text("none." + name) : "";
    write(
        () -> TableSheet.headed(book, name, remark, columns),
        name,
        columns,
        rows,
        cells,
        frozenColumns);
  }

  private <T> void write(
      Supplier<TableSheet> sheet,
      String name,
      List<Column> columns,
      Rows<T> rows,
      Function<T, List<@Nullable Object>> cells,
      int frozenColumns)
      throws IOException {
    if (!takes(rows)) {
      writeBeside(name, columns, rows, cells);
      return;
    }
    TableSheet table = sheet.get();
    rows.forEach(row -> table.row(cells.apply(row)));
    table.close(name);
    table.print(frozenColumns);
  }

  private <T> void writeBeside(
      String name, List<Column> columns, Rows<T> rows, Function<T, List<@Nullable Object>> cells)
      throws IOException {
    Path csv = CsvBeside.fileBeside(workbook, name.toLowerCase(Locale.ROOT));
    CsvBeside.write(csv, columns, rows, cells);
    beside.add(csv);
    say(
        name,
        book.words.get(
            "csv.beside", book.words.number(rows.count()), csv.getFileName().toString()));
  }

  /**
   * A sheet that only says where its rows stand: in files by month beside the workbook.
   *
   * @param key of the sentence
   * @param rows how many they are
   */
  void writeApart(String name, String key, long rows) {
    String file = workbook.getFileName().toString();
    String folder = VisitsApart.folder(file.substring(0, file.length() - ".xlsx".length()));
    say(name, book.words.get(key, book.words.number(rows), folder));
  }

  private void say(String name, String sentence) {
    XSSFSheet sheet = book.sheet(name);
    Grid grid = book.grid(sheet);
    grid.put(0, 0, sentence, Look.PROSE);
    grid.width(0, 90);
    book.print(sheet, 1);
  }
}
