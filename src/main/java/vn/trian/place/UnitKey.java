package vn.trian.place;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * What identifies a unit: codes are reused, so a level and a code name a unit only together with
 * the day since when it has existed. Ordered by level, code and day.
 *
 * @param code the official code: 2 digits for a province, 3 for a district, 5 for a commune
 * @param validFrom the first day; {@link Register#BEGINNING} for all that existed when records
 *     begin
 */
public record UnitKey(Level level, String code, LocalDate validFrom)
    implements Comparable<UnitKey> {
  public UnitKey {
    if (!level.isCode(code)) {
      throw new IllegalArgumentException(
          "code of a %s must be %d digits but was '%s'".formatted(level, level.codeLength(), code));
    }
  }

  /** Reads the form that {@link #toString()} writes. */
  public static UnitKey parse(String text) {
    int at = text.indexOf('@');
    String unit = at < 0 ? text : text.substring(0, at);
    for (Level level : Level.values()) {
      if (!unit.isEmpty() && unit.charAt(0) == level.letter() && level.isCode(unit.substring(1))) {
        try {
          LocalDate from = at < 0 ? Register.BEGINNING : LocalDate.parse(text.substring(at + 1));
          return new UnitKey(level, unit.substring(1), from);
        } catch (DateTimeException e) {
          throw new IllegalArgumentException(notAKey(text), e);
        }
      }
    }
    throw new IllegalArgumentException(notAKey(text));
  }

  private static String notAKey(String text) {
    return "unit key must look like D314 or D019@2013-12-28 but was '" + text + "'";
  }

  @Override
  public int compareTo(UnitKey other) {
    int order = level.compareTo(other.level);
    if (order == 0) {
      order = code.compareTo(other.code);
    }
    return order == 0 ? validFrom.compareTo(other.validFrom) : order;
  }

  @Override
  public int hashCode() {
    return 31 * code.hashCode() + validFrom.hashCode();
  }

  /** The compact form: {@code D314}, {@code D019@2013-12-28}. */
  @Override
  public String toString() {
    String unit = level.letter() + code;
    return validFrom.equals(Register.BEGINNING) ? unit : unit + "@" + validFrom;
  }
}
