package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Bridge;
import vn.trian.report.content.VisitsApart;

/** The visits that lie in another period of the other calendar. */
final class BridgeVisitsSheet {
  static final String NAME = "BridgeVisits";

  private BridgeVisitsSheet() {}

  static void write(LongSheet sheets) {
    Book book = sheets.book;
    Optional<VisitsApart> apart = book.model.evidence().apart();
    if (apart.isPresent() && apart.get().moved() > 0) {
      sheets.writeApart(NAME, "moved.apart", apart.get().moved());
      return;
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.day(book.text("day")));
    columns.add(Column.text(book.text("bridge.period.here"), 12));
    columns.add(Column.text(book.text("bridge.period.there"), 12));
    columns.addAll(UnitColumns.units(book.words));
    columns.add(Column.wrapped(book.text("host"), 44));
    columns.add(Column.wrapped(book.words.get("file"), 36));
    columns.add(Column.text(book.words.get("finding.sheet"), 16));
    columns.add(new Column(book.words.get("finding.line"), Look.TEXT, 8, 10));
    List<Bridge.Moved> moved = book.model.evidence().bridge().moved();
    String remark = moved.isEmpty() ? book.text("none." + NAME) : "";
    TableSheet table = TableSheet.headed(book, NAME, remark, columns);
    moved.forEach(visit -> table.row(cells(visit)));
    table.close(NAME);
    table.print(1);
  }

  private static List<@Nullable Object> cells(Bridge.Moved visit) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(visit.date());
    cells.add(visit.here());
    cells.add(visit.there());
    cells.addAll(UnitColumns.cells(visit.unit()));
    cells.addAll(
        Arrays.<@Nullable Object>asList(
            TraceSheet.host(visit.host()),
            visit.at().file(),
            visit.at().sheet(),
            visit.at().line() == 0 ? null : visit.at().line()));
    return cells;
  }
}
