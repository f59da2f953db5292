package vn.trian.report.content;

/**
 * The value axis of a chart of things that are counted: it begins at 0 and has whole numbers only.
 *
 * @param step between two marks: 1, 2 or 5 times a power of ten
 * @param top the last mark
 */
public record WholeAxis(long step, long top) {
  private static final int MOST_MARKS = 6;

  public static WholeAxis upTo(long greatest) {
    long power = 1;
    while (true) {
      for (long factor : new long[] {1, 2, 5}) {
        long step = factor * power;
        long marks = Math.max(1, (greatest + step - 1) / step);
        if (marks <= MOST_MARKS) {
          return new WholeAxis(step, marks * step);
        }
      }
      power *= 10;
    }
  }
}
