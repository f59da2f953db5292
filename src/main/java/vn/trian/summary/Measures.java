package vn.trian.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of the visits of one unit and period.
 *
 * @param visits all visits
 * @param hosts distinct hosts with a name: the one measure that does not add up over rows
 * @param facilities visits to a facility
 * @param persons visits to a person
 * @param gifts visits with a gift
 * @param giftValueMin the sum of the lower bounds of the gifts' values, in đồng
 * @param giftValueMax the sum of the upper bounds, or null where one of them is open-ended
 */
public record Measures(
    long visits,
    long hosts,
    long facilities,
    long persons,
    long gifts,
    long giftValueMin,
    @Nullable Long giftValueMax) {
  public static final Measures NONE = new Measures(0, 0, 0, 0, 0, 0, 0L);

  /** Those of some rows together, as {@link #plus} does it. */
  public static Measures sum(List<SummaryRow> rows) {
    return rows.stream().map(SummaryRow::measures).reduce(NONE, Measures::plus);
  }

  /**
   * Both together. Distinct hosts add up only over units of one period: a host belongs to one unit.
   */
  public Measures plus(Measures other) {
    Long max = giftValueMax;
    Long otherMax = other.giftValueMax;
    return new Measures(
        visits + other.visits,
        hosts + other.hosts,
        facilities + other.facilities,
        persons + other.persons,
        gifts + other.gifts,
        giftValueMin + other.giftValueMin,
        max == null || otherMax == null ? null : Long.valueOf(max + otherMax));
  }
}
