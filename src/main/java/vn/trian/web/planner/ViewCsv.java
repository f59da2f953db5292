package vn.trian.web.planner;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.report.ViewReport;
import vn.trian.summary.ComparabilityWords;
import vn.trian.summary.Comparison;
import vn.trian.summary.SummaryCells;
import vn.trian.summary.SummaryRow;
import vn.trian.text.Language;

/** A view as a file, in the columns of the verb {@code summary}. */
final class ViewCsv {
  /** By it spreadsheets know the encoding. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ViewCsv() {}

  /** Those of the rows that are of a line of the view. */
  static String figures(Comparison shown, List<SummaryRow> rows) {
    return csv(
        SummaryCells.ROW, ViewReport.rowsOf(shown, rows).stream().map(SummaryCells::of).toList());
  }

  static String differences(Comparison shown, Language language) {
    ComparabilityWords words = new ComparabilityWords(language);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Comparison.Line line : shown.lines()) {
      for (int at = 0; at < line.differences().size(); at++) {
        if (line.isTold(at)) {
          rows.add(SummaryCells.of(line, at, words));
        }
      }
    }
    return csv(SummaryCells.DIFFERENCE, rows);
  }

  private static String csv(List<String> columns, List<List<@Nullable Object>> rows) {
    StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(columns);
      rows.forEach(
          row ->
              csv.writeRecord(
                  row.stream().map(cell -> cell == null ? "" : cell.toString()).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
