package vn.trian.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.report.pdf.PdfText;

/**
 * A release as it lies in the output folder, read with other means than it was written with: the
 * newest one under its own name, the others in the folder of earlier ones.
 */
record DeliveredRelease(Path workbook, Path pdf) {
  static DeliveredRelease of(Path output, String report, int number) {
    String name =
        report.equals("years") ? "visits-by-district-and-year" : "visits-" + report.substring(0, 7);
    Path folder = output.resolve(report);
    Path earlier = folder.resolve("earlier/" + number);
    Path lies = Files.exists(earlier) ? earlier : folder;
    return new DeliveredRelease(lies.resolve(name + ".xlsx"), lies.resolve(name + ".pdf"));
  }

  /** The list of what lies in an output folder. */
  static JsonNode manifest(Path output) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(output.resolve("manifest.json")));
  }

  /** The rows of a table, with the row below it, which may be a total. */
  List<List<String>> tableAndTotal(String name) {
    return rows(name, 1);
  }

  /** The rows of a table, each cell as a plain text. */
  List<List<String>> table(String name) {
    return rows(name, 0);
  }

  private List<List<String>> rows(String name, int below) {
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      XSSFTable table = book.getTable(name);
      List<List<String>> rows = new ArrayList<>();
      for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex() + below; r++) {
        Row row = table.getXSSFSheet().getRow(r);
        List<String> cells = new ArrayList<>();
        for (int c = table.getStartColIndex(); c <= table.getEndColIndex(); c++) {
          cells.add(text(row.getCell(c)));
        }
        rows.add(cells);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type != CellType.NUMERIC) {
      return type == CellType.STRING ? cell.getStringCellValue() : "";
    }
    return DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
        : String.valueOf((long) cell.getNumericCellValue());
  }

  /** The figures of a month: code of the unit, or its name, the seven measures, the row's code. */
  String figures() {
    StringBuilder lines = new StringBuilder();
    for (List<String> row : tableAndTotal("ByDistrict")) {
      String code = row.get(2).isEmpty() ? row.get(3) : row.get(2);
      lines
          .append(code.isEmpty() ? row.get(0) : code)
          .append(" | ")
          .append(String.join(" ", row.subList(4, 10)))
          .append(" ")
          .append(row.get(10).isEmpty() ? "…" : row.get(10))
          .append(" | ")
          .append(row.get(row.size() - 1))
          .append('\n');
    }
    return lines.toString();
  }

  /** What differs from the release before, one line a figure and cause; empty for nothing. */
  String changes() {
    StringBuilder lines = new StringBuilder();
    for (List<String> row : table("Changes")) {
      if (!row.get(5).isEmpty()) {
        String code = row.get(2).isEmpty() ? row.get(3) : row.get(2);
        lines
            .append(code.isEmpty() ? row.get(1) : code)
            .append(" | ")
            .append(String.join(" | ", row.subList(4, row.size())))
            .append('\n');
      }
    }
    return lines.toString();
  }

  /** A table as lines of its first columns. */
  String table(String name, int columns) {
    StringBuilder lines = new StringBuilder();
    table(name)
        .forEach(row -> lines.append(String.join(" | ", row.subList(0, columns))).append('\n'));
    return lines.toString();
  }

  /** The lines of the PDF. */
  List<String> printedLines() {
    try {
      return PdfText.of(pdf).lines().map(line -> line.replaceAll("\\s+", " ").strip()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of the PDF on one line. */
  String printed() {
    return String.join(" ", printedLines());
  }
}
