package vn.trian.summary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.trian.place.StatedPlace.Kind;
import vn.trian.place.Unit;
import vn.trian.place.UnitMap;
import vn.trian.summary.Explanation.Cited;
import vn.trian.summary.Explanation.Part;
import vn.trian.visit.ledger.VersionLine;
import vn.trian.visit.ledger.VersionList;
import vn.trian.visit.ledger.VisitLine;

/** Explains differences between years, down to the visits. */
public final class Explanations {
  private final Summaries summaries;
  private final VersionList versions;

  public Explanations(Summaries summaries, VersionList versions) {
    this.summaries = summaries;
    this.versions = versions;
  }

  /**
   * Why the visits of a unit differ between the first and the last year that a query asks for.
   *
   * @param query on the map of a date
   * @param unit a unit of that map and of the query's level
   * @param reportedOn when a year was first reported on after its end; null while it was not
   */
  public Explanation explain(
      SummaryQuery query, Unit unit, Function<String, @Nullable LocalDateTime> reportedOn) {
    Lines onMap = summaries.lines(query);
    Lines recorded = summaries.lines(query.on(UnitMap.AS_RECORDED));
    List<String> years = List.of(String.valueOf(query.from()), String.valueOf(query.to()));
    List<Year> told = new ArrayList<>();
    for (String year : years) {
      told.add(year(query, unit, year, reportedOn.apply(year), onMap, recorded));
    }
    List<Part> parts = new ArrayList<>();
    for (Explanation.Kind kind : Explanation.Kind.values()) {
      parts.add(told.get(0).part(kind, -1));
      parts.add(told.get(1).part(kind, 1));
    }
    Comparison.Line line = summaries.comparison(query, unit, years);
    return new Explanation(
        unit,
        query.map(),
        years,
        told.stream().map(Year::recorded).toList(),
        told.stream().map(Year::stated).toList(),
        line.cells().stream().map(YearCell::perhaps).toList(),
        line.differences().get(0).comparability(),
        parts);
  }

  private Year year(
      SummaryQuery query,
      Unit unit,
      String year,
      @Nullable LocalDateTime reportedOn,
      Lines onMap,
      Lines recorded) {
    int number = Integer.parseInt(year);
    LocalDate from = query.calendar().firstDayOf(YearMonth.of(number, 1));
    LocalDate to = query.calendar().lastDayOf(YearMonth.of(number, 12));
    TreeSet<Integer> places = new TreeSet<>(onMap.placesThatMayBe(line -> isOf(line, unit)));
    places.addAll(recorded.placesThatMayBe(line -> isRecordedAs(line, unit)));
    Year told = new Year(year);
    versions.forEach(
        from,
        to,
        places,
        version -> {
          if (query.occasion() == null || query.occasion().equals(version.visit().occasion())) {
            VisitLine visit = version.visit();
            boolean inUnit = isOf(onMap.of(visit).line(), unit);
            told.add(version, inUnit, isRecordedAs(recorded.of(visit).line(), unit), reportedOn);
          }
        });
    return told;
  }

  private static boolean isOf(UnitLine line, Unit unit) {
    return line.place().kind() == Kind.UNIT && line.place().units().get(0).equals(unit);
  }

  /** As somebody sees it who compares lines of one code and name, whatever their type. */
  private static boolean isRecordedAs(UnitLine line, Unit unit) {
    if (line.place().kind() != Kind.UNIT) {
      return false;
    }
    Unit of = line.place().units().get(0);
    return of.level() == unit.level()
        && of.code().equals(unit.code())
        && of.name().equals(unit.name());
  }

  /** The visits of one year, as they come. */
  private static final class Year {
    private final String year;
    private final Map<Explanation.Kind, List<Cited>> more = new EnumMap<>(Explanation.Kind.class);
    private final Map<Explanation.Kind, List<Cited>> fewer = new EnumMap<>(Explanation.Kind.class);
    private long recorded;
    private long stated;

    Year(String year) {
      this.year = year;
      for (Explanation.Kind kind : Explanation.Kind.values()) {
        more.put(kind, new ArrayList<>());
        fewer.put(kind, new ArrayList<>());
      }
    }

    void add(
        VersionLine version,
        boolean inUnit,
        boolean recordedInUnit,
        @Nullable LocalDateTime reportedOn) {
      Cited cited = new Cited(version.visit(), null);
      if (version.counts()) {
        stated += inUnit ? 1 : 0;
        recorded += recordedInUnit ? 1 : 0;
        if (recordedInUnit && !inUnit) {
          of(more, Explanation.Kind.BOUNDARY).add(cited);
        } else if (inUnit && !recordedInUnit) {
          of(fewer, Explanation.Kind.BOUNDARY).add(cited);
        }
      }
      if (!inUnit) {
        return;
      }
      boolean before = reportedOn == null ? version.counts() : version.countedAt(reportedOn);
      if (before) {
        of(more, Explanation.Kind.REAL).add(cited);
      }
      if (version.counts() && !before) {
        boolean known = reportedOn != null && !version.firstAt().isAfter(reportedOn);
        of(more, known ? Explanation.Kind.CORRECTION : Explanation.Kind.LATE).add(cited);
      } else if (before && !version.counts()) {
        of(fewer, Explanation.Kind.CORRECTION)
            .add(new Cited(version.visit(), version.replacedBy()));
      }
    }

    Part part(Explanation.Kind kind, int sign) {
      List<Cited> plus = of(more, kind);
      List<Cited> minus = of(fewer, kind);
      return new Part(kind, year, (long) sign * (plus.size() - minus.size()), plus, minus);
    }

    long recorded() {
      return recorded;
    }

    long stated() {
      return stated;
    }

    private static List<Cited> of(
        Map<Explanation.Kind, List<Cited>> visits, Explanation.Kind kind) {
      return Objects.requireNonNull(visits.get(kind));
    }
  }
}
