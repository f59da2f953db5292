package vn.trian.summary;

/**
 * What is known of a unit in a year.
 *
 * @param visits those that were placed in it
 * @param perhaps those that may lie in it: they cannot be placed on the map
 */
public record YearCell(State state, long visits, long perhaps) {

  /** Why there is a figure, or none. */
  public enum State {
    /** Visits were recorded. */
    COUNTED,
    /** Records of the year were received; none is of this unit. */
    NONE,
    /** None could be placed in it, but some may lie in it. */
    PERHAPS,
    /** No records of the year were received from its province. */
    NOT_RECEIVED,
    /** The unit did not exist on any day of the year. */
    NO_UNIT
  }

  /** Whether records of the year were received and the unit existed. */
  public boolean isKnown() {
    return isFigure() || state == State.PERHAPS;
  }

  /** Whether the figure can be counted with: a missing one is not 0. */
  public boolean isFigure() {
    return state == State.COUNTED || state == State.NONE;
  }
}
