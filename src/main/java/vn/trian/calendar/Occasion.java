package vn.trian.calendar;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An occasion on which health workers are visited.
 *
 * @param code the day and month ({@code 27-2}), or a word for a lunar one ({@code TET})
 * @param vietnameseName as printed in Vietnamese
 * @param englishName as printed in English
 * @param baseYear the year that anniversaries are counted from, where they are counted
 */
public record Occasion(
    String code, String vietnameseName, String englishName, @Nullable Integer baseYear) {

  public Occasion {
    if (code.isBlank() || vietnameseName.isBlank() || englishName.isBlank()) {
      throw new IllegalArgumentException(
          "occasion must have a code and both names but was '%s', '%s', '%s'"
              .formatted(code, vietnameseName, englishName));
    }
  }

  /** The anniversary that a year is: 70 for Doctors' Day in 2025. Empty where none is counted. */
  public OptionalInt anniversaryIn(int year) {
    return baseYear == null || year <= baseYear
        ? OptionalInt.empty()
        : OptionalInt.of(year - baseYear);
  }
}
