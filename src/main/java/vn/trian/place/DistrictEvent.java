package vn.trian.place;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of a district between 2008 and 2025.
 *
 * @param changes never empty, in the order of the constants
 * @param after its full name from that day; null when it was abolished
 * @param before its full name until the day before; null when it was created
 * @param provinceBefore the code of the province it left, when it moved; null otherwise
 * @param provinceCode the province it lies in from that day
 */
public record DistrictEvent(
    LocalDate date,
    String code,
    Set<Change> changes,
    @Nullable String after,
    @Nullable String before,
    @Nullable String provinceBefore,
    String provinceCode,
    @Nullable String act) {

  /** What can change; a name and a type may change at once. */
  public enum Change {
    CREATED,
    NAME,
    TYPE,
    MOVED,
    ABOLISHED
  }

  public DistrictEvent {
    changes = Collections.unmodifiableSet(EnumSet.copyOf(changes));
    if (changes.contains(Change.ABOLISHED) != (after == null)
        || changes.contains(Change.CREATED) != (before == null)) {
      throw new IllegalArgumentException(
          "event %s of %s does not fit '%s' and '%s'".formatted(changes, code, before, after));
    }
  }
}
