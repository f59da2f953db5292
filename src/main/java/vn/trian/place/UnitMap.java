package vn.trian.place;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The map that figures are stated on: all units in force on one date, or for each visit those of
 * its own day.
 *
 * @param date null for the map of each visit's own day
 */
public record UnitMap(@Nullable LocalDate date) {
  /** Each visit in the units of its own day. */
  public static final UnitMap AS_RECORDED = new UnitMap(null);

  /** The last map with districts, on which years are compared unless another is asked for. */
  public static final UnitMap LAST_WITH_DISTRICTS = new UnitMap(Register.LAST_DAY_OF_DISTRICTS);

  private static final String AS_RECORDED_ID = "as-recorded";

  public UnitMap {
    if (date != null && date.isBefore(Register.BEGINNING)) {
      throw new IllegalArgumentException(
          "a map is known from %s on but %s was asked for".formatted(Register.BEGINNING, date));
    }
  }

  /** Reads {@code as-recorded} or an ISO date; what is neither throws. */
  public static UnitMap parse(String text) {
    if (text.equals(AS_RECORDED_ID)) {
      return AS_RECORDED;
    }
    try {
      return new UnitMap(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "a map is 'as-recorded' or a date but was '" + text + "'", e);
    }
  }

  /** {@code as-recorded} or the date. */
  public String id() {
    return date == null ? AS_RECORDED_ID : date.toString();
  }

  public boolean isAsRecorded() {
    return date == null;
  }

  /** The date of a map that is not as recorded. */
  public LocalDate day() {
    return Objects.requireNonNull(date, "the map as recorded has no date");
  }

  /** Whether it has no districts, so that communes lie in provinces directly. */
  boolean isWithoutDistricts() {
    return date != null && date.isAfter(Register.LAST_DAY_OF_DISTRICTS);
  }
}
