package vn.trian.report.content;

/**
 * What articles propose and nobody has confirmed yet: it is in no figure.
 *
 * @param articles how many articles wait that tell of a visit in the period, or of one whose day is
 *     not known
 * @param visits how many visits that may be at most
 */
public record Waiting(int articles, int visits) {
  public static final Waiting NONE = new Waiting(0, 0);

  public boolean isNone() {
    return articles == 0;
  }
}
