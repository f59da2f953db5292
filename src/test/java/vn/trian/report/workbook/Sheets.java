package vn.trian.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** What stands in the cells of a sheet, as texts. */
final class Sheets {
  private Sheets() {}

  /** The rows from one on, their cells with bars between; formulas as their values. */
  static List<String> rows(Sheet sheet, int from) {
    List<String> lines = new ArrayList<>();
    for (int at = from; at <= sheet.getLastRowNum(); at++) {
      Row row = sheet.getRow(at);
      if (row != null) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(text(cell)));
        lines.add(String.join(" | ", cells));
      }
    }
    return lines;
  }

  static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> {
        if (DateUtil.isCellDateFormatted(cell)) {
          yield cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        double value = cell.getNumericCellValue();
        yield value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
      }
      case BLANK -> "";
      default -> throw new IllegalStateException(cell.getAddress() + " is of type " + type);
    };
  }
}
