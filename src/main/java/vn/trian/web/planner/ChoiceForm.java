package vn.trian.web.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.trian.calendar.Occasions;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Register;
import vn.trian.place.UnitMap;
import vn.trian.text.Messages;
import vn.trian.web.PageWords;

/** The form in which a planner chooses what to look at. */
@Component
final class ChoiceForm {
  /** The maps that are offered beside that of the settings. */
  static final List<UnitMap> MAPS =
      List.of(
          UnitMap.LAST_WITH_DISTRICTS,
          new UnitMap(Register.LAST_DAY_OF_DISTRICTS.plusDays(1)),
          UnitMap.AS_RECORDED);

  private final Register register;
  private final Occasions occasions;
  private final Choice.Usual usual;

  ChoiceForm(Register register, Occasions occasions, Choice.Usual usual) {
    this.register = register;
    this.occasions = occasions;
    this.usual = usual;
  }

  /** One of a list. */
  record Option(String value, String label, boolean chosen) {}

  /** What the template of the form asks for. */
  Map<String, Object> variables(Choice choice) {
    Messages words = PageWords.of(choice.language());
    Map<String, Object> variables = new HashMap<>();
    variables.put("choice", choice);
    variables.put("from", choice.from() == null ? "" : choice.from());
    variables.put("to", choice.to() == null ? "" : choice.to());
    variables.put("calendars", calendars(choice, words));
    variables.put("maps", maps(choice, words));
    variables.put("provinces", provinces(choice));
    variables.put("occasions", occasions(choice));
    variables.put("problems", List.of());
    return variables;
  }

  private static List<Option> calendars(Choice choice, Messages words) {
    return Arrays.stream(ReportingCalendar.values())
        .map(of -> new Option(of.id(), words.get("calendar." + of.id()), of == choice.calendar()))
        .toList();
  }

  private List<Option> maps(Choice choice, Messages words) {
    List<UnitMap> maps = new ArrayList<>(MAPS);
    for (UnitMap map : List.of(usual.map(), choice.map())) {
      if (!maps.contains(map)) {
        maps.add(map);
      }
    }
    return maps.stream()
        .map(map -> new Option(map.id(), mapWords(map, words), map.equals(choice.map())))
        .toList();
  }

  private List<Option> provinces(Choice choice) {
    return Asked.listProvinces(register, choice.map()).stream()
        .map(of -> new Option(of.code(), of.name(), choice.provinces().contains(of.code())))
        .toList();
  }

  private List<Option> occasions(Choice choice) {
    return occasions.list().stream()
        .map(
            of ->
                new Option(
                    of.code(),
                    VisitRow.name(of, choice.language()),
                    of.code().equals(choice.occasion())))
        .toList();
  }

  /** What is chosen beside years, map and calendar, in words; empty where nothing is. */
  String part(Choice choice) {
    List<String> parts = new ArrayList<>();
    Asked.listProvinces(register, choice.map()).stream()
        .filter(of -> choice.provinces().contains(of.code()))
        .forEach(of -> parts.add(of.fullName()));
    Messages words = PageWords.of(choice.language());
    if (!choice.find().isEmpty()) {
      parts.add(words.get("part.find", choice.find()));
    }
    if (choice.occasion() != null) {
      parts.add(VisitRow.name(occasions.get(choice.occasion()), choice.language()));
    }
    return String.join(" · ", parts);
  }

  static String mapWords(UnitMap map, Messages words) {
    return map.isAsRecorded()
        ? words.get("map.as-recorded")
        : words.get("map.of", PageWords.day(map.day()));
  }
}
