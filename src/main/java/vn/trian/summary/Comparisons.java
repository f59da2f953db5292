package vn.trian.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.BoundaryChange;
import vn.trian.place.Register;
import vn.trian.place.StatedPlace;
import vn.trian.place.Unit;
import vn.trian.summary.Comparability.BoundaryChanged;
import vn.trian.summary.Comparability.FullyComparable;
import vn.trian.summary.Comparability.NoUnit;
import vn.trian.summary.Comparability.NotReceived;
import vn.trian.summary.Comparability.PartlyUnplaceable;
import vn.trian.summary.Comparison.Difference;
import vn.trian.summary.Comparison.Line;
import vn.trian.summary.YearCell.State;

/** Puts the years beside each other, and says of each difference what it is worth. */
final class Comparisons {
  /** A lonely early year would stretch the table over more than a working life. */
  private static final int LONGEST_SPAN = 40;

  private static final Comparator<UnitLine> ORDER =
      Comparator.comparing(UnitLine::provinceCode)
          .thenComparing(UnitLine::unitCode)
          .thenComparing(UnitLine::unit)
          .thenComparing(UnitLine::province);

  private final Register register;
  private final SummaryQuery query;
  private final Receipts receipts;
  private final Map<UnitLine, Map<String, Long>> visits = new TreeMap<>(ORDER);

  /** The units of a line: as recorded, several of one code and name in the course of time. */
  private final Map<UnitLine, Set<Unit>> units = new TreeMap<>(ORDER);

  private final Perhaps perhaps;

  Comparisons(Register register, SummaryQuery query, Receipts receipts) {
    this.register = register;
    this.query = query;
    this.receipts = receipts;
    this.perhaps = new Perhaps(register, query.map());
  }

  /** Takes the visits of a line in a year. */
  void add(UnitLine line, String year, long count) {
    visits.computeIfAbsent(line, any -> new TreeMap<>()).merge(year, count, Long::sum);
    perhaps.add(line.place(), year, count);
    if (line.place().kind() == StatedPlace.Kind.UNIT) {
      units.computeIfAbsent(line, any -> new LinkedHashSet<>()).add(line.place().units().get(0));
    }
  }

  /** The years that have visits or were reported on, and those between them. */
  Comparison comparison() {
    return comparison(years());
  }

  /** Some periods, whatever is known of them. */
  Comparison comparison(List<String> years) {
    List<Line> lines = new ArrayList<>();
    visits.forEach(
        (line, counts) -> {
          // All of a line may have moved to where its facilities are known to be.
          if (counts.values().stream().anyMatch(count -> count != 0)) {
            lines.add(line(line, years, counts));
          }
        });
    return new Comparison(years, lines);
  }

  /** Some years of one line, whether or not it has visits. */
  Line line(UnitLine line, List<String> years) {
    return line(line, years, visits.getOrDefault(line, Map.of()));
  }

  private List<String> years() {
    Set<String> years = new TreeSet<>();
    for (Map<String, Long> counts : visits.values()) {
      counts.forEach(
          (year, count) -> {
            if (count != 0) {
              years.add(year);
            }
          });
    }
    if (years.isEmpty()) {
      return List.of();
    }
    for (String year : receipts.periods()) {
      int number = Integer.parseInt(year);
      if (number >= query.firstPeriod() && number <= query.lastPeriod()) {
        years.add(year);
      }
    }
    List<Integer> numbers = years.stream().map(Integer::valueOf).sorted().toList();
    int first = numbers.get(0);
    int last = numbers.get(numbers.size() - 1);
    return last - first >= LONGEST_SPAN
        ? numbers.stream().map(String::valueOf).toList()
        : IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
  }

  private Line line(UnitLine line, List<String> years, Map<String, Long> counts) {
    List<YearCell> cells = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    for (int at = 0; at < years.size(); at++) {
      String year = years.get(at);
      cells.add(cell(line, year, counts.getOrDefault(year, 0L)));
      if (at > 0) {
        differences.add(
            difference(line, years.get(at - 1), cells.get(at - 1), year, cells.get(at)));
      }
    }
    return new Line(line, cells, differences);
  }

  private YearCell cell(UnitLine line, String year, long count) {
    Unit unit = unitOf(line);
    long uncertain = unit == null ? 0 : perhaps.of(unit, year);
    State state;
    if (count > 0) {
      state = State.COUNTED;
    } else if (unit != null && !existedIn(line, unit, year)) {
      state = State.NO_UNIT;
    } else if (uncertain > 0) {
      state = State.PERHAPS;
    } else {
      state = isReceived(line, year) ? State.NONE : State.NOT_RECEIVED;
    }
    return new YearCell(state, count, uncertain);
  }

  private Difference difference(
      UnitLine line, String from, YearCell before, String to, YearCell after) {
    boolean figures = before.isFigure() && after.isFigure();
    return new Difference(
        from,
        to,
        figures ? after.visits() - before.visits() : null,
        comparability(line, from, before, to, after));
  }

  private Comparability comparability(
      UnitLine line, String from, YearCell before, String to, YearCell after) {
    List<String> missing = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (String year : List.of(from, to)) {
      State state = (year.equals(from) ? before : after).state();
      if (state == State.NO_UNIT) {
        absent.add(year);
      } else if (state == State.NOT_RECEIVED || !isReceived(line, year)) {
        missing.add(year);
      }
    }
    if (!missing.isEmpty()) {
      return new NotReceived(missing);
    }
    if (!absent.isEmpty()) {
      return new NoUnit(absent);
    }
    Unit unit = unitOf(line);
    long uncertain =
        unit == null && isUnsettled(line)
            ? before.visits() + after.visits()
            : before.perhaps() + after.perhaps();
    if (uncertain > 0) {
      return new PartlyUnplaceable(uncertain);
    }
    BoundaryChange change = unit == null ? null : changeBetween(unit, from, to);
    return change == null ? new FullyComparable() : new BoundaryChanged(change.on(), change.act());
  }

  /** On a map of one date all years are stated in the same land. */
  private @Nullable BoundaryChange changeBetween(Unit unit, String from, String to) {
    return query.map().isAsRecorded()
        ? register.boundaryChange(unit, firstDay(from), lastDay(to)).orElse(null)
        : null;
  }

  private static boolean isUnsettled(UnitLine line) {
    return line.place().kind() == StatedPlace.Kind.UNPLACEABLE
        || line.place().provinces().size() > 1;
  }

  private static @Nullable Unit unitOf(UnitLine line) {
    return line.place().kind() == StatedPlace.Kind.UNIT ? line.place().units().get(0) : null;
  }

  private boolean existedIn(UnitLine line, Unit unit, String year) {
    return !query.map().isAsRecorded()
        || units.getOrDefault(line, Set.of(unit)).stream().anyMatch(one -> existedIn(one, year));
  }

  private boolean existedIn(Unit unit, String year) {
    return !unit.validFrom().isAfter(lastDay(year))
        && (unit.validTo() == null || !unit.validTo().isBefore(firstDay(year)));
  }

  /**
   * Whether something was received from each of the provinces that the land of a line lay in during
   * a year.
   */
  private boolean isReceived(UnitLine line, String year) {
    Unit unit = unitOf(line);
    List<Unit> parts = unit == null ? line.place().provinces() : List.of(unit);
    return parts.stream().allMatch(part -> isReceived(part, year));
  }

  private boolean isReceived(Unit unit, String year) {
    LocalDate day = query.map().isAsRecorded() ? dayIn(unit, year) : query.map().day();
    return receipts.isReceived(provincesOn(unit, day, firstDay(year)), year)
        || receipts.isReceived(provincesOn(unit, day, lastDay(year)), year);
  }

  private Collection<Unit> provincesOn(Unit unit, LocalDate day, LocalDate to) {
    LocalDate on = to.isBefore(Register.BEGINNING) ? Register.BEGINNING : to;
    Set<Unit> provinces = new LinkedHashSet<>();
    for (Unit part : register.follow(unit, day, on)) {
      register.provinceOn(part, on).ifPresent(provinces::add);
    }
    return provinces;
  }

  private LocalDate dayIn(Unit unit, String year) {
    LocalDate last = lastDay(year);
    if (last.isBefore(unit.validFrom())) {
      return unit.validFrom();
    }
    LocalDate end = unit.validTo();
    return end != null && last.isAfter(end) ? end : last;
  }

  private LocalDate firstDay(String period) {
    return calendar().firstDayOf(monthOf(period, 1));
  }

  private LocalDate lastDay(String period) {
    return calendar().lastDayOf(monthOf(period, 12));
  }

  private static YearMonth monthOf(String period, int ofYear) {
    return period.contains("-")
        ? YearMonth.parse(period)
        : YearMonth.of(Integer.parseInt(period), ofYear);
  }

  private ReportingCalendar calendar() {
    return Objects.requireNonNull(query.calendar());
  }
}
