package vn.trian.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.place.Level;
import vn.trian.place.Place;
import vn.trian.place.Register;
import vn.trian.place.StatedPlace;
import vn.trian.place.Unit;
import vn.trian.place.UnitMap;
import vn.trian.visit.ledger.CountedVisit;
import vn.trian.visit.ledger.PlacedVisits;
import vn.trian.visit.ledger.Places;
import vn.trian.visit.ledger.VisitLine;

/**
 * In which line of a summary each visit counts: where its place is stated on the map, or, where
 * that leaves something open, where other records know its facility to be.
 */
public final class Lines {
  private final Register register;
  private final SummaryQuery query;
  private final UnitLines lines;
  private final Map<Integer, Place> places = new HashMap<>();
  private final Map<Integer, Optional<Unit>> communes = new HashMap<>();
  private final Addresses addresses;
  private final Overlaps overlaps;

  private record HostDay(int host, LocalDate day) {}

  private final Map<HostDay, Optional<UnitLine>> told = new HashMap<>();

  /** The maps of single days, for visits that are counted as recorded. */
  private final Map<LocalDate, UnitLines> ofDays = new HashMap<>();

  Lines(JdbcTemplate jdbc, Register register, SummaryQuery query) {
    this.register = register;
    this.query = query;
    this.lines = linesOn(query.map());
    Places known = new Places(register);
    jdbc.query(
        "select " + Places.COLUMNS + " from place p order by p.id",
        row -> {
          places.put(row.getInt("place_id"), known.get(row));
        });
    Set<Integer> open = new HashSet<>();
    places.forEach(
        (id, place) -> {
          if (line(place).place().kind() != StatedPlace.Kind.UNIT) {
            open.add(id);
          }
        });
    TotalTable table = new TotalTable(jdbc);
    List<HostAt> hosts = table.hosts();
    this.addresses = Addresses.of(register, table, hosts, places, open);
    this.overlaps = Overlaps.of(hosts, this);
  }

  /** Whether they answer a question: periods and occasions do not matter. */
  boolean isOf(SummaryQuery other) {
    return query.map().equals(other.map())
        && query.level() == other.level()
        && query.language() == other.language();
  }

  /** The hosts that may be counted more than once in a line. */
  Overlaps overlaps() {
    return overlaps;
  }

  /** Where a visit is counted. */
  public Counted of(VisitLine visit) {
    return counted(visit.place(), visit.hostId(), visit.date());
  }

  /** Where a visit is counted. */
  public Counted of(CountedVisit visit) {
    return counted(place(visit.placeId()), visit.hostId(), visit.date());
  }

  /**
   * The numbers of the visits of years that count in some lines, ordered by day and number: those
   * behind a figure. Many may ask at a time.
   *
   * @param asked the years, their calendar and their occasion
   * @param touchedBy the last visit that touched a calendar month
   */
  public long[] visits(
      PlacedVisits visits,
      SummaryQuery asked,
      ToLongFunction<YearMonth> touchedBy,
      Predicate<UnitLine> which) {
    IdentityHashMap<UnitLine, Boolean> looked = new IdentityHashMap<>();
    Predicate<UnitLine> wanted = line -> looked.computeIfAbsent(line, which::test);
    BitSet may = new BitSet();
    placesThatMayBe(wanted).forEach(may::set);
    LongStream.Builder counted = LongStream.builder();
    visits.forEach(
        asked.calendar().firstDayOf(YearMonth.of(asked.firstPeriod(), 1)),
        asked.calendar().lastDayOf(YearMonth.of(asked.lastPeriod(), 12)),
        touchedBy,
        may::get,
        (id, date, place, host, occasion) -> {
          boolean ofOccasion = asked.occasion() == null || asked.occasion().equals(occasion);
          if (ofOccasion && wanted.test(counted(place(place), host, date).line())) {
            counted.add(id);
          }
        });
    return counted.build().toArray();
  }

  private Counted counted(Place place, @Nullable Integer host, LocalDate date) {
    UnitLine line = line(place);
    if (host == null || line.place().kind() == StatedPlace.Kind.UNIT) {
      return new Counted(line, false);
    }
    UnitLine told = told(host, place, Grain.halfOf(date));
    return told == null ? new Counted(line, false) : new Counted(told, true);
  }

  /**
   * Who each of some hosts is that are counted in one line of one period: those that are one host
   * have one identity.
   */
  public Map<Integer, Object> identities(Collection<Integer> hosts) {
    return overlaps.identities(hosts);
  }

  /** How many hosts some hosts are that are counted in one line of one period. */
  public long distinct(IntStream hosts) {
    return overlaps.distinct(hosts);
  }

  /** The places, by number, of which some visit may be in such a line. */
  Collection<Integer> placesThatMayBe(Predicate<UnitLine> wanted) {
    List<Integer> may = new ArrayList<>(addresses.places());
    places.forEach(
        (id, place) -> {
          if (wanted.test(line(place))) {
            may.add(id);
          }
        });
    return may;
  }

  /** The line of a place by its number, whoever was visited there. */
  UnitLine ofPlace(int placeId) {
    return line(place(placeId));
  }

  /** The commune of a place on the map; null where it is not certain. */
  @Nullable Unit communeOf(int placeId) {
    return communes.computeIfAbsent(placeId, this::findCommune).orElse(null);
  }

  private Optional<Unit> findCommune(int placeId) {
    StatedPlace stated = register.state(place(placeId), query.map(), Level.COMMUNE);
    return stated.kind() == StatedPlace.Kind.UNIT
        ? Optional.of(stated.units().get(0))
        : Optional.empty();
  }

  /** The hosts that may count in another line than their place. */
  Collection<Integer> movable() {
    return addresses.hosts();
  }

  /** Where one of those hosts is. */
  int placeOfMovable(int host) {
    return addresses.placeOf(host);
  }

  /**
   * The line that other records tell of a host in a half of a month; null for that of its place.
   */
  @Nullable UnitLine told(int host, int placeId, int half) {
    return told(host, place(placeId), half);
  }

  private @Nullable UnitLine told(int host, Place place, int half) {
    return addresses.hosts().contains(host) ? toldElsewhere(host, place, half) : null;
  }

  /** One at a time: what was asked is remembered. */
  private synchronized @Nullable UnitLine toldElsewhere(int host, Place place, int half) {
    LocalDate day = query.map().isAsRecorded() ? dayOf(half, place) : query.map().day();
    return told.computeIfAbsent(
            new HostDay(host, day),
            key ->
                Optional.ofNullable(
                    addresses.find(host, lineOn(place, day).place(), day, this::lineOn)))
        .orElse(null);
  }

  /** A day of a half month on which the place was what it is. */
  private static LocalDate dayOf(int half, Place place) {
    LocalDate day = Grain.dayOf(half);
    return day.isBefore(place.since()) ? place.since() : day;
  }

  private UnitLine lineOn(Place place, LocalDate day) {
    return query.map().isAsRecorded()
        ? ofDays.computeIfAbsent(day, any -> linesOn(new UnitMap(any))).line(place)
        : line(place);
  }

  private UnitLine line(Place place) {
    return lines.line(place);
  }

  private Place place(int id) {
    Place place = places.get(id);
    if (place == null) {
      throw new IllegalStateException("the ledger has no place of the number " + id);
    }
    return place;
  }

  private UnitLines linesOn(UnitMap map) {
    return new UnitLines(register, map, query.level(), query.language());
  }
}
