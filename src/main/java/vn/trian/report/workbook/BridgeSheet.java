package vn.trian.report.workbook;

import java.util.Arrays;
import java.util.List;
import vn.trian.report.content.Bridge;

/** From the document's calendar to the other, period by period. */
final class BridgeSheet {
  static final String NAME = "Bridge";

  private BridgeSheet() {}

  static void write(Book book) {
    Bridge bridge = book.model.evidence().bridge();
    List<Column> columns =
        List.of(
            Column.text(book.text("period"), 12),
            Column.count(book.text("bridge.here")),
            Column.count(book.text("bridge.leaving")),
            Column.count(book.text("bridge.coming")),
            Column.count(book.text("bridge.there")));
    String remark =
        bridge.lines().isEmpty()
            ? book.text("none." + NAME)
            : book.text("bridge.remark", book.words.get("calendar." + bridge.other().id()));
    TableSheet table = TableSheet.headed(book, NAME, remark, columns);
    for (Bridge.Line line : bridge.lines()) {
      int row = table.next();
      String sum =
          "%s-%s+%s"
              .formatted(TableSheet.cell(row, 1), TableSheet.cell(row, 2), TableSheet.cell(row, 3));
      table.row(
          Arrays.asList(
              line.period(),
              line.here(),
              line.leaving(),
              line.coming(),
              new Formula(sum, line.there())));
    }
    table.close(NAME);
    table.print(1);
  }
}
