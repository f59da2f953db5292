package vn.trian.intake.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import vn.trian.intake.decode.Cells;

/**
 * What a cell of a workbook says, as text.
 *
 * @param fault a {@code word.reason.…} where the cell has no value of its own, else null
 */
record XlsxCell(String text, @Nullable String fault) {
  static final XlsxCell EMPTY = new XlsxCell("", null);

  private static final LocalDate FIRST_DAY = LocalDate.of(1904, 1, 1);
  private static final MathContext DIGITS = new MathContext(15);

  boolean isBlank() {
    return fault == null && Cells.isBlank(text);
  }

  /** What a number in one cell style stands for. */
  private enum Shape {
    NUMBER,
    DATE,
    DATE_AND_TIME
  }

  /** Reads cells; knows the styles of one workbook. */
  static final class Reader {
    private final Map<Short, Shape> shapes = new HashMap<>();

    XlsxCell read(Cell cell) {
      CellType type = cell.getCellType();
      if (type == CellType.FORMULA) {
        CellType cached = cell.getCachedFormulaResultType();
        return cached == CellType.BLANK
            ? new XlsxCell("", "word.reason.formula-without-value")
            : read(cell, cached);
      }
      return read(cell, type);
    }

    private XlsxCell read(Cell cell, CellType type) {
      return switch (type) {
        case NUMERIC -> of(number(cell));
        case STRING -> of(cell.getStringCellValue());
        case BOOLEAN -> of(cell.getBooleanCellValue() ? "yes" : "no");
        case ERROR -> new XlsxCell(error(cell), "word.reason.error-cell");
        case BLANK, FORMULA, _NONE -> of("");
      };
    }

    private static XlsxCell of(String text) {
      return new XlsxCell(text, null);
    }

    private String number(Cell cell) {
      Shape shape = shape(cell.getCellStyle());
      if (shape != Shape.NUMBER) {
        LocalDateTime moment = cell.getLocalDateTimeCellValue();
        if (moment != null) {
          return moment(moment, shape);
        }
      }
      double value = cell.getNumericCellValue();
      return Double.isFinite(value)
          ? Cells.plain(new BigDecimal(value, DIGITS))
          : cell.getStringCellValue();
    }

    private static String moment(LocalDateTime moment, Shape shape) {
      LocalDate day = moment.toLocalDate();
      LocalTime time = moment.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
      if (shape == Shape.DATE) {
        return day.toString();
      }
      return day.isBefore(FIRST_DAY) ? time.toString() : day + " " + time;
    }

    private Shape shape(@Nullable CellStyle style) {
      if (style == null) {
        return Shape.NUMBER;
      }
      return shapes.computeIfAbsent(style.getIndex(), i -> shapeOf(style));
    }

    private static Shape shapeOf(CellStyle style) {
      String format = style.getDataFormatString();
      if (!DateUtil.isADateFormat(style.getDataFormat(), format)) {
        return Shape.NUMBER;
      }
      boolean timed = format != null && format.toLowerCase(Locale.ROOT).contains("h");
      return timed ? Shape.DATE_AND_TIME : Shape.DATE;
    }

    /** The error as Excel shows it, for example {@code #REF!}. */
    private static String error(Cell cell) {
      String text = cell.getStringCellValue();
      int sign = text.indexOf('#');
      return sign < 0 ? FormulaError.NULL.getString() : text.substring(sign);
    }
  }
}
