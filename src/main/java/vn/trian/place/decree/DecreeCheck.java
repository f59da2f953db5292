package vn.trian.place.decree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.place.Unit;
import vn.trian.place.UnitHistory;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

/** Checks a decree's file against the units that it changes, one day after the other. */
final class DecreeCheck {
  private final Register register;

  /** Whether a row that is not there was not meant to be there. */
  private final boolean whole;

  private final List<Finding> findings;

  /** By code the units that have not ended, after the days that were gone through. */
  private final Map<String, Unit> inForce = new TreeMap<>();

  private DecreeCheck(Register register, DecreeFile file) {
    this.register = register;
    this.whole = file.isWhole();
    this.findings = new ArrayList<>(file.findings());
    for (Level level : List.of(Level.PROVINCE, Level.COMMUNE)) {
      register.listInForceOn(level, LocalDate.MAX).forEach(unit -> inForce.put(unit.code(), unit));
    }
  }

  /** All that is wrong with a file, in its order. */
  static List<Finding> findings(DecreeFile file, Register register) {
    DecreeCheck check = new DecreeCheck(register, file);
    Map<LocalDate, List<Row>> days = new TreeMap<>();
    for (Row row : file.rows()) {
      row.change()
          .map(change -> change.key().validFrom())
          .ifPresent(day -> days.computeIfAbsent(day, d -> new ArrayList<>()).add(row));
    }
    days.forEach((day, rows) -> check.check(day, DayRows.of(rows)));
    check.findings.sort(Comparator.comparing(finding -> finding.at().line()));
    return check.findings;
  }

  private void check(LocalDate day, DayRows rows) {
    findings.addAll(rows.twice());
    List<Unit> ended = new ArrayList<>();
    rows.byFrom().forEach((code, from) -> end(code, from.get(0), day, ended));
    rows.byCode().forEach((code, unit) -> begin(unit.get(0), day, rows.byFrom().containsKey(code)));
    for (List<Row> unit : rows.byCode().values()) {
      requireParent(unit.get(0), day);
    }
    if (whole) {
      findings.addAll(rows.extents());
    }
    for (Unit unit : ended) {
      requireNoOrphans(unit, day, rows.byFrom().getOrDefault(unit.code(), List.of()));
    }
  }

  private void end(String code, Row row, LocalDate day, List<Unit> ended) {
    Unit unit = inForce.remove(code);
    if (unit != null && unit.validFrom().isBefore(day)) {
      ended.add(unit);
      return;
    }
    LocalDate eve = day.minusDays(1);
    Optional<Unit> before = Optional.ofNullable(unit).or(() -> register.findByCode(code, eve));
    findings.add(
        before
            .map(known -> changedLater(row, known))
            .orElseGet(() -> unknown(row, Column.FROM_CODE, levelOf(row), eve)));
  }

  private void begin(Row row, LocalDate day, boolean goesOn) {
    Unit begun = row.change().orElseThrow().unit();
    Unit still = inForce.put(begun.code(), begun);
    if (goesOn) {
      return;
    }
    if (still == null) {
      closedSince(begun.code(), day).ifPresent(unit -> findings.add(changedLater(row, unit)));
    } else if (!still.validFrom().isBefore(day)) {
      findings.add(changedLater(row, still));
    } else if (whole) {
      findings.add(row.finding(Rule.UNITS_OVERLAP, Column.CODE, Words.unit(still)));
    }
  }

  /** The last unit of a code that began on a day or later, or ended then, and is no more. */
  private Optional<Unit> closedSince(String code, LocalDate day) {
    return register.history(code, null, null).stream()
        .map(UnitHistory::unit)
        .filter(unit -> unit.code().equals(code) && isClosedSince(unit, day))
        .reduce((one, later) -> later);
  }

  private static boolean isClosedSince(Unit unit, LocalDate day) {
    LocalDate last = unit.validTo();
    return last != null && (!unit.validFrom().isBefore(day) || !last.isBefore(day));
  }

  private void requireParent(Row row, LocalDate day) {
    Unit begun = row.change().orElseThrow().unit();
    if (begun.level() != Level.COMMUNE) {
      return;
    }
    Optional<Unit> onTheDay = register.findByCode(begun.parentCode(), day);
    Unit parent = inForce.get(begun.parentCode());
    if (parent != null && (!parent.validFrom().isAfter(day) || onTheDay.isPresent())) {
      return;
    }
    findings.add(
        onTheDay
            .filter(unit -> unit.validTo() != null)
            .map(unit -> changedLater(row, unit))
            .orElseGet(() -> unknown(row, Column.PARENT_CODE, Level.PROVINCE, day)));
  }

  private void requireNoOrphans(Unit ended, LocalDate day, List<Row> rows) {
    if (!whole || ended.level() != Level.PROVINCE || inForce.containsKey(ended.code())) {
      return;
    }
    // A commune that an earlier file moves away on a later day is still there on this one.
    List<Unit> left =
        Stream.concat(
                inForce.values().stream(),
                register.listInForceOn(Level.COMMUNE, day).stream()
                    .filter(unit -> unit.validTo() != null))
            .filter(unit -> unit.parentCode().equals(ended.code()))
            .toList();
    if (!left.isEmpty()) {
      findings.add(
          rows.get(0)
              .finding(
                  Rule.UNITS_ORPHAN,
                  Column.FROM_CODE,
                  Words.unit(ended),
                  left.size(),
                  Words.unit(left.get(0))));
    }
  }

  private static Finding changedLater(Row row, Unit unit) {
    LocalDate changed = unit.validTo() == null ? unit.validFrom() : unit.validTo().plusDays(1);
    return row.finding(Rule.UNITS_DATE, Column.EFFECTIVE, Words.day(changed), Words.unit(unit));
  }

  private static Finding unknown(Row row, Column column, Level level, LocalDate on) {
    return row.finding(Rule.UNITS_UNKNOWN, column, "word.units." + Words.id(level), Words.day(on));
  }

  private static Level levelOf(Row row) {
    return row.change().orElseThrow().key().level();
  }
}
