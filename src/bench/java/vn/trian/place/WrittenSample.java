package vn.trian.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Places as files have them: names of real units at days of all years. Of a hundred sixty are
 * exactly official, twenty are short forms, ten name the district alone, five use a name after its
 * end and five one that no unit has, so that similar ones are looked for. Always the same.
 */
final class WrittenSample {
  private final List<Unit> communes = new ArrayList<>();
  private final List<Unit> ended = new ArrayList<>();
  private final List<Unit> districts = new ArrayList<>();
  private final SplittableRandom random = EveryUnit.random();

  WrittenSample() {
    for (Unit unit : EveryUnit.list()) {
      switch (unit.level()) {
        case PROVINCE -> {}
        case DISTRICT -> districts.add(unit);
        case COMMUNE -> {
          communes.add(unit);
          if (unit.validTo() != null) {
            ended.add(unit);
          }
        }
      }
    }
  }

  /** A place as it is written of a visit on a day. */
  record Row(WrittenPlace written, LocalDate on) {}

  List<Row> rows(int count) {
    List<Row> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(row(random.nextInt(100)));
    }
    return rows;
  }

  private Row row(int hundredth) {
    if (hundredth < 60) {
      return official(communes);
    }
    if (hundredth < 80) {
      Row row = official(communes);
      WrittenPlace written = row.written();
      return new Row(
          new WrittenPlace(
              shortForm(written.commune()),
              shortForm(written.district()),
              shortForm(written.province())),
          row.on());
    }
    if (hundredth < 90) {
      return official(districts);
    }
    if (hundredth < 95) {
      Unit unit = any(ended);
      LocalDate last = EveryUnit.lastDay(unit);
      long later = random.nextLong(last.toEpochDay(), EveryUnit.LAST_SEEN.toEpochDay()) + 1;
      return new Row(EveryUnit.official(unit, last), LocalDate.ofEpochDay(later));
    }
    Row row = official(communes);
    WrittenPlace written = row.written();
    String unknown = written.commune() + "nh";
    return new Row(new WrittenPlace(unknown, written.district(), written.province()), row.on());
  }

  /** Texts of its own for each row, as a reader of files makes them. */
  private Row official(List<Unit> units) {
    Unit unit = any(units);
    LocalDate on = EveryUnit.someDay(unit, random);
    return new Row(EveryUnit.official(unit, on), on);
  }

  private Unit any(List<Unit> units) {
    return units.get(random.nextInt(units.size()));
  }

  /** {@code P.11}, {@code tp hải phòng}. */
  private @Nullable String shortForm(@Nullable String fullName) {
    if (fullName == null) {
      return null;
    }
    for (UnitType type : UnitType.values()) {
      if (fullName.startsWith(type.word() + " ")) {
        String name = fullName.substring(type.word().length() + 1);
        return random.nextBoolean()
            ? type.shortForm() + "." + name
            : (type.shortForm() + " " + name).toLowerCase(Locale.ROOT);
      }
    }
    return fullName;
  }
}
