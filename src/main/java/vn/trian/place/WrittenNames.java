package vn.trian.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Resolution.Ambiguous;
import vn.trian.place.Resolution.NotSought;
import vn.trian.place.Resolution.NotWritten;
import vn.trian.place.Resolution.OfAnotherDay;
import vn.trian.place.Resolution.Resolved;
import vn.trian.place.Resolution.Unresolved;

/**
 * Works out what written names of places mean on a day: units in force on that day first, else
 * units of another day.
 */
final class WrittenNames {
  private static final LocalDate LAST_DAY = Register.LAST_DAY_OF_DISTRICTS;

  private final Units units;
  private final NameIndex names;
  private final Successions successions;
  private final NamesOfAnotherDay anotherDay;
  private final SimilarNames similar;
  private final PlaceOfNames places;

  WrittenNames(Units units, NameIndex names, Successions successions, Continuity continuity) {
    this.units = units;
    this.names = names;
    this.successions = successions;
    this.anotherDay = new NamesOfAnotherDay(units, names, continuity);
    this.similar = new SimilarNames(names);
    this.places = new PlaceOfNames(units, continuity);
  }

  ResolvedPlace resolve(WrittenPlace written, LocalDate on) {
    Resolution province = province(written.province(), on);
    Unit known = province.certain();
    if (known == null) {
      return new ResolvedPlace(
          province,
          notSought(Level.DISTRICT, written.district()),
          notSought(Level.COMMUNE, written.commune()),
          null);
    }
    return on.isAfter(LAST_DAY)
        ? withoutDistricts(province, known, written, on)
        : withDistricts(province, known, written, on);
  }

  /** Whether a district that other evidence names is no other than the one that is known. */
  boolean agree(@Nullable String district, ResolvedPlace place) {
    List<Unit> known = place.district().meant();
    if (known.isEmpty()) {
      return false;
    }
    return district == null || known.stream().anyMatch(unit -> names.isNameOf(unit, district));
  }

  /** Whether a text names no other province than the one of a place. */
  boolean agreeOnProvince(UnitsInText named, ResolvedPlace place) {
    String province = named.province();
    return province == null
        || place.province().meant().stream().anyMatch(unit -> names.isNameOf(unit, province))
        || place.province().onTheDay().stream().anyMatch(unit -> names.isNameOf(unit, province));
  }

  /** Whether what a text names as a district is the province of a place. */
  boolean isItsProvince(@Nullable String district, ResolvedPlace place) {
    return district != null
        && place.province().onTheDay().stream()
            .anyMatch(unit -> names.isNameOf(unit, district) && !names.isOtherType(unit, district));
  }

  private Resolution province(@Nullable String written, LocalDate on) {
    Resolution province = names.find(Level.PROVINCE, NameIndex.COUNTRY, written, on);
    return province instanceof Unresolved
        ? orSimilar(
            anotherDay.findProvince(written, on), Level.PROVINCE, NameIndex.COUNTRY, written, on)
        : province;
  }

  private ResolvedPlace withDistricts(
      Resolution province, Unit known, WrittenPlace written, LocalDate on) {
    Resolution district = names.find(Level.DISTRICT, known.code(), written.district(), on);
    if (district instanceof NotWritten) {
      return places.of(province, district, communeOf(known, written.commune(), on), on);
    }
    if (district instanceof Unresolved) {
      district = anotherDay.find(Level.DISTRICT, List.of(known.code()), written.district(), on);
    }
    if (district instanceof Unresolved) {
      district = orSimilar(district, Level.DISTRICT, known.code(), written.district(), on);
      return places.of(province, district, notSought(Level.COMMUNE, written.commune()), on);
    }
    if (written.commune() == null) {
      return places.of(province, district, new NotWritten(), on);
    }
    return inOneOf(district.onTheDay(), province, district, written, on);
  }

  /** A commune in one of the districts that the written one may be; it may settle which. */
  private ResolvedPlace inOneOf(
      List<Unit> candidates,
      Resolution province,
      Resolution district,
      WrittenPlace written,
      LocalDate on) {
    Unit fitting = null;
    Resolution commune = new Unresolved(List.of());
    for (Unit candidate : candidates) {
      Resolution inForce = names.find(Level.COMMUNE, candidate.code(), written.commune(), on);
      if (inForce instanceof NotWritten) {
        return places.of(province, district, inForce, on);
      }
      Resolution found =
          anotherDay.orOldOfType(inForce, List.of(candidate.code()), written.commune(), on);
      if (found instanceof OfAnotherDay old
          && !lifted(old.now(), Level.DISTRICT, on).contains(candidate)) {
        found = inForce;
      }
      if (!(found instanceof Unresolved)) {
        if (fitting != null) {
          return places.of(province, district, new NotSought(), on);
        }
        fitting = candidate;
        commune = found;
      }
    }
    if (fitting == null) {
      Set<String> scopes = codes(candidates);
      scopes.addAll(codes(district.meant()));
      scopes.addAll(laterCodes(province));
      commune = anotherDay.findIn(candidates, scopes, written.commune(), on);
      List<Unit> lie = lifted(commune.onTheDay(), Level.DISTRICT, on);
      fitting = lie.size() == 1 ? lie.get(0) : null;
    }
    if (fitting == null && candidates.size() == 1) {
      commune = orSimilar(commune, Level.COMMUNE, candidates.get(0).code(), written.commune(), on);
      return places.of(province, district, commune, on);
    }
    if (fitting == null) {
      return places.of(
          province, district, commune instanceof Unresolved ? new NotSought() : commune, on);
    }
    return places.of(province, settled(district, fitting, written.district()), commune, on);
  }

  private Resolution settled(Resolution district, Unit fitting, @Nullable String written) {
    if (district instanceof Ambiguous) {
      return new Resolved(fitting, written != null && names.isOtherType(fitting, written));
    }
    return district instanceof OfAnotherDay other
        ? new OfAnotherDay(other.named(), List.of(fitting))
        : district;
  }

  /** A commune of a province, where no district is written. */
  private Resolution communeOf(Unit province, @Nullable String written, LocalDate on) {
    Resolution commune =
        anotherDay.orOldOfType(
            names.find(Level.COMMUNE, province.code(), written, on),
            List.of(province.code()),
            written,
            on);
    if (!(commune instanceof Unresolved)) {
      return commune;
    }
    Set<String> scopes = laterCodes(new Resolved(province, false));
    scopes.add(province.code());
    return orSimilar(
        anotherDay.findIn(List.of(province), scopes, written, on),
        Level.COMMUNE,
        province.code(),
        written,
        on);
  }

  /** The codes of the provinces that a province became. */
  private Set<String> laterCodes(Resolution province) {
    Set<String> codes = new LinkedHashSet<>();
    for (Unit unit : province.onTheDay()) {
      successions.became(unit).forEach(later -> codes.add(later.unit().code()));
    }
    return codes;
  }

  private ResolvedPlace withoutDistricts(
      Resolution province, Unit known, WrittenPlace written, LocalDate on) {
    List<Unit> formers = formers(province, known);
    Resolution district = ended(formers, written.district());
    List<Unit> districts = district.meant();
    Resolution commune =
        anotherDay.orOldOfType(
            names.find(Level.COMMUNE, known.code(), written.commune(), on),
            codes(districts.isEmpty() ? formers : districts),
            written.commune(),
            on);
    if (!districts.isEmpty() && !(commune instanceof NotWritten)) {
      commune = anotherDay.withLandIn(districts, commune, written.commune(), on);
    }
    if (commune instanceof Unresolved) {
      List<Unit> scopes = districts.isEmpty() ? formers : districts;
      commune = anotherDay.findBeforeReform(codes(scopes), written.commune(), on);
    }
    if (commune instanceof Unresolved && districts.isEmpty()) {
      commune =
          orSimilar(
              anotherDay.find(Level.COMMUNE, List.of(known.code()), written.commune(), on),
              Level.COMMUNE,
              known.code(),
              written.commune(),
              on);
    }
    return places.of(province, district, commune, on);
  }

  /** The provinces that a province was made from; the one whose name was written, if it was. */
  private List<Unit> formers(Resolution province, Unit known) {
    List<Unit> formers = successions.provincesBeforeReform(known);
    List<Unit> named = new ArrayList<>(formers);
    named.retainAll(province.meant());
    return province instanceof OfAnotherDay && !named.isEmpty() ? named : formers;
  }

  /** The districts of a name in what is the province now: the last ones, else earlier ones. */
  private Resolution ended(List<Unit> formers, @Nullable String written) {
    if (written == null || !names.isWritten(Level.DISTRICT, written)) {
      return new NotWritten();
    }
    List<Unit> last = new ArrayList<>();
    List<Unit> earlier = new ArrayList<>();
    for (Unit former : formers) {
      for (Unit district : names.ever(Level.DISTRICT, former.code(), written)) {
        (district.inForceOn(LAST_DAY) ? last : earlier).add(district);
      }
    }
    List<Unit> districts = last.isEmpty() ? earlier : last;
    if (!districts.isEmpty()) {
      return new OfAnotherDay(districts, List.of());
    }
    return new Unresolved(
        similar.to(written, Level.DISTRICT, List.copyOf(codes(formers)), LAST_DAY));
  }

  private Resolution orSimilar(
      Resolution found, Level level, String scope, @Nullable String written, LocalDate on) {
    return found instanceof Unresolved && written != null
        ? new Unresolved(similar.to(written, level, List.of(scope), on))
        : found;
  }

  private List<Unit> lifted(Collection<Unit> found, Level level, LocalDate on) {
    Set<Unit> lifted = new TreeSet<>(Comparator.comparing(Unit::key));
    for (Unit unit : found) {
      Unit above = units.above(unit, level, on);
      lifted.add(above == null ? unit : above);
    }
    return new ArrayList<>(lifted);
  }

  private static Set<String> codes(Collection<Unit> some) {
    Set<String> codes = new LinkedHashSet<>();
    some.forEach(unit -> codes.add(unit.code()));
    return codes;
  }

  private Resolution notSought(Level level, @Nullable String written) {
    return names.isWritten(level, written) ? new NotSought() : new NotWritten();
  }
}
