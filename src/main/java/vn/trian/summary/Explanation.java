package vn.trian.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Unit;
import vn.trian.place.UnitMap;
import vn.trian.visit.ledger.VisitLine;

/**
 * Why the visits of a unit in two years differ. The effects add up to the difference between the
 * figures as recorded: real change + boundaries + late records + corrections.
 *
 * @param unit the unit, as it is on the map
 * @param map the map on which both years are of the same land
 * @param recorded the visits of each of the two years in the unit of that code and name, as
 *     recorded
 * @param stated the same on the map
 * @param perhaps visits of each year that may lie in the unit but cannot be placed on the map
 * @param comparability what the difference on the map is worth
 * @param parts those of each kind, of the first year and of the second, in the order of the kinds
 */
public record Explanation(
    Unit unit,
    UnitMap map,
    List<String> years,
    List<Long> recorded,
    List<Long> stated,
    List<Long> perhaps,
    Comparability comparability,
    List<Part> parts) {
  public Explanation {
    years = List.copyOf(years);
    recorded = List.copyOf(recorded);
    stated = List.copyOf(stated);
    perhaps = List.copyOf(perhaps);
    parts = List.copyOf(parts);
    long sum = parts.stream().mapToLong(Part::effect).sum();
    if (sum != recorded.get(1) - recorded.get(0)) {
      throw new IllegalStateException(
          "the parts add up to %d, the difference is %s".formatted(sum, recorded));
    }
  }

  /** Why a visit makes the difference what it is. */
  public enum Kind {
    /** It was recorded in time, in the land that the unit has on the map. */
    REAL,
    /** It is counted in another unit as recorded than on the map. */
    BOUNDARY,
    /** Its record came after the year had been reported on. */
    LATE,
    /** A record was changed or withdrawn after the year had been reported on. */
    CORRECTION
  }

  /**
   * What the visits of one kind and year add to the difference.
   *
   * @param effect what they add; those of the first year count the other way round
   * @param more the visits that a figure of the year has because of it
   * @param fewer those that it lacks
   */
  public record Part(Kind kind, String year, long effect, List<Cited> more, List<Cited> fewer) {
    public Part {
      more = List.copyOf(more);
      fewer = List.copyOf(fewer);
    }
  }

  /**
   * A visit, and file and line of the record that took the place of it.
   *
   * @param by null for a visit that counts as it is
   */
  public record Cited(VisitLine visit, @Nullable String by) {}

  /** What a kind adds to the difference. */
  public long effect(Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).mapToLong(Part::effect).sum();
  }
}
