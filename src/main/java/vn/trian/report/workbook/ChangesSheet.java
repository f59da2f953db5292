package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Words;

/** What differs from the release before: one row a figure and cause. */
final class ChangesSheet {
  static final String NAME = "Changes";

  private ChangesSheet() {}

  static void write(Book book) {
    Words words = book.words;
    List<Column> columns = UnitColumns.units(words);
    columns.add(Column.text(book.text("period"), 16));
    columns.add(Column.wrapped(book.text("measure"), 22));
    columns.add(Column.number(book.text("change.before")));
    columns.add(Column.number(book.text("change.after")));
    columns.add(Column.wrapped(book.text("change.cause"), 24));
    columns.add(Column.signed(book.text("change.effect")));
    columns.add(Column.wrapped(book.text("change.records"), 60));
    TableSheet table = TableSheet.headed(book, NAME, remark(book), columns);
    for (Changes.Figure figure : book.model.changes().figures()) {
      if (figure.reasons().isEmpty()) {
        table.row(cells(book, figure, Arrays.asList(null, null, null)));
      }
      for (Changes.Reason reason : figure.reasons()) {
        table.row(
            cells(
                book,
                figure,
                Arrays.asList(
                    book.text("cause." + reason.cause().id()),
                    reason.effect(),
                    CitedRecords.of(reason.records(), book))));
      }
    }
    table.close(NAME);
    table.colourSigns(columns.size() - 2);
    table.print(UnitColumns.COUNT);
  }

  private static String remark(Book book) {
    Changes changes = book.model.changes();
    if (changes.since() == 0) {
      return book.text("changes.first");
    }
    String before =
        changes.standingBefore() == null
            ? ""
            : " (" + book.text("standing." + changes.standingBefore().id()) + ")";
    if (!changes.told()) {
      return book.text("changes.untold", changes.since(), before);
    }
    return book.text(
        changes.figures().isEmpty() ? "changes.none" : "changes.since", changes.since(), before);
  }

  private static List<@Nullable Object> cells(
      Book book, Changes.Figure figure, List<? extends @Nullable Object> reason) {
    List<@Nullable Object> cells = new ArrayList<>();
    if (figure.isOfCountry()) {
      cells.addAll(Arrays.asList("", book.words.get("country"), "", ""));
    } else {
      cells.addAll(
          Arrays.asList(
              figure.provinceCode(), figure.province(), figure.unitCode(), figure.unit()));
    }
    cells.add(figure.period().isEmpty() ? book.text("period.all") : figure.period());
    cells.add(book.words.get(figure.measure().key()));
    cells.add(figure.before());
    cells.add(figure.after());
    cells.addAll(reason);
    return cells;
  }
}
