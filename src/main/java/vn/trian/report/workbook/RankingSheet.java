package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Ranking;
import vn.trian.report.content.Trace;
import vn.trian.report.content.YearTable;
import vn.trian.summary.SummaryRow;

/**
 * The units by their visits over all years; units with as many share a rank. Visits that are in no
 * unit are ranked nowhere but belong to the whole. Last come the units without any visit.
 */
final class RankingSheet {
  static final String NAME = "Ranking";
  private static final int VISITS = 1 + UnitColumns.COUNT;
  private static final int SHARE = VISITS + 1;

  private final Book book;
  private final TraceIndex trace;
  private final YearTable years;
  private final long total;
  private final String whole;

  private RankingSheet(Book book, YearTable years, TraceIndex trace, String whole) {
    this.book = book;
    this.years = years;
    this.trace = trace;
    this.total = book.model.figures().total().visits();
    this.whole = whole;
  }

  /**
   * Writes the sheet.
   *
   * @param whole the cell with the country's visits over all years
   */
  static void write(Book book, YearTable years, TraceIndex trace, String whole) {
    new RankingSheet(book, years, trace, whole).write();
  }

  private void write() {
    TableSheet table =
        TableSheet.headed(book, NAME, book.isView() ? "" : book.text("ranking.remark"), columns());
    Ranking.of(years, Integer.MAX_VALUE).places().forEach(place -> table.row(ranked(table, place)));
    book.model.figures().unvisited().forEach(unit -> table.row(unvisited(unit)));
    table.close(NAME);
    table.print(SHARE - 1);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(book.text("rank"), Look.COUNT, 8, 8));
    columns.addAll(UnitColumns.units(book.words));
    columns.add(Column.count(book.words.get("visits")));
    columns.add(Column.share(book.text("share")));
    columns.add(Column.share(book.text("share.cumulated")));
    if (!book.isView()) {
      columns.add(Column.count(book.words.get("hosts.all.years")));
      columns.add(Column.text(book.text("trace.code"), 8));
    }
    return columns;
  }

  private List<@Nullable Object> ranked(TableSheet table, Ranking.Place place) {
    SummaryRow unit = place.line().unit();
    String code = Trace.codeOfUnit(place.index());
    String visits = TableSheet.cell(table.next(), VISITS);
    String all = TableSheet.cell(Book.HEADING_ROWS + 1, VISITS) + ":" + visits;
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(place.rank());
    cells.addAll(UnitColumns.cells(unit));
    cells.add(trace.link(place.visits(), code, TraceIndex.ALL));
    cells.add(new Formula(visits + "/" + whole, (double) place.visits() / total));
    cells.add(new Formula("SUM(" + all + ")/" + whole, (double) place.cumulated() / total));
    if (!book.isView()) {
      cells.add(unit.measures().hosts());
      cells.add(code);
    }
    return cells;
  }

  private static List<@Nullable Object> unvisited(SummaryRow unit) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(null);
    cells.addAll(UnitColumns.cells(unit));
    cells.add(0L);
    cells.add(null);
    cells.add(null);
    cells.add(0L);
    cells.add(null);
    return cells;
  }
}
