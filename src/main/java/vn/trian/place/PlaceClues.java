package vn.trian.place;

import org.jspecify.annotations.Nullable;

/**
 * All that a record says of where a visit took place.
 *
 * @param facility the name of the host, unless it is a person: a doctor's home need not be where
 *     his hospital is
 * @param delegation the body that visited
 */
public record PlaceClues(
    WrittenPlace written, @Nullable String facility, @Nullable String delegation) {

  /** Whether the name of a facility names a commune. */
  public static boolean namesCommune(String facility) {
    return UnitsInText.of(facility).commune() != null;
  }

  /** Nothing but what stands in the columns for places. */
  public static PlaceClues of(WrittenPlace written) {
    return new PlaceClues(written, null, null);
  }
}
