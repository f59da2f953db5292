package vn.trian.place;

import java.util.List;

/** What one written place name means on a day. */
public sealed interface Resolution {

  /** Nothing was written. */
  record NotWritten() implements Resolution {}

  /**
   * Written, but not looked up: what it lies in is itself not known, or several places could be it.
   */
  record NotSought() implements Resolution {}

  /**
   * One unit.
   *
   * @param otherType whether the type was written and differs from the unit's own on that day
   */
  record Resolved(Unit unit, boolean otherType) implements Resolution {}

  /** Several units in force on that day answer to what was written. */
  record Ambiguous(List<Unit> candidates) implements Resolution {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /** No unit in force on that day answers to what was written. */
  record Unresolved() implements Resolution {}

  /**
   * A district, written for a day after districts had ended.
   *
   * @param units the districts of that name, as they were last, in what is the province now
   */
  record Ended(List<Unit> units) implements Resolution {
    public Ended {
      if (units.isEmpty()) {
        throw new IllegalArgumentException("an ended district must be named but none was");
      }
      units = List.copyOf(units);
    }
  }
}
