package vn.trian.report.content;

import java.util.Optional;
import java.util.OptionalInt;
import vn.trian.calendar.Occasion;
import vn.trian.calendar.Occasions;

/**
 * A round anniversary of Vietnamese Doctors' Day, for which larger ceremonies are held. Which
 * anniversaries are round: Decree 111/2018/NĐ-CP ("năm tròn" ends in 0, "năm lẻ 5" in 5).
 *
 * @param year of the anniversary, for example {@code 2025}
 * @param number of years since the first one, for example 70
 */
public record Anniversary(String year, int number, Kind kind) {
  private static final Occasion DOCTORS_DAY = Occasions.load().get("27-2");

  /** How round it is. */
  public enum Kind {
    /** Its number ends in 0. */
    ROUND("●"),
    /** Its number ends in 5. */
    FIVE("○");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    /** What stands at the year. */
    public String sign() {
      return sign;
    }
  }

  /** The round anniversary that a year is; empty for all other years. */
  public static Optional<Anniversary> find(String year) {
    OptionalInt number = DOCTORS_DAY.anniversaryIn(Integer.parseInt(year));
    if (number.isEmpty() || number.getAsInt() % 5 != 0) {
      return Optional.empty();
    }
    Kind kind = number.getAsInt() % 10 == 0 ? Kind.ROUND : Kind.FIVE;
    return Optional.of(new Anniversary(year, number.getAsInt(), kind));
  }

  /** Its sign with its number, for example {@code ● 70}. */
  public String mark() {
    return kind.sign() + " " + number;
  }
}
