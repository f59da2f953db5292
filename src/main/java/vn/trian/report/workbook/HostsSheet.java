package vn.trian.report.workbook;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.HostLine;
import vn.trian.report.content.VisitsApart;
import vn.trian.report.content.Words;

/** The hosts with a name, and how often each was visited. */
final class HostsSheet {
  static final String NAME = "Hosts";

  private HostsSheet() {}

  static void write(LongSheet sheets) throws IOException {
    Book book = sheets.book;
    Optional<VisitsApart> apart = book.model.evidence().apart();
    if (apart.isPresent()) {
      sheets.writeApart(NAME, "hosts.apart", apart.get().hosts());
      return;
    }
    Words words = book.words;
    List<Column> columns = UnitColumns.units(words);
    columns.add(Column.text(book.text("host.kind"), 12));
    columns.add(Column.wrapped(book.text("host"), 44));
    columns.add(Column.wrapped(book.text("host.title"), 30));
    columns.add(Column.count(words.get("visits")));
    columns.add(Column.count(words.get("gifts")));
    columns.add(Column.day(book.text("first.visit")));
    columns.add(Column.day(book.text("last.visit")));
    columns.add(Column.text(book.text("trace.code"), 8));
    sheets.writeHeaded(
        NAME, columns, book.model.evidence().hosts(), host -> cells(book, host), UnitColumns.COUNT);
  }

  private static List<@Nullable Object> cells(Book book, HostLine line) {
    List<@Nullable Object> cells = UnitColumns.cells(line.unit());
    cells.addAll(
        Arrays.<@Nullable Object>asList(
            line.host().kind() == null ? null : book.text("host.kind." + line.host().kind().id()),
            line.host().name(),
            line.host().title(),
            line.visits(),
            line.gifts(),
            line.first(),
            line.last(),
            line.code()));
    return cells;
  }
}
