package vn.trian.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a visit took place, as far as it is certain.
 *
 * @param province always known
 * @param district null from 2025-07-01, and unless the visit is placed
 * @param commune null where it is not known; never null when placed from 2025-07-01
 * @param among units of which exactly one holds the place, ordered by key: units of another day
 *     whose names were written, or those that an ambiguous name may mean; often empty
 * @param since the first day of the time, up to the visit's day, in which the land of the known
 *     units stayed the same: on any day since then the place means the same
 */
public record Place(
    Kind kind,
    Unit province,
    @Nullable Unit district,
    @Nullable Unit commune,
    List<Unit> among,
    Evidence evidence,
    LocalDate since) {

  /** How precisely a visit counts on the map of its own day. */
  public enum Kind {
    /** In a district, or in a commune where there are no districts. */
    PLACED,
    /** In the province as such: nothing below it was written. */
    PROVINCIAL,
    /** In the province, but what was written below it does not settle the place on that day. */
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
    among = List.copyOf(among);
    if ((kind == Kind.PLACED) != (district != null || commune != null)) {
      throw new IllegalArgumentException(
          "a place has a district or commune exactly when it is placed but was %s with %s and %s"
              .formatted(kind, district, commune));
    }
  }

  /** The same place, settled by other evidence. */
  Place by(Evidence other) {
    return new Place(kind, province, district, commune, among, other, since);
  }

  /** Whether no more is known of it than of another place. */
  boolean isAsPreciseAs(Place other) {
    return finest().equals(other.finest()) && among.equals(other.among);
  }

  /** The smallest unit of the visit's day that is certain. */
  public Unit finest() {
    if (commune != null) {
      return commune;
    }
    return district != null ? district : province;
  }
}
