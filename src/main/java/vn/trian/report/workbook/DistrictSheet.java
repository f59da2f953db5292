package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Measure;
import vn.trian.report.content.Trace;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;

/** A month: one row a unit with every measure, its share in the visits, and its code. */
final class DistrictSheet {
  static final String NAME = "ByDistrict";
  private static final int VISITS = UnitColumns.COUNT;
  private static final int SHARE = VISITS + Measure.values().length;
  private static final int BEFORE = SHARE + 1;

  private final Book book;
  private final TraceIndex trace;
  private final PairColumns pair;
  private final Measures total;

  private DistrictSheet(Book book, TraceIndex trace) {
    this.book = book;
    this.trace = trace;
    this.pair = new PairColumns(book);
    this.total = book.model.figures().total();
  }

  static void write(Book book, TraceIndex trace) {
    new DistrictSheet(book, trace).write();
  }

  private void write() {
    List<SummaryRow> rows = book.model.figures().rows();
    String remark = rows.isEmpty() ? book.words.get("none") : "";
    TableSheet table = TableSheet.headed(book, NAME, remark, columns());
    int totalRow = table.totalRow(rows.size());
    for (int at = 0; at < rows.size(); at++) {
      table.row(cells(table, rows.get(at), Trace.codeOfUnit(at), totalRow));
    }
    table.total(NAME, totals(table));
    if (!pair.isNone()) {
      table.colourSigns(BEFORE + 1);
    }
    table.print(UnitColumns.COUNT);
  }

  private List<Column> columns() {
    List<Column> columns = UnitColumns.units(book.words);
    columns.addAll(UnitColumns.measures(book.words));
    columns.add(Column.share(book.text("share")));
    if (!pair.isNone()) {
      columns.add(Column.count(book.text("visits.before", pair.before())));
      columns.addAll(pair.columns());
    }
    columns.add(Column.text(book.text("trace.code"), 8));
    return columns;
  }

  private List<@Nullable Object> cells(
      TableSheet table, SummaryRow row, String code, int totalRow) {
    List<@Nullable Object> cells = UnitColumns.cells(row);
    List<@Nullable Object> measures = new ArrayList<>(UnitColumns.cells(row.measures()));
    long visits = row.measures().visits();
    measures.set(0, trace.link(visits, code, row.period()));
    cells.addAll(measures);
    cells.add(total.visits() == 0 ? null : table.share(VISITS, totalRow, visits, total.visits()));
    if (!pair.isNone()) {
      cells.add(pair.before(row));
      cells.addAll(pair.cells(table, row, VISITS, BEFORE));
    }
    cells.add(code);
    return cells;
  }

  private List<@Nullable Object> totals(TableSheet table) {
    Long max = total.giftValueMax();
    List<@Nullable Object> cells = UnitColumns.country(book.words);
    cells.addAll(
        Arrays.<@Nullable Object>asList(
            trace.link(table.sum(VISITS, total.visits()), TraceIndex.ALL, TraceIndex.ALL),
            total.hosts(),
            table.sum(VISITS + 2, total.facilities()),
            table.sum(VISITS + 3, total.persons()),
            table.sum(VISITS + 4, total.gifts()),
            table.sum(VISITS + 5, total.giftValueMin()),
            max == null ? null : table.sum(VISITS + 6, max),
            total.visits() == 0
                ? null
                : table.share(VISITS, table.next(), total.visits(), total.visits())));
    if (!pair.isNone()) {
      Measures known = book.model.figures().totals().get(pair.before());
      Long before = known == null ? null : Long.valueOf(known.visits());
      cells.add(before);
      cells.addAll(pair.totals(table, total.visits(), before, VISITS, BEFORE));
    }
    cells.add(Trace.COUNTRY);
    return cells;
  }
}
