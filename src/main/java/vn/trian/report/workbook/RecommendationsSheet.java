package vn.trian.report.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Recommendation;
import vn.trian.report.content.Words;

/** What was recommended, by addressee, and where it was read. */
final class RecommendationsSheet {
  static final String NAME = "Recommendations";

  private RecommendationsSheet() {}

  static void write(LongSheet sheets) throws IOException {
    Book book = sheets.book;
    Words words = book.words;
    List<Column> columns = new ArrayList<>();
    columns.add(Column.wrapped(book.text("addressee"), 26));
    columns.add(Column.wrapped(book.text("recommendation"), 60));
    columns.add(Column.day(book.text("day")));
    columns.addAll(UnitColumns.units(words));
    columns.add(Column.wrapped(book.text("host"), 36));
    columns.add(Column.wrapped(book.text("delegation"), 36));
    columns.add(Column.wrapped(words.get("file"), 30));
    columns.add(Column.text(words.get("finding.sheet"), 16));
    columns.add(new Column(words.get("finding.line"), Look.TEXT, 8, 10));
    sheets.writeHeaded(
        NAME, columns, book.model.evidence().recommendations(), one -> cells(book, one), 1);
  }

  private static List<@Nullable Object> cells(Book book, Recommendation one) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(one.addressee().isEmpty() ? book.text("addressee.none") : one.addressee());
    cells.add(one.text());
    cells.add(one.date());
    cells.addAll(UnitColumns.cells(one.unit()));
    cells.addAll(
        Arrays.<@Nullable Object>asList(
            TraceSheet.host(one.host()),
            one.delegation(),
            one.at().file(),
            one.at().sheet(),
            one.at().line() == 0 ? null : one.at().line()));
    return cells;
  }
}
