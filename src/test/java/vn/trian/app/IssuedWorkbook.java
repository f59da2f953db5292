package vn.trian.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a delivered workbook says, as texts: whole numbers without groups, days as ISO has them. */
final class IssuedWorkbook {
  private IssuedWorkbook() {}

  /** The rows of an Excel table, the header first. */
  static List<List<String>> table(Path workbook, String name) {
    return read(
        workbook,
        book -> {
          for (int at = 0; at < book.getNumberOfSheets(); at++) {
            XSSFSheet sheet = book.getSheetAt(at);
            for (XSSFTable table : sheet.getTables()) {
              if (table.getName().equals(name)) {
                List<List<String>> rows = new ArrayList<>();
                for (int row = table.getStartRowIndex(); row <= table.getEndRowIndex(); row++) {
                  rows.add(
                      cells(sheet.getRow(row), table.getStartColIndex(), table.getEndColIndex()));
                }
                return rows;
              }
            }
          }
          throw new IllegalArgumentException(workbook + " has no table " + name);
        });
  }

  /** Every cell of every sheet that says something. */
  static List<String> everything(Path workbook) {
    return read(
        workbook,
        book -> {
          List<String> all = new ArrayList<>();
          book.forEach(
              sheet ->
                  sheet.forEach(
                      row ->
                          row.forEach(cell -> all.add(sheet.getSheetName() + ": " + text(cell)))));
          return all;
        });
  }

  private static <T> T read(Path workbook, Function<XSSFWorkbook, T> reading) {
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      return reading.apply(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(Row row, int from, int to) {
    List<String> cells = new ArrayList<>();
    for (int column = from; column <= to; column++) {
      Cell cell = row == null ? null : row.getCell(column);
      cells.add(cell == null ? "" : text(cell));
    }
    return cells;
  }

  private static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type != CellType.NUMERIC) {
      return type == CellType.STRING ? cell.getStringCellValue() : "";
    }
    return DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
        : BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
  }
}
