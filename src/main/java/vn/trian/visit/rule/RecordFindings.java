package vn.trian.visit.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.trian.place.Resolution.OfAnotherDay;
import vn.trian.place.Resolution.Unresolved;
import vn.trian.place.Unit;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.text.Masked;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;
import vn.trian.visit.VisitRecord;

/** Collects the findings on one record, each with the column and the cell that it is about. */
final class RecordFindings {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final RecordReading reading;
  private final LocalDate receivedOn;
  private final List<Finding> list = new ArrayList<>(2);

  RecordFindings(RecordReading reading, LocalDate receivedOn) {
    this.reading = reading;
    this.receivedOn = receivedOn;
  }

  /** The day on which the record was received. */
  LocalDate receivedOn() {
    return receivedOn;
  }

  void report(Rule rule, Field field, Object... arguments) {
    VisitRecord record = reading.record();
    String text = record.text(field);
    list.add(
        new Finding(
            rule,
            record.at(),
            record.columns().label(field),
            text != null && reading.isPersonal(field) ? Masked.of(text) : text,
            Finding.texts(arguments)));
  }

  /** A day as sentences print it. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Reports a name that no unit of any day has, with the names that it may be. */
  void reportUnknown(Rule rule, Field field, Unresolved name) {
    if (name.similar().isEmpty()) {
      report(rule, field, day(reading.day()));
    } else {
      report(rule, field, day(reading.day()), String.join("; ", name.similar()));
    }
  }

  /** Reports a name of another day: understood where it leaves one reading, else open. */
  void reportOfAnotherDay(Field field, OfAnotherDay name) {
    Unit now = name.certain();
    if (now == null) {
      report(Rule.UNIT_DIVIDED, field, candidates(name.named()), day(reading.day()));
    } else {
      report(Rule.UNIT_OF_ANOTHER_DAY, field, candidates(name.named()), now.fullName());
    }
  }

  /** The units that a name may mean, each with the code that tells it from others of its name. */
  static String candidates(List<Unit> units) {
    return units.stream()
        .map(unit -> unit.fullName() + " (" + unit.code() + ")")
        .collect(Collectors.joining("; "));
  }

  List<Finding> list() {
    return list;
  }
}
