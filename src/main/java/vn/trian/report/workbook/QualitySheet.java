package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.Quality.FromFile;
import vn.trian.report.content.Words;
import vn.trian.visit.ledger.SourceFile;

/** The source files: what became of their rows, and what is counted from them. */
final class QualitySheet {
  static final String NAME = "Quality";
  private static final int FIRST_COUNT = 3;

  private static final List<ToLongFunction<FromFile>> COUNTS =
      List.of(
          from -> from.file().balance().read(),
          from -> from.file().balance().stored(),
          from -> from.file().balance().unchanged(),
          from -> from.file().balance().superseded(),
          from -> from.file().balance().rejected(),
          FromFile::counted,
          FromFile::late);

  private QualitySheet() {}

  static void write(Book book) {
    List<FromFile> files = book.model.evidence().quality().files();
    String remark = files.isEmpty() ? book.text("none." + NAME) : book.text("quality.remark");
    TableSheet table = TableSheet.headed(book, NAME, remark, columns(book));
    for (FromFile from : files) {
      SourceFile file = from.file();
      List<@Nullable Object> cells = new ArrayList<>();
      cells.addAll(
          Arrays.<@Nullable Object>asList(
              file.name(), file.sender(), file.receivedAt().toLocalDate()));
      COUNTS.forEach(count -> cells.add(count.applyAsLong(from)));
      cells.add(file.sha256());
      table.row(cells);
    }
    List<@Nullable Object> total = new ArrayList<>();
    total.addAll(Arrays.<@Nullable Object>asList(book.words.get("total"), null, null));
    for (int at = 0; at < COUNTS.size(); at++) {
      total.add(table.sum(FIRST_COUNT + at, files.stream().mapToLong(COUNTS.get(at)).sum()));
    }
    total.add(null);
    table.total(NAME, total);
    table.print(1);
  }

  private static List<Column> columns(Book book) {
    Words words = book.words;
    return List.of(
        Column.wrapped(words.get("file"), 40),
        Column.wrapped(book.text("sender"), 24),
        Column.day(words.get("received")),
        Column.count(words.get("rows.read")),
        Column.count(words.get("rows.stored")),
        Column.count(words.get("rows.unchanged")),
        Column.count(words.get("rows.superseded")),
        Column.count(words.get("rows.rejected")),
        Column.count(book.text("rows.counted")),
        Column.count(book.text("rows.late")),
        Column.text(words.get("sha256"), 70));
  }
}
