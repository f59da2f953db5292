package vn.trian.place.decree;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.place.Succession.Extent;
import vn.trian.place.UnitChange;
import vn.trian.place.UnitKey;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.text.OneLine;

/** A row of a decree's file: its cells, and what is said of them each by itself. */
final class Row {
  private static final LocalDate REFORM = Register.LAST_DAY_OF_DISTRICTS.plusDays(1);

  private final SourceLocation at;
  private final Header header;
  private final List<String> cells;
  private final List<Finding> findings = new ArrayList<>();
  private final Optional<UnitChange> change;

  Row(SourceLocation at, Header header, List<String> cells) {
    this.at = at;
    this.header = header;
    this.cells = cells;
    if (cells.size() == header.width()) {
      this.change = read();
    } else {
      findings.add(Finding.on(Rule.ROW_FIELD_COUNT, at, header.width(), cells.size()));
      this.change = Optional.empty();
    }
  }

  long line() {
    return at.line();
  }

  /** What the row says; empty when something in it cannot be read. */
  Optional<UnitChange> change() {
    return change;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  String cell(Column column) {
    return cells.get(header.place(column)).strip();
  }

  /** A finding on a cell of this row. */
  Finding finding(Rule rule, Column column, Object... arguments) {
    String value = cell(column).isEmpty() ? null : cell(column);
    return new Finding(rule, at, header.label(column), value, Finding.texts(arguments));
  }

  private Optional<UnitChange> read() {
    Optional<LocalDate> day = day();
    Optional<Level> level = level();
    Optional<Extent> extent = extent();
    filled(Column.ACT);
    filled(Column.NAME);
    level.ifPresent(this::fits);
    return findings.isEmpty()
        ? Optional.of(
            new UnitChange(
                new UnitKey(level.orElseThrow(), cell(Column.CODE), day.orElseThrow()),
                cell(Column.TYPE),
                cell(Column.NAME),
                cell(Column.PARENT_CODE),
                cell(Column.ACT),
                cell(Column.FROM_CODE),
                extent.orElseThrow()))
        : Optional.empty();
  }

  private Optional<LocalDate> day() {
    try {
      LocalDate day = LocalDate.parse(cell(Column.EFFECTIVE));
      if (day.isAfter(REFORM)) {
        return Optional.of(day);
      }
      findings.add(
          finding(Rule.UNITS_DATE, Column.EFFECTIVE, Words.day(REFORM), "word.units.reform"));
    } catch (DateTimeException e) {
      expected(Column.EFFECTIVE, "date");
    }
    return Optional.empty();
  }

  private Optional<Level> level() {
    for (Level level : List.of(Level.PROVINCE, Level.COMMUNE)) {
      if (Words.id(level).equals(cell(Column.LEVEL))) {
        return Optional.of(level);
      }
    }
    expected(Column.LEVEL, "level");
    return Optional.empty();
  }

  private Optional<Extent> extent() {
    for (Extent extent : Extent.values()) {
      if (extent.name().toLowerCase(Locale.ROOT).equals(cell(Column.EXTENT))) {
        return Optional.of(extent);
      }
    }
    expected(Column.EXTENT, "extent");
    return Optional.empty();
  }

  private void filled(Column column) {
    if (cell(column).isEmpty() || !OneLine.of(cell(column)).equals(cell(column))) {
      expected(column, "text");
    }
  }

  private void fits(Level level) {
    code(Column.CODE, level);
    code(Column.FROM_CODE, level);
    if (!UnitChange.isType(level, cell(Column.TYPE))) {
      expected(Column.TYPE, "type." + Words.id(level));
    }
    if (level == Level.COMMUNE) {
      code(Column.PARENT_CODE, Level.PROVINCE);
    } else if (!cell(Column.PARENT_CODE).isEmpty()) {
      expected(Column.PARENT_CODE, "empty");
    }
  }

  private void code(Column column, Level level) {
    if (!Level.ofCode(cell(column)).equals(Optional.of(level))) {
      expected(column, "code." + Words.id(level));
    }
  }

  private void expected(Column column, String what) {
    findings.add(finding(Rule.UNITS_FORM, column, "word.units." + what));
  }
}
