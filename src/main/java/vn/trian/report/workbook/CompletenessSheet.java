package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Quality;

/**
 * Who sent records of which period. A sender that said that there was nothing has a 0, shown as a
 * dash; one of whom nothing came has the sign for that.
 */
final class CompletenessSheet {
  static final String NAME = "Completeness";
  private static final String NOTHING = "…";

  private CompletenessSheet() {}

  static void write(Book book) {
    Quality quality = book.model.evidence().quality();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.wrapped(book.text("sender"), 40));
    columns.add(Column.text(book.text("expected"), 14));
    quality.periods().forEach(period -> columns.add(Column.count(period)));
    columns.add(Column.count(book.text("periods.missing")));
    String remark = book.text(quality.senders().isEmpty() ? "none." + NAME : "completeness.remark");
    TableSheet table = TableSheet.headed(book, NAME, remark, columns);
    for (Quality.Sender sender : quality.senders()) {
      table.row(cells(book, sender));
    }
    table.close(NAME);
    table.print(2);
  }

  private static List<@Nullable Object> cells(Book book, Quality.Sender sender) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(sender.name().isEmpty() ? book.text("sender.none") : sender.name());
    cells.add(book.text(sender.expected() ? "yes" : "no"));
    long missing = 0;
    for (Quality.Received received : sender.received()) {
      boolean nothing = received.state() == Quality.State.NOTHING;
      cells.add(nothing ? NOTHING : (Object) received.visits());
      missing += nothing && sender.expected() ? 1 : 0;
    }
    cells.add(missing);
    return cells;
  }
}
