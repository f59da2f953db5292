package vn.trian.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an answer in each of its forms: the same cells in the same order.
 *
 * @param columns their names in files
 * @param firstFigure from this column on cells stand to the right in the table for people
 * @param rows a cell for each column; null where there is nothing to say
 */
record Listing(List<String> columns, int firstFigure, List<List<@Nullable Object>> rows) {

  /** The forms of an answer. */
  enum Format {
    csv,
    json,
    table
  }

  String csv() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(columns);
      rows.forEach(row -> csv.writeRecord(texts(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  String json() {
    List<Map<String, @Nullable Object>> documents = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      Map<String, @Nullable Object> document = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        document.put(columns.get(i), row.get(i));
      }
      documents.add(document);
    }
    return Json.text(documents);
  }

  /**
   * The table for people.
   *
   * @param heads what stands above each column; a column without a head is not shown
   */
  String table(List<@Nullable String> heads) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i) != null) {
        shown.add(i);
      }
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(shown.stream().map(i -> String.valueOf(heads.get(i))).toList());
    for (List<@Nullable Object> row : rows) {
      List<String> texts = texts(row);
      lines.add(shown.stream().map(texts::get).toList());
    }
    List<Integer> widths = widths(lines);
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), shown, widths, table);
      if (i == 0) {
        table
            .append(widths.stream().map("─"::repeat).collect(Collectors.joining("  ")))
            .append('\n');
      }
    }
    return table.toString();
  }

  private void line(
      List<String> cells, List<Integer> shown, List<Integer> widths, StringBuilder table) {
    for (int i = 0; i < cells.size(); i++) {
      String gap = " ".repeat(widths.get(i) - length(cells.get(i)));
      boolean figure = shown.get(i) >= firstFigure;
      table.append(figure ? gap + cells.get(i) : cells.get(i) + gap).append("  ");
    }
    int end = table.length();
    while (end > 0 && table.charAt(end - 1) == ' ') {
      end--;
    }
    table.setLength(end);
    table.append('\n');
  }

  private static List<Integer> widths(List<List<String>> lines) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < lines.get(0).size(); column++) {
      int at = column;
      widths.add(lines.stream().mapToInt(line -> length(line.get(at))).max().orElse(0));
    }
    return widths;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static List<String> texts(List<@Nullable Object> row) {
    return row.stream().map(cell -> cell == null ? "" : cell.toString()).toList();
  }
}
