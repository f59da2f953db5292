package vn.trian.report.workbook;

import org.apache.poi.ss.usermodel.Row;

/**
 * How high a row must be for texts that wrap. Not every program that opens a workbook works it out
 * by itself: where it does not, the lines of one row would run into the next.
 */
final class WrappedText {
  private static final float LINE = 15;

  /** The most that a spreadsheet takes, in points. */
  private static final float HIGHEST = 409;

  private WrappedText() {}

  /** How many lines a text takes in a column of so many characters. */
  static int lines(String text, int width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += Math.max(1, (line.length() + width - 1) / width);
    }
    return lines;
  }

  /** Makes a row high enough for so many lines; one line is what a row has anyway. */
  static void fit(Row row, int lines) {
    if (lines > 1) {
      row.setHeightInPoints(Math.min(HIGHEST, lines * LINE));
    }
  }
}
