package vn.trian.web.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.trian.calendar.Occasions;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.place.Unit;
import vn.trian.place.UnitMap;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.web.PageWords;

/** Reads what an address asks for; what it does not understand it says, one sentence each. */
final class Asked {
  private static final int LAST_YEAR = 9999;
  private static final int LONGEST_NAME = 60;

  private final MultiValueMap<String, String> parameters;
  private final Register register;
  private final Occasions occasions;
  private final Choice.Usual usual;
  private final Messages words;
  private final List<String> problems = new ArrayList<>();
  private final Choice choice;

  Asked(
      MultiValueMap<String, String> parameters,
      Register register,
      Occasions occasions,
      Choice.Usual usual,
      Language language) {
    this.parameters = parameters;
    this.register = register;
    this.occasions = occasions;
    this.usual = usual;
    this.words = PageWords.of(language);
    this.choice = read(language);
  }

  private Choice read(Language language) {
    UnitMap map = map();
    Integer from = year("from");
    Integer to = year("to");
    if (from != null && to != null && from > to) {
      problem("problem.years", from, to);
      to = null;
    }
    return new Choice(
        usual,
        calendar(),
        map,
        from,
        to,
        provinces(map),
        occasion(),
        find(),
        "all".equals(one("rows")),
        all("line"),
        language);
  }

  /** What is understood of it. */
  Choice choice() {
    return choice;
  }

  /** What is not, in the reader's language. */
  List<String> problems() {
    return problems;
  }

  /** The sentences in the reader's language. */
  Messages words() {
    return words;
  }

  void problem(String key, Object... arguments) {
    problems.add(words.get(key, arguments));
  }

  /** Whether a form sent more than it says: its address can be shorter. */
  boolean isWordy() {
    return parameters.containsKey("on")
        || parameters.values().stream()
            .flatMap(List::stream)
            .anyMatch(value -> value == null || value.isBlank());
  }

  /** The value of a parameter; empty for none. */
  String one(String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private List<String> all(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private ReportingCalendar calendar() {
    String id = one("calendar");
    if (id.isEmpty()) {
      return usual.calendar();
    }
    try {
      return ReportingCalendar.ofId(id);
    } catch (IllegalArgumentException e) {
      problem("problem.calendar", shown(id));
      return usual.calendar();
    }
  }

  /** A day that was written goes before a map that was chosen. */
  private UnitMap map() {
    String day = one("on");
    String id = day.isEmpty() ? one("map") : day;
    if (id.isEmpty()) {
      return usual.map();
    }
    try {
      return UnitMap.parse(id);
    } catch (IllegalArgumentException e) {
      problem("problem.map", shown(id));
      return usual.map();
    }
  }

  private @Nullable Integer year(String name) {
    String written = one(name);
    if (written.isEmpty()) {
      return null;
    }
    if (!written.matches("[0-9]{1,4}") || Integer.parseInt(written) < 1) {
      problem("problem.year", shown(written), LAST_YEAR);
      return null;
    }
    return Integer.valueOf(written);
  }

  /** The year of the figure whose records are asked for; null for all of the view. */
  @Nullable String yearOfFigure() {
    Integer year = year("year");
    return year == null ? null : year.toString();
  }

  /** The page of a list, from 1. */
  int page() {
    String page = one("page");
    if (page.isEmpty()) {
      return 1;
    }
    if (!page.matches("[1-9][0-9]{0,6}")) {
      problem("problem.page", shown(page));
      return 1;
    }
    return Integer.parseInt(page);
  }

  private List<String> provinces(UnitMap map) {
    List<String> known = listProvinces(register, map).stream().map(Unit::code).toList();
    List<String> provinces = new ArrayList<>();
    for (String code : all("province")) {
      if (known.contains(code)) {
        provinces.add(code);
      } else {
        problem("problem.province", shown(code));
      }
    }
    return provinces;
  }

  /** The provinces that can be chosen, each code once; as recorded, those of both sides of 2025. */
  static List<Unit> listProvinces(Register register, UnitMap map) {
    if (!map.isAsRecorded()) {
      return register.listInForceOn(Level.PROVINCE, map.day());
    }
    List<Unit> provinces =
        new ArrayList<>(register.listInForceOn(Level.PROVINCE, Register.LAST_DAY_OF_DISTRICTS));
    for (Unit later :
        register.listInForceOn(Level.PROVINCE, Register.LAST_DAY_OF_DISTRICTS.plusDays(1))) {
      if (provinces.stream().noneMatch(unit -> unit.code().equals(later.code()))) {
        provinces.add(later);
      }
    }
    return provinces;
  }

  private @Nullable String occasion() {
    String written = one("occasion");
    if (written.isEmpty()) {
      return null;
    }
    Optional<String> code = occasions.find(written).map(occasion -> occasion.code());
    if (code.isEmpty()) {
      problem("problem.occasion", shown(written));
    }
    return code.orElse(null);
  }

  private String find() {
    String written = one("find");
    if (written.length() > LONGEST_NAME) {
      problem("problem.find", LONGEST_NAME);
      return "";
    }
    return written;
  }

  /** As much of a value as is worth repeating. */
  static String shown(String value) {
    return value.length() <= LONGEST_NAME ? value : value.substring(0, LONGEST_NAME) + "…";
  }
}
