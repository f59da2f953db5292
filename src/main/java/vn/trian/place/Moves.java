package vn.trian.place;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The days on which something passed from one unit to another without ending it. */
final class Moves {
  private static final NavigableSet<LocalDate> NONE = new TreeSet<>();

  private final Map<String, NavigableSet<LocalDate>> days = new HashMap<>();

  Moves(Units units) {
    for (Unit commune : units.all(Level.COMMUNE)) {
      LocalDate from = commune.validFrom();
      if (from.isBefore(Continuity.REFORM)
          && from.isAfter(Register.BEGINNING)
          && units.inForce(commune.code(), from.minusDays(1)) == null) {
        add(commune.parentCode(), from);
      }
      LocalDate end = commune.validTo();
      if (end != null && end.isBefore(Register.LAST_DAY_OF_DISTRICTS)) {
        LocalDate day = end.plusDays(1);
        Unit next = units.inForce(commune.code(), day);
        if (next == null) {
          add(commune.parentCode(), day);
        } else if (!next.parentCode().equals(commune.parentCode())) {
          add(commune.parentCode(), day);
          add(next.parentCode(), day);
          moved(units.parent(commune, end), units.parent(next, day), day);
        }
      }
    }
    for (Unit district : units.all(Level.DISTRICT)) {
      LocalDate end = district.validTo();
      Unit next = end == null ? null : units.inForce(district.code(), end.plusDays(1));
      if (next != null) {
        moved(district, next, next.validFrom());
      }
    }
    for (Unit province : units.all(Level.PROVINCE)) {
      add(province.code(), Continuity.REFORM);
    }
  }

  private void moved(@Nullable Unit from, @Nullable Unit to, LocalDate day) {
    if (from != null && to != null && !from.parentCode().equals(to.parentCode())) {
      add(from.parentCode(), day);
      add(to.parentCode(), day);
    }
  }

  private void add(String code, LocalDate day) {
    days.computeIfAbsent(code, any -> new TreeSet<>()).add(day);
  }

  /** Of a commune those of its district: whatever ended there may have become part of it. */
  NavigableSet<LocalDate> days(Unit unit) {
    String code = unit.level() == Level.COMMUNE ? unit.parentCode() : unit.code();
    return Objects.requireNonNull(days.getOrDefault(code, NONE));
  }
}
