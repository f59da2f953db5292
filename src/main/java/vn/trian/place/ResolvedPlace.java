package vn.trian.place;

import org.jspecify.annotations.Nullable;

/**
 * What each written name of a place means, and where the visit counts.
 *
 * @param place null exactly when the province is not resolved
 */
public record ResolvedPlace(
    Resolution province, Resolution district, Resolution commune, @Nullable Place place) {

  public ResolvedPlace {
    if ((place != null) != (province instanceof Resolution.Resolved)) {
      throw new IllegalArgumentException(
          "a place is known exactly when its province is, but was " + place + " for " + province);
    }
  }
}
