package vn.trian.report.workbook;

import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Colours by the value of a cell; everything that they say, figures and signs say too. */
final class Shading {
  private static final XSSFColor WHITE = colour(0xFFFFFF);

  /** Dark enough to be seen in print, light enough for the figure on it. */
  private static final XSSFColor MOST = colour(0xA9D3D6);

  private static final XSSFColor MORE = colour(0x0F5A63);
  private static final XSSFColor LESS = colour(0x9A3B0E);

  private Shading() {}

  /** From white at 0 to a tint at the greatest figure; texts stay white. */
  static void heat(XSSFSheet sheet, String cells) {
    SheetConditionalFormatting rules = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = rules.createConditionalFormattingColorScaleRule();
    ColorScaleFormatting scale = rule.getColorScaleFormatting();
    scale.setNumControlPoints(2);
    scale.getThresholds()[0].setRangeType(RangeType.NUMBER);
    scale.getThresholds()[0].setValue(0d);
    scale.getThresholds()[1].setRangeType(RangeType.MAX);
    scale.setColors(new XSSFColor[] {WHITE, MOST});
    add(rules, cells, rule);
  }

  /** More and less in two colours, beside their arrows. */
  static void signs(XSSFSheet sheet, String cells) {
    SheetConditionalFormatting rules = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule more =
        rules.createConditionalFormattingRule(ComparisonOperator.GT, "0");
    more.createFontFormatting().setFontColor(MORE);
    add(rules, cells, more);
    ConditionalFormattingRule less =
        rules.createConditionalFormattingRule(ComparisonOperator.LT, "0");
    less.createFontFormatting().setFontColor(LESS);
    add(rules, cells, less);
  }

  private static void add(
      SheetConditionalFormatting rules, String cells, ConditionalFormattingRule rule) {
    rules.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf(cells)}, rule);
  }

  private static XSSFColor colour(int rgb) {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
