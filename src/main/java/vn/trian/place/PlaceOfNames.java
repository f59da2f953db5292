package vn.trian.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Place.Kind;
import vn.trian.place.Resolution.Ambiguous;
import vn.trian.place.Resolution.NotWritten;
import vn.trian.place.Resolution.OfAnotherDay;

/** Makes the place of a visit from what the names of it mean. */
final class PlaceOfNames {
  /** More units than this are not named one by one: the province says as much. */
  private static final int MOST_NAMED = 12;

  private final Units units;
  private final Continuity continuity;

  PlaceOfNames(Units units, Continuity continuity) {
    this.units = units;
    this.continuity = continuity;
  }

  /** The place on a day, of whose province one unit is certain. */
  ResolvedPlace of(Resolution province, Resolution district, Resolution commune, LocalDate on) {
    Unit in = province.certain();
    if (in == null) {
      throw new IllegalArgumentException("no place without a province: " + province);
    }
    Unit inDistrict = ofLevel(Level.DISTRICT, district.certain());
    Unit inCommune = ofLevel(Level.COMMUNE, commune.certain());
    if (!on.isAfter(Register.LAST_DAY_OF_DISTRICTS) && inDistrict == null) {
      inDistrict = districtOf(commune, on);
    }
    Unit finest = inCommune == null ? inDistrict : inCommune;
    if (finest != null) {
      in = provinceOf(finest, on);
    }
    boolean placed = inDistrict != null || inCommune != null;
    boolean unwritten = district instanceof NotWritten && commune instanceof NotWritten;
    Kind kind = placed ? Kind.PLACED : unwritten ? Kind.PROVINCIAL : Kind.UNPLACEABLE;
    List<Unit> among = among(province, district, commune, inDistrict);
    LocalDate since = continuity.unchangedSince(in, on);
    since = later(since, inDistrict, on);
    since = later(since, inCommune, on);
    for (Unit unit : among) {
      for (Unit now : continuity.follow(unit, unit.nearest(on), on)) {
        since = later(since, now, on);
        since = later(since, units.above(now, Level.DISTRICT, on), on);
      }
    }
    Place place = new Place(kind, in, inDistrict, inCommune, among, Evidence.WRITTEN, since);
    return new ResolvedPlace(province, district, commune, place);
  }

  /**
   * The province that a unit lies in on the day, whatever it lay in when the names were right: who
   * writes {@code Huyện Ba Vì, Hà Nội} of 2006 uses the names of 2008, and was in Hà Tây.
   */
  private Unit provinceOf(Unit finest, LocalDate on) {
    Unit province = units.above(finest, Level.PROVINCE, on);
    if (province == null) {
      throw new IllegalStateException(finest.key() + " lies in no province on " + on);
    }
    return province;
  }

  private LocalDate later(LocalDate since, @Nullable Unit unit, LocalDate on) {
    if (unit == null) {
      return since;
    }
    LocalDate own = continuity.unchangedSince(unit, on);
    return own.isAfter(since) ? own : since;
  }

  /** The district that all the communes lie in which a name may mean. */
  private @Nullable Unit districtOf(Resolution commune, LocalDate on) {
    Unit district = null;
    if (commune instanceof Ambiguous) {
      return null;
    }
    for (Unit unit : commune.onTheDay()) {
      Unit its = units.above(unit, Level.DISTRICT, on);
      if (its == null || (district != null && !its.equals(district))) {
        return null;
      }
      district = its;
    }
    return district;
  }

  /** What is known beside the units of the day: the finest of what was written. */
  private static List<Unit> among(
      Resolution province, Resolution district, Resolution commune, @Nullable Unit inDistrict) {
    List<Unit> among = List.of();
    if (commune instanceof OfAnotherDay || commune instanceof Ambiguous) {
      among = commune.meant();
    } else if (district instanceof OfAnotherDay
        || (district instanceof Ambiguous && inDistrict == null)) {
      among = district.meant();
    } else if (province instanceof OfAnotherDay) {
      among = province.meant();
    }
    return among.size() > MOST_NAMED ? List.of() : among;
  }

  private static @Nullable Unit ofLevel(Level level, @Nullable Unit unit) {
    return unit != null && unit.level() == level ? unit : null;
  }
}
