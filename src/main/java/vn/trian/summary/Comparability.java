package vn.trian.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a difference between the figures of a unit in two years is worth. The first that applies, in
 * the order from the last to the first, is the one.
 */
public sealed interface Comparability {

  /** The difference is one of visits. */
  record FullyComparable() implements Comparability {
    @Override
    public String id() {
      return "comparable";
    }
  }

  /**
   * The unit's land changed between the years.
   *
   * @param on the first day of the last change
   * @param act the act that made it, where known
   */
  record BoundaryChanged(LocalDate on, @Nullable String act) implements Comparability {}

  /**
   * Some visits of the two years may belong to the unit or not: nothing says.
   *
   * @param visits how many
   */
  record PartlyUnplaceable(long visits) implements Comparability {}

  /** The unit did not exist in one of the years, or in both. */
  record NoUnit(List<String> years) implements Comparability {
    public NoUnit {
      years = List.copyOf(years);
    }
  }

  /** No records were received of one of the years, or of both. */
  record NotReceived(List<String> years) implements Comparability {
    public NotReceived {
      years = List.copyOf(years);
    }
  }

  /** The name in files and messages, for example {@code boundary-changed}. */
  default String id() {
    return getClass().getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
  }
}
