package vn.trian.report.pdf;

import java.util.List;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Words;
import vn.trian.report.content.YearTable;

/**
 * What the parts of the comparison of years are made from.
 *
 * @param own the words of this document alone
 * @param provinces in the order of the units
 */
record YearContent(
    ReportModel model,
    Words words,
    YearWords own,
    YearTable table,
    PdfColumns columns,
    List<Province> provinces) {

  static YearContent of(ReportModel model, Words words) {
    YearTable table = YearTable.of(model);
    return new YearContent(
        model,
        words,
        new YearWords(model, words),
        table,
        PdfColumns.of(table, words, model.key() instanceof ReportKey.View),
        Province.of(model.figures().unitTotals()));
  }

  /** The lines of a province. */
  List<YearTable.Line> lines(Province province) {
    return province.places().stream().map(table.lines()::get).toList();
  }

  List<String> years() {
    return table.years();
  }

  /** Whether it is a part that somebody looks at: of visits alone, without codes of a trace. */
  boolean isView() {
    return model.key() instanceof ReportKey.View;
  }

  /** A code that leads to records, in a document that has their trace. */
  String code(String trace) {
    return isView() ? "" : trace;
  }

  /** The place of the last difference in a line, from 0; −1 where there is one year only. */
  int lastDifference() {
    return years().size() - 2;
  }

  /** The visits of the whole country over all years. */
  long visits() {
    return model.figures().total().visits();
  }

  String share(long part) {
    return own.share(part, visits());
  }

  /** How the years of a table are told in its heading, where there are several tables. */
  String heading(String whole, int part) {
    int from = columns.from(part);
    int to = columns.to(part, years().size());
    return columns.tables() == 1
        ? whole
        : whole
            + " · "
            + words.get("part", part + 1, columns.tables(), years().get(from), years().get(to - 1));
  }
}
