package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Words;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.summary.UnitLine;
import vn.trian.summary.YearCell;

/** The columns that the tables by unit share, and their cells. */
final class UnitColumns {
  /** Province code, province, unit code, unit. */
  static final int COUNT = 4;

  private UnitColumns() {}

  static List<Column> units(Words words) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(words.get("province.code"), 8));
    columns.add(Column.wrapped(words.get("province"), 24));
    columns.add(Column.text(words.get("unit.code"), 8));
    columns.add(Column.wrapped(words.get("unit"), 34));
    return columns;
  }

  static List<@Nullable Object> cells(SummaryRow row) {
    return new ArrayList<>(row.named());
  }

  static List<@Nullable Object> cells(UnitLine unit) {
    return new ArrayList<>(unit.named());
  }

  /** The cells of the total below the units. */
  static List<@Nullable Object> country(Words words) {
    return new ArrayList<>(Arrays.<@Nullable Object>asList(words.whole(), null, null, null));
  }

  static List<Column> measures(Words words) {
    return List.of(
        Column.count(words.get("visits")),
        Column.count(words.get("hosts")),
        Column.count(words.get("facilities")),
        Column.count(words.get("persons")),
        Column.count(words.get("gifts")),
        Column.number(words.get("gift.value.min")),
        Column.number(words.get("gift.value.max")));
  }

  static List<@Nullable Object> cells(Measures measures) {
    return Arrays.asList(
        measures.visits(),
        measures.hosts(),
        measures.facilities(),
        measures.persons(),
        measures.gifts(),
        measures.giftValueMin(),
        measures.giftValueMax());
  }

  /** A figure as a number; what is no figure as a sign, which no formula takes for 0. */
  static Object cell(Words words, YearCell cell) {
    return cell.isFigure() ? (Object) cell.visits() : words.count(cell);
  }
}
