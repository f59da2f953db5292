package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.summary.Comparison;
import vn.trian.summary.SummaryRow;

/**
 * What the figures of the last two periods differ by, and what that is worth; no columns where
 * there are not two.
 */
final class PairColumns {
  private final Book book;
  private final Comparison comparison;
  private final Map<List<String>, Comparison.Line> lines = new HashMap<>();

  PairColumns(Book book) {
    this.book = book;
    this.comparison = book.model.figures().comparison();
    comparison.lines().forEach(line -> lines.put(line.unit().named(), line));
  }

  boolean isNone() {
    return comparison.years().size() < 2;
  }

  String before() {
    return comparison.years().get(comparison.years().size() - 2);
  }

  String after() {
    return comparison.years().get(comparison.years().size() - 1);
  }

  List<Column> columns() {
    if (isNone()) {
      return List.of();
    }
    return List.of(
        Column.signed(book.text("difference.of", after(), before())),
        Column.wrapped(book.text("comparability"), 26));
  }

  /** The visits of a unit in the period before: a number, or what stands for it. */
  @Nullable Object before(SummaryRow unit) {
    Comparison.Line line = lines.get(unit.named());
    return line == null
        ? null
        : UnitColumns.cell(book.words, line.cells().get(comparison.years().size() - 2));
  }

  /**
   * The cells of a unit.
   *
   * @param after the column of the last period's visits
   * @param before the column of the visits of the one before
   */
  List<@Nullable Object> cells(TableSheet table, SummaryRow unit, int after, int before) {
    if (isNone()) {
      return List.of();
    }
    Comparison.Line line = lines.get(unit.named());
    if (line == null) {
      return Arrays.asList(null, null);
    }
    Comparison.Difference last = line.differences().get(line.differences().size() - 1);
    Long change = last.change();
    return Arrays.asList(
        change == null ? null : table.difference(after, before, change), book.words.worth(last));
  }

  /** The cells of the country; null is a period without a figure. */
  List<@Nullable Object> totals(
      TableSheet table,
      @Nullable Long visitsAfter,
      @Nullable Long visitsBefore,
      int after,
      int before) {
    if (isNone()) {
      return List.of();
    }
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(
        visitsAfter == null || visitsBefore == null
            ? null
            : table.difference(after, before, visitsAfter - visitsBefore));
    cells.add(null);
    return cells;
  }
}
