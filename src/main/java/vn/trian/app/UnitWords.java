package vn.trian.app;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.trian.place.DistrictEvent;
import vn.trian.place.Register;
import vn.trian.place.Succession;
import vn.trian.place.Succession.Extent;
import vn.trian.place.Unit;
import vn.trian.place.UnitHistory;

/** Tells the history of a unit in a few lines. */
final class UnitWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Console console;

  UnitWords(Console console) {
    this.console = console;
  }

  /** A day as people write it. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Tells of a unit, and where its land lay on a day if it was not in force then. */
  void tell(UnitHistory history, @Nullable LocalDate on) {
    Unit unit = history.unit();
    console.say("unit.head", unit.fullName(), unit.code(), level(unit));
    if (!history.parents().isEmpty()) {
      console.say("unit.parents", names(history.parents()));
    }
    console.say("unit.life", from(unit), to(unit), act(unit.act()));
    Unit former = history.formerDistrict();
    if (former != null) {
      console.say("unit.former-district", former.fullName());
    }
    successions("unit.made-from", history.madeFrom(), List.of());
    units("unit.before", unit.validFrom().minusDays(1), history.before(), List.of());
    successions(
        "unit.became", history.became(), history.became().stream().map(Succession::unit).toList());
    if (unit.validTo() != null) {
      units("unit.after", unit.validTo().plusDays(1), history.after(), history.after());
    }
    if (on != null) {
      units("unit.on", on, history.onTheDay(), List.of());
    }
    history.events().forEach(this::event);
    for (Unit other : history.sameCode()) {
      console.say("unit.same-code", other.fullName(), from(other), to(other));
    }
  }

  private void units(String key, LocalDate day, List<Unit> units, List<Unit> begun) {
    if (!units.isEmpty()) {
      String names = units.stream().map(Unit::fullName).collect(Collectors.joining("; "));
      console.say(key, DAY.format(day), names + acts(begun));
    }
  }

  /** The acts that made some units, each once. */
  private static String acts(List<Unit> begun) {
    String acts =
        begun.stream()
            .map(Unit::act)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("; "));
    return acts.isEmpty() ? "" : " · " + acts;
  }

  private void successions(String key, List<Succession> successions, List<Unit> begun) {
    if (!successions.isEmpty()) {
      console.say(
          key,
          successions.stream()
                  .map(
                      s ->
                          s.extent() == Extent.WHOLE
                              ? s.unit().fullName()
                              : console.words("unit.part", s.unit().fullName()))
                  .collect(Collectors.joining("; "))
              + acts(begun));
    }
  }

  private void event(DistrictEvent event) {
    String before = event.before() == null ? "–" : event.before();
    String after = event.after() == null ? "–" : event.after();
    console.say("unit.event", DAY.format(event.date()), before, after, act(event.act()));
  }

  private String level(Unit unit) {
    return console.words("level." + unit.level().name().toLowerCase(Locale.ROOT));
  }

  private static String names(List<Unit> units) {
    return units.stream().map(Unit::fullName).collect(Collectors.joining(", "));
  }

  private String from(Unit unit) {
    LocalDate day = unit.validFrom();
    return day.equals(Register.BEGINNING) ? console.words("unit.beginning") : DAY.format(day);
  }

  private String to(Unit unit) {
    LocalDate day = unit.validTo();
    return day == null ? console.words("unit.in-force") : DAY.format(day);
  }

  private static String act(@Nullable String act) {
    return act == null ? "" : " · " + act;
  }
}
