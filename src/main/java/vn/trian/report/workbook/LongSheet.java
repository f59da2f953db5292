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
    XSSFSheet sheet = book.sheet(name);
    Grid grid = book.grid(sheet);
    grid.put(
        0,
        0,
        book.words.get("csv.beside", book.words.number(rows.count()), csv.getFileName().toString()),
        Look.PROSE);
    grid.width(0, 90);
    book.print(sheet, 1);
  }
}
