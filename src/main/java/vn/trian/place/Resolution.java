package vn.trian.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one written place name means on a day. */
public sealed interface Resolution {

  /** The units of the visit's day that the name may mean, ordered by key. */
  default List<Unit> onTheDay() {
    return List.of();
  }

  /** The units that the name names: of the visit's day, or of another. */
  default List<Unit> meant() {
    return onTheDay();
  }

  /** The one unit of the visit's day that the name means; null where it is not certain. */
  default @Nullable Unit certain() {
    return onTheDay().size() == 1 ? onTheDay().get(0) : null;
  }

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
  record Resolved(Unit unit, boolean otherType) implements Resolution {
    @Override
    public List<Unit> onTheDay() {
      return List.of(unit);
    }

    @Override
    public Unit certain() {
      return unit;
    }
  }

  /** Several units in force on that day answer to what was written. */
  record Ambiguous(List<Unit> candidates) implements Resolution {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }

    @Override
    public List<Unit> onTheDay() {
      return candidates;
    }
  }

  /**
   * No unit of any day answers to what was written.
   *
   * @param similar official names that are written much like it, the likest first
   */
  record Unresolved(List<String> similar) implements Resolution {
    public Unresolved {
      similar = List.copyOf(similar);
    }
  }

  /**
   * The name of units that were in force on another day: an old name that is still used, or one
   * used before its time.
   *
   * @param named the units of that name, ordered by key; never empty
   * @param now the units of the same level, on the visit's day, in which what was named may lie;
   *     ordered by key; empty for districts after they had ended
   */
  record OfAnotherDay(List<Unit> named, List<Unit> now) implements Resolution {
    public OfAnotherDay {
      if (named.isEmpty()) {
        throw new IllegalArgumentException("a unit of another day must be named but none was");
      }
      named = List.copyOf(named);
      now = List.copyOf(now);
    }

    @Override
    public List<Unit> onTheDay() {
      return now;
    }

    @Override
    public List<Unit> meant() {
      return named;
    }
  }
}
