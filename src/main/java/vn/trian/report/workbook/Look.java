package vn.trian.report.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How a cell of the workbook looks. One accent colour, one typeface, thin rules. */
enum Look {
  LETTERHEAD,
  LETTERHEAD_STRONG,
  TITLE,
  SUBTITLE,
  SECTION,
  LABEL,
  PLAIN,
  STRONG,
  LINK,
  PROSE,
  TERM,
  HEADER,
  HEADER_NUMBER,
  TEXT,
  WRAPPED,
  NUMBER,
  COUNT,
  /** A figure that leads to the records behind it. */
  LINKED_COUNT,
  /** A difference, with an arrow and its sign. */
  SIGNED,
  SHARE,
  DAY,
  TOTAL,
  TOTAL_NUMBER,
  LINKED_TOTAL,
  TOTAL_SIGNED,
  TOTAL_SHARE;

  /** The typeface of Vietnamese offices. */
  static final String TYPEFACE = "Times New Roman";

  static final byte[] ACCENT = {(byte) 0x0F, (byte) 0x5A, (byte) 0x63};
  static final byte[] PALE = {(byte) 0xC9, (byte) 0xDE, (byte) 0xE0};
  private static final byte[] TINT = {(byte) 0xE6, (byte) 0xEF, (byte) 0xF0};
  private static final byte[] HAIRLINE = {(byte) 0xD3, (byte) 0xDA, (byte) 0xDB};
  private static final byte[] GREY = {(byte) 0x5B, (byte) 0x66, (byte) 0x68};

  private static final String WHOLE_NUMBER = "#,##0";
  private static final String SIGNED_NUMBER = "\"▲ +\"#,##0;\"▼ \u2212\"#,##0;0";
  private static final String PERCENT = "0.0%_)";
  private static final String COUNT_OR_DASH = "#,##0;-#,##0;–";
  private static final String DATE = "dd/mm/yyyy";

  /** How a figure of this look stands in the total below its column. */
  Look inTotal() {
    return switch (this) {
      case COUNT, NUMBER -> TOTAL_NUMBER;
      case SIGNED -> TOTAL_SIGNED;
      case SHARE -> TOTAL_SHARE;
      default -> TOTAL;
    };
  }

  /** How a figure of this look stands where it leads to records. */
  Look linked() {
    return switch (this) {
      case COUNT -> LINKED_COUNT;
      case TOTAL_NUMBER -> LINKED_TOTAL;
      default -> throw new IllegalStateException("a cell of the look " + this + " leads nowhere");
    };
  }

  /** The styles of one workbook, made when first used. */
  static final class Styles {
    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
    private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

    Styles(XSSFWorkbook workbook) {
      this.workbook = workbook;
      XSSFFont font = workbook.getFontAt(0);
      font.setFontName(TYPEFACE);
      font.setFontHeightInPoints((short) 11);
    }

    XSSFCellStyle of(Look look) {
      XSSFCellStyle style = styles.get(look);
      if (style == null) {
        style = make(look);
        styles.put(look, style);
      }
      return style;
    }

    /** The style for a text that a spreadsheet must not take for a formula, even when edited. */
    XSSFCellStyle quoted(Look look) {
      return quoted.computeIfAbsent(
          look,
          wanted -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(of(wanted));
            style.setQuotePrefixed(true);
            return style;
          });
    }

    private XSSFCellStyle make(Look look) {
      XSSFCellStyle style = workbook.createCellStyle();
      style.setVerticalAlignment(VerticalAlignment.TOP);
      switch (look) {
        case LETTERHEAD -> style.setFont(font(12, false, null));
        case LETTERHEAD_STRONG -> style.setFont(font(12, true, null));
        case TITLE -> style.setFont(font(18, true, ACCENT));
        case SUBTITLE -> style.setFont(font(11, false, GREY));
        case SECTION -> style.setFont(font(13, true, ACCENT));
        case LABEL -> {
          style.setFont(font(11, false, GREY));
          under(style, HAIRLINE, BorderStyle.THIN);
        }
        case PLAIN -> {
          style.setFont(font(11, false, null));
          under(style, HAIRLINE, BorderStyle.THIN);
        }
        case STRONG -> {
          style.setFont(font(11, true, null));
          under(style, HAIRLINE, BorderStyle.THIN);
        }
        case LINK -> {
          XSSFFont font = font(11, false, ACCENT);
          font.setUnderline(FontUnderline.SINGLE);
          style.setFont(font);
          under(style, HAIRLINE, BorderStyle.THIN);
        }
        case PROSE -> {
          style.setFont(font(11, false, null));
          style.setWrapText(true);
          under(style, HAIRLINE, BorderStyle.THIN);
        }
        case TERM -> {
          style.setFont(font(11, true, null));
          style.setWrapText(true);
          under(style, HAIRLINE, BorderStyle.THIN);
        }
        case HEADER, HEADER_NUMBER -> {
          style.setFont(font(11, true, ACCENT));
          style.setWrapText(true);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          style.setFillForegroundColor(new XSSFColor(TINT));
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          under(style, ACCENT, BorderStyle.MEDIUM);
          if (look == HEADER) {
            indent(style);
          } else {
            style.setAlignment(HorizontalAlignment.CENTER);
          }
        }
        case TEXT -> {
          rule(style);
          indent(style);
        }
        case WRAPPED -> {
          rule(style);
          indent(style);
          style.setWrapText(true);
        }
        case NUMBER -> {
          rule(style);
          format(style, WHOLE_NUMBER);
        }
        case SIGNED -> {
          rule(style);
          style.setAlignment(HorizontalAlignment.RIGHT);
          format(style, SIGNED_NUMBER);
        }
        case COUNT -> {
          rule(style);
          format(style, COUNT_OR_DASH);
          style.setAlignment(HorizontalAlignment.RIGHT);
        }
        case LINKED_COUNT -> {
          style.cloneStyleFrom(of(COUNT));
          style.setFont(font(11, false, ACCENT));
        }
        case SHARE -> {
          rule(style);
          format(style, PERCENT);
        }
        case DAY -> {
          rule(style);
          format(style, DATE);
          style.setAlignment(HorizontalAlignment.CENTER);
        }
        case TOTAL -> {
          total(style);
          indent(style);
        }
        case TOTAL_NUMBER, TOTAL_SIGNED, TOTAL_SHARE -> {
          total(style);
          format(style, formatOf(look));
          style.setAlignment(HorizontalAlignment.RIGHT);
        }
        case LINKED_TOTAL -> {
          style.cloneStyleFrom(of(TOTAL_NUMBER));
          style.setFont(font(11, true, ACCENT));
        }
      }
      return style;
    }

    private static String formatOf(Look total) {
      return switch (total) {
        case TOTAL_SIGNED -> SIGNED_NUMBER;
        case TOTAL_SHARE -> PERCENT;
        default -> COUNT_OR_DASH;
      };
    }

    private void total(XSSFCellStyle style) {
      style.setFont(font(11, true, null));
      style.setFillForegroundColor(new XSSFColor(TINT));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setBorderTop(BorderStyle.THIN);
      style.setTopBorderColor(new XSSFColor(ACCENT));
      under(style, ACCENT, BorderStyle.THIN);
    }

    /** Keeps a text off the number to its left; only an explicit alignment can be indented. */
    private static void indent(XSSFCellStyle style) {
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
    }

    private void rule(XSSFCellStyle style) {
      style.setFont(font(11, false, null));
      under(style, HAIRLINE, BorderStyle.THIN);
    }

    private void format(XSSFCellStyle style, String format) {
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
    }

    private static void under(XSSFCellStyle style, byte[] colour, BorderStyle border) {
      style.setBorderBottom(border);
      style.setBottomBorderColor(new XSSFColor(colour));
    }

    private XSSFFont font(int points, boolean bold, byte @Nullable [] colour) {
      XSSFFont font = workbook.createFont();
      font.setFontName(TYPEFACE);
      font.setFontHeightInPoints((short) points);
      font.setBold(bold);
      if (colour != null) {
        font.setColor(new XSSFColor(colour));
      }
      return font;
    }
  }
}
