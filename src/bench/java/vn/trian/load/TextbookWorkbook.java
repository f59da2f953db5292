package vn.trian.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.jdbc.core.JdbcTemplate;

/** One sheet of the totals by province, district and year. */
final class TextbookWorkbook {
  private final JdbcTemplate jdbc;

  TextbookWorkbook(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes the file.
   *
   * @return how many records were totalled
   */
  long write(Path file) throws IOException {
    List<Map<String, Object>> totals = jdbc.queryForList(RecordTable.TOTALS);
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("Totals");
      if (!totals.isEmpty()) {
        row(sheet, totals.get(0).keySet());
      }
      long records = 0;
      for (Map<String, Object> total : totals) {
        row(sheet, total.values());
        records += ((Number) total.get("visits")).longValue();
      }
      workbook.write(out);
      return records;
    }
  }

  private static void row(Sheet sheet, Iterable<?> values) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    int column = 0;
    for (Object value : values) {
      Cell cell = row.createCell(column++);
      if (value instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else if (value != null) {
        cell.setCellValue(value.toString());
      }
    }
  }
}
