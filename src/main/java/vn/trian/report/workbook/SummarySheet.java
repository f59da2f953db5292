package vn.trian.report.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.summary.SummaryRow;

/** Every measure by unit and year: the rows of {@code trian summary}, for machines. */
final class SummarySheet {
  static final String NAME = "Summary";

  private SummarySheet() {}

  static void write(Book book) {
    List<Column> columns = UnitColumns.units(book.words);
    columns.add(new Column(book.words.get("year"), Look.TEXT, 8, 8));
    columns.addAll(UnitColumns.measures(book.words));
    TableSheet table = TableSheet.bare(book, NAME, columns);
    for (SummaryRow row : book.model.figures().rows()) {
      List<@Nullable Object> cells = UnitColumns.cells(row);
      cells.add(Integer.parseInt(row.period()));
      cells.addAll(UnitColumns.cells(row.measures()));
      table.row(cells);
    }
    table.close(NAME);
    table.print(0);
  }
}
