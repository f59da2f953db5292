package vn.trian.place;

import java.util.List;

/**
 * Where a place counts on a map, at one level of units.
 *
 * @param provinces the province; several, ordered by key, where it is not certain which
 * @param units the unit of a placed one; else those that may hold the place, ordered by key, where
 *     anything more than the province is known
 * @param recorded the smallest unit that is certain of the place as it was recorded
 */
public record StatedPlace(Kind kind, List<Unit> provinces, List<Unit> units, Unit recorded) {

  /** How precisely a place counts. */
  public enum Kind {
    /** In one unit of the level asked for. */
    UNIT,
    /** In one district, where a commune is asked for and not known. */
    DISTRICT_ONLY,
    /** In a province as such; nothing below it was written. */
    PROVINCIAL,
    /** It cannot be placed on this map. */
    UNPLACEABLE
  }

  public StatedPlace {
    provinces = List.copyOf(provinces);
    units = List.copyOf(units);
    boolean one = kind == Kind.UNIT || kind == Kind.DISTRICT_ONLY;
    if (provinces.isEmpty() || (one && (units.size() != 1 || provinces.size() != 1))) {
      throw new IllegalArgumentException(
          "%s must have one unit in one province but has %s in %s"
              .formatted(kind, units, provinces));
    }
  }
}
