package vn.trian.place;

/**
 * One unit that another came from or became.
 *
 * @param unit the other unit
 * @param extent how much of the earlier unit went into the later one
 */
public record Succession(Unit unit, Extent extent) {

  /** How much of the earlier unit went into the later one. */
  public enum Extent {
    WHOLE,
    PART
  }
}
