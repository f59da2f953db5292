package vn.trian.report.workbook;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.trian.visit.ledger.Rows;

/** A CSV beside the workbook, for the rows that are too many for a sheet. */
final class CsvBeside {
  private CsvBeside() {}

  /** The file beside a workbook, for example {@code visits-2025-02.visits.csv}. */
  static Path fileBeside(Path workbook, String what) {
    String name = workbook.getFileName().toString();
    String base = name.endsWith(".xlsx") ? name.substring(0, name.length() - 5) : name;
    return workbook.resolveSibling(base + "." + what + ".csv");
  }

  /** Writes UTF-8 with a byte order mark, by which spreadsheets know the encoding. */
  static <T> void write(
      Path file, List<Column> columns, Rows<T> rows, Function<T, List<@Nullable Object>> cells)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8).append('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(columns.stream().map(Column::header).toList());
      Consumer<T> writeRow =
          row -> csv.writeRecord(cells.apply(row).stream().map(CsvBeside::field).toList());
      rows.forEach(writeRow);
    }
  }

  static String field(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    return value instanceof String && looksLikeFormula(text) ? "'" + text : text;
  }

  /** Whether a spreadsheet could take a text for a formula. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }
}
