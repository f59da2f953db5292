package vn.trian.report.workbook;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet; remembers how long their texts are, to size the columns. */
final class Grid {
  /** The most that a cell of a spreadsheet holds. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int UNITS_PER_CHARACTER = 256;
  private static final int MOST_COLUMNS = 200;

  private final Sheet sheet;
  private final Look.Styles styles;
  private @Nullable Row last;
  private final int[] longest = new int[MOST_COLUMNS];
  private final int[] widths = new int[MOST_COLUMNS];

  Grid(Sheet sheet, Look.Styles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  /**
   * Puts a text, a whole number, a day or a formula into a cell; null leaves the cell empty but
   * gives it its look.
   */
  void put(int row, int column, @Nullable Object value, Look look) {
    Cell cell = row(row).createCell(column);
    cell.setCellStyle(styles.of(look));
    if (value == null) {
      return;
    }
    if (value instanceof Formula formula) {
      cell.setCellFormula(formula.text());
      cell.setCellValue(formula.value());
      measure(column, (long) formula.value());
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
      measure(column, number.longValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      measure(column, 10);
    } else {
      String text = fitting(value.toString());
      cell.setCellValue(text);
      if (CsvBeside.looksLikeFormula(text)) {
        cell.setCellStyle(styles.quoted(look));
      }
      measure(column, text.length());
    }
  }

  /** Sets the width of a column by its content, in characters between the two bounds. */
  void fit(int column, int narrowest, int widest) {
    int content = longest[column];
    width(column, Math.max(narrowest, Math.min(widest, content + 4)));
  }

  void width(int column, int characters) {
    sheet.setColumnWidth(column, characters * UNITS_PER_CHARACTER);
    widths[column] = characters;
  }

  /** The width of some columns together, in characters. */
  int widthOf(int from, int to) {
    return IntStream.range(from, to).map(column -> widths[column]).sum();
  }

  void height(int row, float points) {
    row(row).setHeightInPoints(points);
  }

  /** Makes a row high enough for the lines of its texts that wrap. */
  void lines(int row, int lines) {
    WrappedText.fit(row(row), lines);
  }

  private Row row(int number) {
    Row row = last;
    if (row == null || row.getRowNum() != number) {
      row = sheet.getRow(number);
      row = row == null ? sheet.createRow(number) : row;
      last = row;
    }
    return row;
  }

  private void measure(int column, long number) {
    int digits = Long.toString(number).length();
    measure(column, digits + (digits - 1) / 3);
  }

  private void measure(int column, int characters) {
    longest[column] = Math.max(longest[column], characters);
  }

  private static String fitting(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }
}
