package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Trace;
import vn.trian.report.content.YearTable;
import vn.trian.summary.Measures;
import vn.trian.summary.YearCell;

/** The comparison of years: one row a unit, its visits by year, and what they come to. */
final class DistrictYearSheet {
  static final String NAME = "ByDistrictYear";
  static final int FIRST_YEAR = UnitColumns.COUNT;

  private final Book book;
  private final YearTable years;
  private final TraceIndex trace;
  private final PairColumns pair;
  private final Measures total;
  private final int lastYear;
  private final int totalColumn;

  private DistrictYearSheet(Book book, YearTable years, TraceIndex trace) {
    this.book = book;
    this.years = years;
    this.trace = trace;
    this.pair = new PairColumns(book);
    this.total = book.model.figures().total();
    this.lastYear = FIRST_YEAR + years.years().size() - 1;
    this.totalColumn = lastYear + 1;
  }

  /** Returns the row of the total. */
  static int write(Book book, YearTable years, TraceIndex trace) {
    return new DistrictYearSheet(book, years, trace).write();
  }

  /** The cell with the country's visits over all years, for formulas of other sheets. */
  static String totalCell(YearTable years, int totalRow) {
    int column = FIRST_YEAR + years.years().size();
    return NAME + "!" + new CellReference(totalRow, column, true, true).formatAsString();
  }

  private int write() {
    String remark = years.lines().isEmpty() ? book.words.get("period.none") : "";
    List<Column> columns = columns();
    TableSheet table = TableSheet.headed(book, NAME, remark, columns);
    int totalRow = table.totalRow(years.lines().size());
    int trendColumn = columns.size() - (book.isView() ? 1 : 2);
    List<Sparklines.Sparkline> trends = new ArrayList<>();
    for (int at = 0; at < years.lines().size(); at++) {
      trends.add(trend(table.next(), trendColumn));
      table.row(cells(table, years.lines().get(at), Trace.codeOfUnit(at), totalRow));
    }
    trends.add(trend(totalRow, trendColumn));
    table.total(NAME, totals(table));
    shade(table, trends);
    table.print(UnitColumns.COUNT);
    return totalRow;
  }

  private List<Column> columns() {
    List<Column> columns = UnitColumns.units(book.words);
    years.years().forEach(year -> columns.add(Column.count(year)));
    columns.add(Column.count(book.words.get("total")));
    if (!book.isView()) {
      columns.add(Column.count(book.words.get("hosts.all.years")));
    }
    columns.addAll(pair.columns());
    columns.add(Column.share(book.text("share")));
    if (!pair.isNone()) {
      columns.add(new Column(book.text("trend"), Look.TEXT, 18, 18));
    }
    if (!book.isView()) {
      columns.add(Column.text(book.text("trace.code"), 8));
    }
    return columns;
  }

  private Sparklines.Sparkline trend(int row, int column) {
    String figures = TableSheet.cell(row, FIRST_YEAR) + ":" + TableSheet.cell(row, lastYear);
    return new Sparklines.Sparkline(NAME + "!" + figures, TableSheet.cell(row, column));
  }

  private void shade(TableSheet table, List<Sparklines.Sparkline> trends) {
    if (years.years().isEmpty()) {
      return;
    }
    table.heat(FIRST_YEAR, lastYear);
    if (!pair.isNone()) {
      table.colourSigns(totalColumn + (book.isView() ? 1 : 2));
      Sparklines.put(book.sheet(NAME), trends);
    }
  }

  private List<@Nullable Object> cells(
      TableSheet table, YearTable.Line line, String code, int totalRow) {
    List<@Nullable Object> cells = UnitColumns.cells(line.unit());
    for (int at = 0; at < years.years().size(); at++) {
      YearCell cell = line.cells().get(at);
      Object figure = UnitColumns.cell(book.words, cell);
      cells.add(cell.visits() > 0 ? trace.link(figure, code, years.years().get(at)) : figure);
    }
    long visits = line.unit().measures().visits();
    Object sum =
        years.years().isEmpty() ? (Object) visits : table.sumOfRow(FIRST_YEAR, lastYear, visits);
    cells.add(trace.link(sum, code, TraceIndex.ALL));
    if (!book.isView()) {
      cells.add(line.unit().measures().hosts());
    }
    cells.addAll(pair.cells(table, line.unit(), lastYear, lastYear - 1));
    cells.add(
        total.visits() == 0 ? null : table.share(totalColumn, totalRow, visits, total.visits()));
    if (!pair.isNone()) {
      cells.add(null);
    }
    if (!book.isView()) {
      cells.add(code);
    }
    return cells;
  }

  private List<@Nullable Object> totals(TableSheet table) {
    List<@Nullable Object> cells = UnitColumns.country(book.words);
    for (int at = 0; at < years.years().size(); at++) {
      cells.add(totalOfYear(table, at));
    }
    cells.add(trace.link(table.sum(totalColumn, total.visits()), TraceIndex.ALL, TraceIndex.ALL));
    if (!book.isView()) {
      cells.add(total.hosts());
    }
    cells.addAll(pair.totals(table, figure(0), figure(1), lastYear, lastYear - 1));
    cells.add(
        total.visits() == 0
            ? null
            : table.share(totalColumn, table.next(), total.visits(), total.visits()));
    if (!pair.isNone()) {
      cells.add(null);
    }
    if (!book.isView()) {
      cells.add(Trace.COUNTRY);
    }
    return cells;
  }

  /**
   * The records of a year lie apart, under each unit: where they are not together by chance, the
   * sum leads to the figures that it adds up, and each of those to its records.
   */
  private Object totalOfYear(TableSheet table, int at) {
    if (!years.isFigure(at)) {
      return book.words.count(YearTable.sum(years.lines(), at, at + 1).get(0));
    }
    String year = years.years().get(at);
    Formula sum = table.sum(FIRST_YEAR + at, years.totals().get(at));
    if (trace.find(TraceIndex.ALL, TraceIndex.ALL).isEmpty() || sum.value() == 0) {
      return sum;
    }
    return new Linked(
        sum, trace.find(TraceIndex.ALL, year).orElse(NAME + "!" + table.rows(FIRST_YEAR + at)));
  }

  /** The country's visits so many years before the last; null without a figure. */
  private @Nullable Long figure(int before) {
    int at = years.years().size() - 1 - before;
    return at >= 0 && years.isFigure(at) ? years.totals().get(at) : null;
  }
}
