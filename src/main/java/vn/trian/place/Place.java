package vn.trian.place;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a visit counts.
 *
 * @param province always known
 * @param district null from 2025-07-01, and unless the visit is placed
 * @param commune null where it is not known; never null when placed from 2025-07-01
 */
public record Place(Kind kind, Unit province, @Nullable Unit district, @Nullable Unit commune) {

  /** How precisely a visit counts. */
  public enum Kind {
    /** In a district, or in a commune where there are no districts. */
    PLACED,
    /** In the province as such: nothing below it was written. */
    PROVINCIAL,
    /** In the province, but what was written below it is unknown or ambiguous. */
    UNPLACEABLE;

    /** The name in the ledger, for example {@code placed}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind ofId(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  public Place {
    if ((kind == Kind.PLACED) != (district != null || commune != null)) {
      throw new IllegalArgumentException(
          "a place has a district or commune exactly when it is placed but was %s with %s and %s"
              .formatted(kind, district, commune));
    }
  }

  /** The smallest unit that is certain. */
  public Unit finest() {
    if (commune != null) {
      return commune;
    }
    return district != null ? district : province;
  }
}
