package vn.trian.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each written name of a place means, and where the visit took place.
 *
 * @param place null exactly when it is not certain which province the visit took place in
 */
public record ResolvedPlace(
    Resolution province, Resolution district, Resolution commune, @Nullable Place place) {

  /** The same names, with a place that other evidence settled. */
  ResolvedPlace settledBy(ResolvedPlace other, Evidence evidence) {
    Place found = Objects.requireNonNull(other.place());
    if (place == null || found.isAsPreciseAs(place)) {
      return this;
    }
    return new ResolvedPlace(province, district, commune, found.by(evidence));
  }
}
