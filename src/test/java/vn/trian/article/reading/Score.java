package vn.trian.article.reading;

import java.util.Locale;

/** How often something was found that is there, not found, and found that is not there. */
final class Score {
  private int right;
  private int missed;
  private int wrong;

  void right() {
    right++;
  }

  void missed() {
    missed++;
  }

  void wrong() {
    wrong++;
  }

  int labelled() {
    return right + missed;
  }

  double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  double f1() {
    return right + wrong + missed == 0 ? 1 : 2.0 * right / (2.0 * right + wrong + missed);
  }

  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f |",
        name,
        labelled(),
        precision(),
        recall(),
        f1());
  }
}
