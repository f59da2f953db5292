package vn.trian.place;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The register of provinces, districts and communes since 2004: which existed when, what became of
 * them, and what a written place name means on a day. Immutable and safe for use by many threads.
 *
 * <p>Where the data come from is told in {@code docs/register.md}.
 */
public final class Register {
  /** The first day on record; a unit that is older counts from here. */
  public static final LocalDate BEGINNING = LocalDate.of(2004, 8, 31);

  /** Districts ended with this day; since then communes lie in their province directly. */
  public static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

  private final Units units;
  private final Successions successions;
  private final PlaceResolver resolver;
  private final Restatement restatement;
  private final Continuity continuity;
  private final UnitSearch search;
  private final SimilarNames similar;
  private final long fingerprint;

  private Register(RegisterReader reader, List<UnitChange> changes) {
    units = UnitChanges.units(reader.units(), changes);
    successions = new Successions(units, UnitChanges.successions(reader.successions(), changes));
    NameIndex names = new NameIndex(units);
    continuity = new Continuity(units, successions);
    resolver = new PlaceResolver(new WrittenNames(units, names, successions, continuity));
    similar = new SimilarNames(names);
    restatement = new Restatement(units, continuity);
    search = new UnitSearch(units, names, successions, continuity, reader.districtEvents());
    fingerprint = reader.fingerprint();
  }

  /** The register packed with the program; read once, at the first call. */
  public static Register load() {
    return Packed.REGISTER;
  }

  /**
   * The packed register and what later decrees changed.
   *
   * @throws IllegalStateException if the changes do not fit the units that there are
   */
  public static Register with(List<UnitChange> changes) {
    return changes.isEmpty() ? load() : new Register(new RegisterReader(), changes);
  }

  static Register read() {
    return new Register(new RegisterReader(), List.of());
  }

  /**
   * Differs between registers of two versions of the program; later decrees are not in it, for the
   * journal tells which are loaded.
   */
  public long fingerprint() {
    return fingerprint;
  }

  /** The unit of a key; an unknown key throws. */
  public Unit get(UnitKey key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("no unit has the key '" + key + "'"));
  }

  public Optional<Unit> find(UnitKey key) {
    return units.find(key);
  }

  /** The unit that has a code on a day. */
  public Optional<Unit> findByCode(String code, LocalDate on) {
    return Optional.ofNullable(units.inForce(code, on));
  }

  /** The units of a level on a day, ordered by code. */
  public List<Unit> listInForceOn(Level level, LocalDate on) {
    return units.all(level).stream().filter(unit -> unit.inForceOn(on)).toList();
  }

  /** The unit that a unit lies in on a day; empty for a province. */
  public Optional<Unit> parentOn(Unit unit, LocalDate on) {
    return Optional.ofNullable(units.parent(unit, on));
  }

  /** The district that a unit is or lies in on a day; empty for a province, and after districts. */
  public Optional<Unit> districtOn(Unit unit, LocalDate on) {
    return Optional.ofNullable(units.above(unit, Level.DISTRICT, on));
  }

  /** The province that a unit is or lies in on a day. */
  public Optional<Unit> provinceOn(Unit unit, LocalDate on) {
    return Optional.ofNullable(units.above(unit, Level.PROVINCE, on));
  }

  /** What a written place means on a day, and where a visit there took place. */
  public ResolvedPlace resolve(WrittenPlace written, LocalDate on) {
    return resolve(PlaceClues.of(written), on);
  }

  /**
   * What the names in the columns for places mean on a day, and where the visit took place as far
   * as they, then the facility's name, then the ground of the delegation tell.
   */
  public ResolvedPlace resolve(PlaceClues clues, LocalDate on) {
    return resolver.resolve(clues, on);
  }

  /**
   * Where a place counts on a map. Units that went whole into another go with it; what went in
   * parts is moved only as far as what is known of the place says where; the rest cannot be placed.
   *
   * @param level of the units counted by; communes for districts where the map has none
   */
  public StatedPlace state(Place place, UnitMap map, Level level) {
    return restatement.state(place, map, level);
  }

  /**
   * The units in which that may lie on one day which lay in a unit on another: communes as far as
   * they can be followed, else districts or provinces. Ordered by key.
   *
   * @param on a day in the unit's life
   */
  public List<Unit> follow(Unit unit, LocalDate on, LocalDate to) {
    return continuity.follow(unit, on, to).stream()
        .sorted(Comparator.comparing(Unit::key))
        .toList();
  }

  /**
   * The last change of a unit's land after the first of two days, up to the second, its beginning
   * among them; where there is none, its end between them.
   */
  public Optional<BoundaryChange> boundaryChange(Unit unit, LocalDate after, LocalDate to) {
    return continuity.lastChange(unit, after, to);
  }

  /**
   * What became of a unit on 2025-07-01 or since; itself when a province went on unchanged. Ordered
   * by key. Earlier reforms are not on record, and a district with communes has no successors.
   */
  public List<Succession> became(Unit unit) {
    return successions.became(unit);
  }

  /** What a unit of 2025-07-01 or later was made from; the other way round of {@link #became}. */
  public List<Succession> madeFrom(Unit unit) {
    return successions.madeFrom(unit);
  }

  /**
   * The district that a commune of 2025-07-01 or later lies wholly in, as districts were on
   * 2025-06-30: all that the commune was made from, whole or part, was in it. Empty for a commune
   * that draws on several districts, and for any other unit.
   */
  public Optional<Unit> formerDistrict(Unit commune) {
    return successions.formerDistrict(commune);
  }

  /** Full names of units of whatever time that are written much like a name, the likest first. */
  public List<String> similarNames(String written) {
    return similar.everywhere(written);
  }

  /**
   * The units that a name, a code or a {@link UnitKey} may mean, with what is known of each;
   * ordered by key.
   *
   * @param on only units in force on this day, unless there are none; null for all that ever were
   * @param in only units in the units that this name, code or key means; null for the whole country
   */
  public List<UnitHistory> history(String nameOrCode, @Nullable LocalDate on, @Nullable String in) {
    return search.history(nameOrCode, on, in);
  }

  private static final class Packed {
    static final Register REGISTER = read();
  }
}
