package vn.trian.report.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Words;
import vn.trian.summary.Comparison;

/** From each year to the next: what the difference is, and what it is worth. */
final class DifferencesSheet {
  static final String NAME = "Differences";
  private static final int BEFORE = UnitColumns.COUNT + 2;
  private static final int CHANGE = BEFORE + 2;

  private DifferencesSheet() {}

  static void write(Book book) {
    Words words = book.words;
    List<Column> columns = UnitColumns.units(words);
    columns.add(new Column(words.get("difference.from"), Look.TEXT, 8, 10));
    columns.add(new Column(words.get("difference.to"), Look.TEXT, 8, 10));
    columns.add(Column.count(words.get("difference.before")));
    columns.add(Column.count(words.get("difference.after")));
    columns.add(Column.signed(words.get("difference")));
    columns.add(Column.text(words.get("difference.kind"), 20));
    columns.add(Column.wrapped(words.get("difference.worth"), 52));
    List<Comparison.Line> lines = book.model.figures().comparison().lines();
    boolean told = lines.stream().anyMatch(DifferencesSheet::isTold);
    String remark = told ? "" : book.text("none." + NAME);
    TableSheet table = TableSheet.headed(book, NAME, remark, columns);
    for (Comparison.Line line : lines) {
      for (int at = 0; at < line.differences().size(); at++) {
        if (line.isTold(at)) {
          table.row(cells(table, words, line, at));
        }
      }
    }
    table.close(NAME);
    table.colourSigns(CHANGE);
    table.print(UnitColumns.COUNT);
  }

  private static boolean isTold(Comparison.Line line) {
    for (int at = 0; at < line.differences().size(); at++) {
      if (line.isTold(at)) {
        return true;
      }
    }
    return false;
  }

  private static List<@Nullable Object> cells(
      TableSheet table, Words words, Comparison.Line line, int at) {
    Comparison.Difference difference = line.differences().get(at);
    Long change = difference.change();
    List<@Nullable Object> cells = UnitColumns.cells(line.unit());
    cells.add(Integer.parseInt(difference.from()));
    cells.add(Integer.parseInt(difference.to()));
    cells.add(UnitColumns.cell(words, line.cells().get(at)));
    cells.add(UnitColumns.cell(words, line.cells().get(at + 1)));
    cells.add(change == null ? null : table.difference(BEFORE + 1, BEFORE, change));
    cells.add(difference.comparability().id());
    cells.add(words.worth(difference));
    return cells;
  }
}
