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

  /**
   * How many lines a text takes in a column of so many digits. It breaks between words, the indent
   * takes room, and capitals are wider than digits.
   */
  static int lines(String text, int width) {
    int room = Math.max(1, width - 2 - width / 10);
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      int used = 0;
      lines++;
      for (String word : paragraph.split(" ", -1)) {
        if (used > 0 && used + 1 + word.length() > room) {
          lines++;
          used = 0;
        }
        used += (used > 0 ? 1 : 0) + word.length();
        lines += (used - 1) / room;
        used = used == 0 ? 0 : (used - 1) % room + 1;
      }
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
