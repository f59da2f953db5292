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
import org.jspecify.annotations.Nullable;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;

/** The three forms of a summary: the same lines in the same order. */
final class SummaryPrinter {
  private static final List<String> COLUMNS =
      List.of(
          "province_code",
          "province",
          "unit_code",
          "unit",
          "period",
          "visits",
          "hosts",
          "facilities",
          "persons",
          "gifts",
          "gift_value_min_vnd",
          "gift_value_max_vnd");

  /** The columns that the table for people shows, by their place in the list. */
  private static final List<Integer> SHOWN = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

  private static final int FIRST_FIGURE = 5;

  private final Console console;

  SummaryPrinter(Console console) {
    this.console = console;
  }

  void csv(List<SummaryRow> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(COLUMNS);
      rows.forEach(row -> csv.writeRecord(texts(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    console.result(text.toString());
  }

  void json(List<SummaryRow> rows) {
    List<Map<String, @Nullable Object>> documents = new ArrayList<>();
    for (SummaryRow row : rows) {
      Map<String, @Nullable Object> document = new LinkedHashMap<>();
      List<@Nullable Object> cells = cells(row);
      for (int i = 0; i < COLUMNS.size(); i++) {
        document.put(COLUMNS.get(i), cells.get(i));
      }
      documents.add(document);
    }
    console.result(Json.text(documents));
  }

  void table(List<SummaryRow> rows) {
    if (rows.isEmpty()) {
      console.say("summary.empty");
      return;
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(SHOWN.stream().map(i -> console.words("summary.column." + COLUMNS.get(i))).toList());
    for (SummaryRow row : rows) {
      List<String> texts = texts(row);
      lines.add(SHOWN.stream().map(texts::get).toList());
    }
    StringBuilder table = new StringBuilder();
    List<Integer> widths = widths(lines);
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), widths, table);
      if (i == 0) {
        widths.forEach(width -> table.append("─".repeat(width)).append("  "));
        table.append('\n');
      }
    }
    console.result(table.toString());
  }

  private static void line(List<String> cells, List<Integer> widths, StringBuilder table) {
    for (int i = 0; i < cells.size(); i++) {
      String gap = " ".repeat(widths.get(i) - length(cells.get(i)));
      boolean figure = SHOWN.get(i) >= FIRST_FIGURE;
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
    for (int column = 0; column < SHOWN.size(); column++) {
      int at = column;
      widths.add(lines.stream().mapToInt(line -> length(line.get(at))).max().orElse(0));
    }
    return widths;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static List<String> texts(SummaryRow row) {
    return cells(row).stream().map(cell -> cell == null ? "" : cell.toString()).toList();
  }

  private static List<@Nullable Object> cells(SummaryRow row) {
    Measures m = row.measures();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.provinceCode());
    cells.add(row.province());
    cells.add(row.unitCode());
    cells.add(row.unit());
    cells.add(row.period());
    cells.add(m.visits());
    cells.add(m.hosts());
    cells.add(m.facilities());
    cells.add(m.persons());
    cells.add(m.gifts());
    cells.add(m.giftValueMin());
    cells.add(m.giftValueMax());
    return cells;
  }
}
