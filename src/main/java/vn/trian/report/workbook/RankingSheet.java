package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Trace;
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
  private final List<SummaryRow> units;
  private final long total;
  private final String whole;

  private RankingSheet(Book book, TraceIndex trace, String whole) {
    this.book = book;
    this.trace = trace;
    this.units = book.model.figures().unitTotals();
    this.total = book.model.figures().total().visits();
    this.whole = whole;
  }

  /**
   * Writes the sheet.
   *
   * @param whole the cell with the country's visits over all years
   */
  static void write(Book book, TraceIndex trace, String whole) {
    new RankingSheet(book, trace, whole).write();
  }

  private void write() {
    TableSheet table = TableSheet.headed(book, NAME, book.text("ranking.remark"), columns());
    List<Integer> order =
        IntStream.range(0, units.size())
            .filter(at -> !units.get(at).unitCode().isEmpty() && visits(at) > 0)
            .boxed()
            .sorted(Comparator.comparing(at -> -visits(at)))
            .toList();
    int rank = 0;
    long cumulated = 0;
    for (int place = 0; place < order.size(); place++) {
      int at = order.get(place);
      if (place == 0 || visits(at) < visits(order.get(place - 1))) {
        rank = place + 1;
      }
      cumulated += visits(at);
      table.row(ranked(table, rank, at, cumulated));
    }
    book.model.figures().unvisited().forEach(unit -> table.row(unvisited(unit)));
    table.close(NAME);
    table.print(SHARE - 1);
  }

  private long visits(int unit) {
    return units.get(unit).measures().visits();
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(book.text("rank"), Look.COUNT, 8, 8));
    columns.addAll(UnitColumns.units(book.words));
    columns.add(Column.count(book.words.get("visits")));
    columns.add(Column.share(book.text("share")));
    columns.add(Column.share(book.text("share.cumulated")));
    columns.add(Column.count(book.words.get("hosts.all.years")));
    columns.add(Column.text(book.text("trace.code"), 8));
    return columns;
  }

  private List<@Nullable Object> ranked(TableSheet table, int rank, int at, long cumulated) {
    SummaryRow unit = units.get(at);
    String code = Trace.codeOfUnit(at);
    String visits = TableSheet.cell(table.next(), VISITS);
    String all = TableSheet.cell(Book.HEADING_ROWS + 1, VISITS) + ":" + visits;
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(rank);
    cells.addAll(UnitColumns.cells(unit));
    cells.add(trace.link(visits(at), code, TraceIndex.ALL));
    cells.add(new Formula(visits + "/" + whole, (double) visits(at) / total));
    cells.add(new Formula("SUM(" + all + ")/" + whole, (double) cumulated / total));
    cells.add(unit.measures().hosts());
    cells.add(code);
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
