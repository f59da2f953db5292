package vn.trian.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Place.Kind;
import vn.trian.place.Resolution.NotWritten;
import vn.trian.place.Resolution.OfAnotherDay;
import vn.trian.place.Resolution.Resolved;
import vn.trian.text.Remembered;

/**
 * Works out where a visit took place from all that its record says. What stands in the columns for
 * places comes first; what a later kind of evidence names only fills levels for which nothing is
 * written. Nothing is guessed: what may be two is neither.
 */
final class PlaceResolver {
  private final WrittenNames names;
  private final Remembered<UnitsInText> told = new Remembered<>(UnitsInText::of);

  PlaceResolver(WrittenNames names) {
    this.names = names;
  }

  ResolvedPlace resolve(PlaceClues clues, LocalDate on) {
    WrittenPlace written = WrittenPlace.apart(clues.written());
    ResolvedPlace place = names.resolve(written, on);
    if (place.place() == null) {
      return place;
    }
    if (clues.facility() != null) {
      place = filled(place, written, told.of(clues.facility()), on);
    }
    // Whose name tells another place than the delegation's ground is not on it.
    boolean named = clues.facility() != null && told.of(clues.facility()).namesAny();
    if (clues.delegation() != null && isProvincial(place) && !named) {
      place = onGroundOf(place, written, told.of(clues.delegation()), on);
    }
    return place;
  }

  /** With what the facility's own name tells of the levels that are not written. */
  private ResolvedPlace filled(
      ResolvedPlace place, WrittenPlace written, UnitsInText told, LocalDate on) {
    if (!names.agreeOnProvince(told, place)) {
      return place;
    }
    UnitsInText named = names.isItsProvince(told.district(), place) ? told.withoutDistrict() : told;
    boolean noDistrict = place.district() instanceof NotWritten;
    boolean noCommune = place.commune() instanceof NotWritten;
    WrittenPlace more;
    if (noDistrict && noCommune) {
      more = new WrittenPlace(named.commune(), named.district(), written.province());
    } else if (noCommune && names.agree(named.district(), place)) {
      more = new WrittenPlace(named.commune(), written.district(), written.province());
    } else if (noDistrict && !isPlaced(place)) {
      more = new WrittenPlace(written.commune(), named.district(), written.province());
    } else {
      return place;
    }
    ResolvedPlace found = names.resolve(more, on);
    boolean understood =
        (!noDistrict || more.district() == null || isUnderstood(found.district()))
            && (!noCommune || more.commune() == null || isUnderstood(found.commune()));
    if (!understood && noDistrict && noCommune && named.commune() != null) {
      return filled(place, written, named.withoutCommune(), on);
    }
    return understood ? place.settledBy(found, Evidence.FACILITY_NAME) : place;
  }

  /** In the district or commune of an office that visits somebody in its province. */
  private ResolvedPlace onGroundOf(
      ResolvedPlace place, WrittenPlace written, UnitsInText named, LocalDate on) {
    if (!names.agreeOnProvince(named, place)) {
      return place;
    }
    ResolvedPlace found =
        names.resolve(new WrittenPlace(named.commune(), named.district(), written.province()), on);
    boolean understood =
        (named.district() == null || isInForce(found.district()))
            && (named.commune() == null || isInForce(found.commune()));
    return understood ? place.settledBy(found, Evidence.DELEGATION) : place;
  }

  private static boolean isUnderstood(Resolution resolution) {
    return isInForce(resolution) || resolution instanceof OfAnotherDay;
  }

  private static boolean isInForce(Resolution resolution) {
    return resolution instanceof Resolved resolved && !resolved.otherType();
  }

  private static boolean isProvincial(ResolvedPlace place) {
    return kind(place) == Kind.PROVINCIAL;
  }

  private static boolean isPlaced(ResolvedPlace place) {
    return kind(place) == Kind.PLACED;
  }

  private static @Nullable Kind kind(ResolvedPlace place) {
    return place.place() == null ? null : place.place().kind();
  }
}
