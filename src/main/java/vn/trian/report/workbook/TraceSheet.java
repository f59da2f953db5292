package vn.trian.report.workbook;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Trace;
import vn.trian.report.content.VisitsApart;
import vn.trian.visit.Host;
import vn.trian.visit.ledger.Rows;

/** Each record that is counted, under the code of the row that counts it. */
final class TraceSheet {
  static final String NAME = "Trace";
  static final int COLUMNS = 8;

  private TraceSheet() {}

  /** Returns where each figure's records stand: nowhere, when they are in a file beside. */
  static TraceIndex write(LongSheet sheets) throws IOException {
    Book book = sheets.book;
    Optional<VisitsApart> apart = book.model.evidence().apart();
    if (apart.isPresent()) {
      sheets.writeApart(NAME, "trace.apart", apart.get().visits());
      return new TraceIndex();
    }
    Rows<Trace.Traced> records = book.model.evidence().trace().records();
    TraceIndex index = new TraceIndex();
    Rows<Trace.Traced> noted = sheets.takes(records) ? records.map(index::noted) : records;
    sheets.writeBare(NAME, columns(book), noted, TraceSheet::cells, 1);
    return index;
  }

  private static List<Column> columns(Book book) {
    return List.of(
        new Column(book.text("trace.code"), Look.TEXT, 8, 10),
        new Column(book.text("period"), Look.TEXT, 8, 10),
        Column.day(book.text("day")),
        Column.wrapped(book.text("host"), 52),
        Column.wrapped(book.words.get("file"), 40),
        new Column(book.words.get("sha256"), Look.TEXT, 8, 70),
        Column.text(book.words.get("finding.sheet"), 20),
        new Column(book.words.get("finding.line"), Look.TEXT, 8, 10));
  }

  private static List<@Nullable Object> cells(Trace.Traced record) {
    return Arrays.asList(
        record.code(),
        record.period(),
        record.date(),
        host(record.host()),
        record.at().file(),
        record.sha256(),
        record.at().sheet(),
        record.at().line() == 0 ? null : record.at().line());
  }

  /** Who was visited, as far as it was said. */
  static @Nullable String host(Host host) {
    if (host.name() == null || host.title() == null) {
      return host.name() == null ? host.title() : host.name();
    }
    return host.name() + ", " + host.title();
  }
}
