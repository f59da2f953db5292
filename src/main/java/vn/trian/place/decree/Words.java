package vn.trian.place.decree;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.trian.place.Level;
import vn.trian.place.Unit;

/** How findings name days, levels and units. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private Words() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The word for a level in a file, which is a part of words in the catalogue too. */
  static String id(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  static String unit(Unit unit) {
    return unit.fullName() + " (" + unit.code() + ")";
  }
}
