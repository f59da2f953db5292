package vn.trian.place;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every unit of the register, days of its life and maps to follow it to. */
final class EveryUnit {
  static final Register REGISTER = Register.load();

  /** The last day that the register was compared with the official lists. */
  static final LocalDate LAST_SEEN = LocalDate.of(2026, 8, 2);

  /** Years are compared on these: counts of the register are known for each. */
  static final List<UnitMap> MAPS =
      Stream.of(
              "2004-12-31",
              "2008-07-31",
              "2013-12-31",
              "2018-02-27",
              "2022-02-23",
              "2025-06-30",
              "2025-07-01",
              "2026-04-30")
          .map(UnitMap::parse)
          .toList();

  private EveryUnit() {}

  /** Ordered by key. */
  static List<Unit> list() {
    Units units = new RegisterReader().units();
    return Arrays.stream(Level.values()).flatMap(level -> units.all(level).stream()).toList();
  }

  /** Always the same numbers: a failure comes again. */
  static SplittableRandom random() {
    return new SplittableRandom(20040831);
  }

  static LocalDate lastDay(Unit unit) {
    return unit.validTo() == null ? LAST_SEEN : unit.validTo();
  }

  /** A day of its life. */
  static LocalDate someDay(Unit unit, SplittableRandom random) {
    return between(unit.validFrom(), lastDay(unit), random);
  }

  /** A day that the register knows. */
  static LocalDate someDay(SplittableRandom random) {
    return between(Register.BEGINNING, LAST_SEEN, random);
  }

  /** One of {@link #MAPS}. */
  static UnitMap someMap(SplittableRandom random) {
    return MAPS.get(random.nextInt(MAPS.size()));
  }

  /** Its first day, its last and one of its life. */
  static List<LocalDate> days(Unit unit, SplittableRandom random) {
    return Stream.of(unit.validFrom(), someDay(unit, random), lastDay(unit)).distinct().toList();
  }

  /** The official names of a unit and of those above it on a day. */
  static WrittenPlace official(Unit unit, LocalDate on) {
    return new WrittenPlace(
        unit.level() == Level.COMMUNE ? unit.fullName() : null,
        REGISTER.districtOn(unit, on).map(Unit::fullName).orElse(null),
        REGISTER.provinceOn(unit, on).map(Unit::fullName).orElse(null));
  }

  /** What the name of a level means. */
  static Resolution of(Level level, ResolvedPlace place) {
    return switch (level) {
      case PROVINCE -> place.province();
      case DISTRICT -> place.district();
      case COMMUNE -> place.commune();
    };
  }

  /** Whether a unit is another or lies in it on a day. */
  static boolean liesIn(Unit unit, Unit other, LocalDate on) {
    return other.equals(above(unit, other.level(), on));
  }

  /** Whether one of two units is the other or lies in it on a day. */
  static boolean areRelated(Unit one, Unit other, LocalDate on) {
    return liesIn(one, other, on) || liesIn(other, one, on);
  }

  private static @Nullable Unit above(Unit unit, Level level, LocalDate on) {
    return switch (level) {
      case PROVINCE -> REGISTER.provinceOn(unit, on).orElse(null);
      case DISTRICT -> REGISTER.districtOn(unit, on).orElse(null);
      case COMMUNE -> unit.level() == Level.COMMUNE ? unit : null;
    };
  }

  private static LocalDate between(LocalDate first, LocalDate last, SplittableRandom random) {
    return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
  }
}
