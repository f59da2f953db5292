package vn.trian.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the units that a name, a code or a key may mean, and tells their history. */
final class UnitSearch {
  private final Units units;
  private final NameIndex names;
  private final Successions successions;
  private final Continuity continuity;
  private final Map<String, List<DistrictEvent>> events;

  UnitSearch(
      Units units,
      NameIndex names,
      Successions successions,
      Continuity continuity,
      Map<String, List<DistrictEvent>> events) {
    this.units = units;
    this.names = names;
    this.successions = successions;
    this.continuity = continuity;
    this.events = events;
  }

  List<UnitHistory> history(String written, @Nullable LocalDate on, @Nullable String in) {
    Set<Unit> above = in == null ? null : new HashSet<>(matching(in));
    List<UnitHistory> onTheDay = new ArrayList<>();
    List<UnitHistory> onOthers = new ArrayList<>();
    for (Unit unit : matching(written)) {
      boolean inForce = on == null || unit.inForceOn(on);
      if (above == null || liesIn(unit, above, inForce ? on : null)) {
        (inForce ? onTheDay : onOthers).add(history(unit, on));
      }
    }
    return List.copyOf(onTheDay.isEmpty() ? onOthers : onTheDay);
  }

  private UnitHistory history(Unit unit, @Nullable LocalDate on) {
    List<Unit> sameCode = new ArrayList<>(units.versions(unit.code()));
    sameCode.remove(unit);
    List<Succession> madeFrom = withoutItself(successions.madeFrom(unit), unit);
    List<Succession> became = withoutItself(successions.became(unit), unit);
    LocalDate first = unit.validFrom();
    LocalDate last = unit.lastDay();
    boolean begins = first.isAfter(Register.BEGINNING) && madeFrom.isEmpty();
    boolean ends = unit.validTo() != null && became.isEmpty();
    return new UnitHistory(
        unit,
        parents(unit, on == null || !unit.inForceOn(on) ? last : on),
        madeFrom,
        became,
        begins ? follow(unit, first, first.minusDays(1)) : List.of(),
        ends ? follow(unit, last, last.plusDays(1)) : List.of(),
        on == null || unit.inForceOn(on) || on.isBefore(Register.BEGINNING)
            ? List.of()
            : follow(unit, on.isBefore(first) ? first : last, on),
        List.copyOf(sameCode),
        successions.formerDistrict(unit).orElse(null),
        events.getOrDefault(unit.code(), List.of()).stream()
            .filter(event -> touches(unit, event))
            .toList());
  }

  private List<Unit> follow(Unit unit, LocalDate day, LocalDate to) {
    return continuity.follow(unit, day, to).stream()
        .sorted(Comparator.comparing(Unit::key))
        .toList();
  }

  /** The units of a key, a code, or a name on any level; ordered by key. */
  private List<Unit> matching(String written) {
    String text = written.strip();
    List<Unit> matching = new ArrayList<>(units.versions(text));
    if (matching.isEmpty()) {
      try {
        units.find(UnitKey.parse(text)).ifPresent(matching::add);
      } catch (IllegalArgumentException notAKey) {
        matching.addAll(named(text));
      }
    }
    matching.sort(Comparator.comparing(Unit::key));
    return matching;
  }

  /** A type that was written decides between levels too. */
  private List<Unit> named(String text) {
    List<Unit> named = new ArrayList<>();
    List<Unit> ofType = new ArrayList<>();
    for (Level level : Level.values()) {
      for (Unit unit : names.everywhere(level, text)) {
        (names.isOtherType(unit, text) ? named : ofType).add(unit);
      }
    }
    return ofType.isEmpty() ? named : ofType;
  }

  private boolean liesIn(Unit unit, Set<Unit> above, @Nullable LocalDate on) {
    if (on != null) {
      return parents(unit, on).stream().anyMatch(above::contains);
    }
    return parents(unit, unit.validFrom()).stream().anyMatch(above::contains)
        || parents(unit, unit.lastDay()).stream().anyMatch(above::contains);
  }

  private List<Unit> parents(Unit unit, LocalDate on) {
    List<Unit> parents = new ArrayList<>(2);
    Unit parent = units.parent(unit, on);
    while (parent != null) {
      parents.add(parent);
      parent = units.parent(parent, on);
    }
    return List.copyOf(parents);
  }

  /** From the day it began to the day after it ended. */
  private static boolean touches(Unit unit, DistrictEvent event) {
    return unit.inForceOn(event.date()) || unit.inForceOn(event.date().minusDays(1));
  }

  private static List<Succession> withoutItself(List<Succession> successions, Unit unit) {
    return successions.stream().filter(other -> !other.unit().equals(unit)).toList();
  }
}
