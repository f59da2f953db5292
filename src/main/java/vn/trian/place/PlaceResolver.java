package vn.trian.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Place.Kind;
import vn.trian.place.Resolution.Ambiguous;
import vn.trian.place.Resolution.Ended;
import vn.trian.place.Resolution.NotSought;
import vn.trian.place.Resolution.NotWritten;
import vn.trian.place.Resolution.Resolved;
import vn.trian.place.Resolution.Unresolved;

/**
 * Works out what a written place means on a day. Nothing is guessed: what may be two is neither.
 */
final class PlaceResolver {
  private final Units units;
  private final NameIndex names;
  private final Successions successions;

  PlaceResolver(Units units, NameIndex names, Successions successions) {
    this.units = units;
    this.names = names;
    this.successions = successions;
  }

  ResolvedPlace resolve(WrittenPlace written, LocalDate on) {
    Resolution province = names.find(Level.PROVINCE, NameIndex.COUNTRY, written.province(), on);
    if (!(province instanceof Resolved known)) {
      return new ResolvedPlace(
          province,
          notSought(Level.DISTRICT, written.district()),
          notSought(Level.COMMUNE, written.commune()),
          null);
    }
    if (on.isAfter(Register.LAST_DAY_OF_DISTRICTS)) {
      return withoutDistricts(known, written, on);
    }
    return names.isWritten(Level.DISTRICT, written.district())
        ? inDistrict(known, written, on)
        : inProvince(known, written, on);
  }

  private ResolvedPlace withoutDistricts(Resolved province, WrittenPlace written, LocalDate on) {
    Resolution district = ended(province.unit(), written.district());
    Resolution commune = names.find(Level.COMMUNE, province.unit().code(), written.commune(), on);
    Place place;
    if (commune instanceof Resolved known) {
      place = new Place(Kind.PLACED, province.unit(), null, known.unit());
    } else if (commune instanceof NotWritten && district instanceof NotWritten) {
      place = new Place(Kind.PROVINCIAL, province.unit(), null, null);
    } else {
      place = new Place(Kind.UNPLACEABLE, province.unit(), null, null);
    }
    return new ResolvedPlace(province, district, commune, place);
  }

  private ResolvedPlace inDistrict(Resolved province, WrittenPlace written, LocalDate on) {
    Resolution district =
        names.find(Level.DISTRICT, province.unit().code(), written.district(), on);
    if (district instanceof Ambiguous several) {
      district = settledByCommune(several, written, on);
    }
    if (!(district instanceof Resolved known)) {
      Resolution commune = notSought(Level.COMMUNE, written.commune());
      return new ResolvedPlace(
          province, district, commune, new Place(Kind.UNPLACEABLE, province.unit(), null, null));
    }
    Resolution commune = names.find(Level.COMMUNE, known.unit().code(), written.commune(), on);
    return new ResolvedPlace(
        province,
        district,
        commune,
        new Place(Kind.PLACED, province.unit(), known.unit(), unitOf(commune)));
  }

  private ResolvedPlace inProvince(Resolved province, WrittenPlace written, LocalDate on) {
    Resolution commune = names.find(Level.COMMUNE, province.unit().code(), written.commune(), on);
    Unit unit = unitOf(commune);
    Unit district = unit == null ? null : units.parent(unit, on);
    Kind kind =
        district != null
            ? Kind.PLACED
            : commune instanceof NotWritten ? Kind.PROVINCIAL : Kind.UNPLACEABLE;
    return new ResolvedPlace(
        province, new NotWritten(), commune, new Place(kind, province.unit(), district, unit));
  }

  /**
   * The one district of several that has the commune; all of them when none or more than one has.
   */
  private Resolution settledByCommune(Ambiguous districts, WrittenPlace written, LocalDate on) {
    List<Unit> fitting = new ArrayList<>();
    for (Unit district : districts.candidates()) {
      Resolution commune = names.find(Level.COMMUNE, district.code(), written.commune(), on);
      if (commune instanceof Resolved || commune instanceof Ambiguous) {
        fitting.add(district);
      }
    }
    if (fitting.size() != 1) {
      return districts;
    }
    Unit district = fitting.get(0);
    String name = Objects.requireNonNullElse(written.district(), "");
    return new Resolved(district, names.isOtherType(district, name));
  }

  /** The districts of a name in what is the province now: the last ones, else earlier ones. */
  private Resolution ended(Unit province, @Nullable String written) {
    if (written == null || !names.isWritten(Level.DISTRICT, written)) {
      return new NotWritten();
    }
    List<Unit> last = new ArrayList<>();
    List<Unit> earlier = new ArrayList<>();
    for (Unit former : successions.provincesBeforeReform(province)) {
      for (Unit district : names.ever(Level.DISTRICT, former.code(), written)) {
        boolean untilTheEnd = district.inForceOn(Register.LAST_DAY_OF_DISTRICTS);
        (untilTheEnd ? last : earlier).add(district);
      }
    }
    List<Unit> districts = last.isEmpty() ? earlier : last;
    return districts.isEmpty() ? new Unresolved() : new Ended(districts);
  }

  private Resolution notSought(Level level, @Nullable String written) {
    return names.isWritten(level, written) ? new NotSought() : new NotWritten();
  }

  private static @Nullable Unit unitOf(Resolution resolution) {
    return resolution instanceof Resolved resolved ? resolved.unit() : null;
  }
}
