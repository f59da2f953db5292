package vn.trian.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import vn.trian.calendar.Occasion;
import vn.trian.calendar.Occasions;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Register;
import vn.trian.place.UnitMap;
import vn.trian.report.PlannerFiles;
import vn.trian.report.content.NumberWords;
import vn.trian.report.content.ReportKey;
import vn.trian.summary.Comparison;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.web.YearFigures.State;

/** What planners look at first: every district in every year; its chart, and its files. */
@Controller
final class PlannerPage {
  private final Reading reading;
  private final YearFigures figures;
  private final Shown shown;
  private final Register register;
  private final Occasions occasions;
  private final Choice.Usual usual;
  private final PlannerFiles files;

  PlannerPage(
      Reading reading,
      YearFigures figures,
      Shown shown,
      Register register,
      Occasions occasions,
      Choice.Usual usual,
      PlannerFiles files) {
    this.reading = reading;
    this.figures = figures;
    this.shown = shown;
    this.register = register;
    this.occasions = occasions;
    this.usual = usual;
    this.files = files;
  }

  /** A choice of a list in the form. */
  record Option(String value, String label, boolean chosen) {}

  @GetMapping("/")
  @Nullable String years(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request,
      Model model) {
    Asked asked = asked(parameters, locale);
    Messages words = words(asked);
    if (asked.isWordy() && asked.problems().isEmpty()) {
      return "redirect:" + asked.choice().at("/");
    }
    return reading.of(
        () -> {
          State state = figures.state();
          Comparison comparison = figures.comparison(state, asked.choice().query());
          requireLines(asked, comparison);
          if (!asked.problems().isEmpty()) {
            return misunderstood(asked, words.get("planner.title"), locale, request, model);
          }
          return shown.page(
              "planner",
              words.get("planner.title"),
              List.of(state, asked.choice()),
              locale,
              request,
              model,
              () -> variables(asked, comparison));
        });
  }

  private String misunderstood(
      Asked asked, String title, Locale locale, ServletWebRequest request, Model model) {
    if (request.getResponse() != null) {
      request.getResponse().setStatus(HttpStatus.BAD_REQUEST.value());
    }
    Map<String, Object> variables = form(asked);
    variables.put("problems", asked.problems());
    model.addAttribute("title", title);
    model.addAttribute("content", shown.render("planner", locale, variables));
    return "shown";
  }

  private Map<String, Object> form(Asked asked) {
    Choice choice = asked.choice();
    Messages words = words(asked);
    boolean english = choice.language() == Language.EN;
    Map<String, Object> variables = new HashMap<>();
    variables.put("choice", choice);
    variables.put("from", choice.from() == null ? "" : choice.from());
    variables.put("to", choice.to() == null ? "" : choice.to());
    List<Option> calendars = new ArrayList<>();
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      calendars.add(
          new Option(
              calendar.id(),
              words.get("calendar." + calendar.id()),
              calendar == choice.calendar()));
    }
    variables.put("calendars", calendars);
    List<UnitMap> maps =
        new ArrayList<>(
            List.of(
                UnitMap.LAST_WITH_DISTRICTS,
                new UnitMap(Register.LAST_DAY_OF_DISTRICTS.plusDays(1)),
                UnitMap.AS_RECORDED));
    for (UnitMap map : List.of(usual.map(), choice.map())) {
      if (!maps.contains(map)) {
        maps.add(map);
      }
    }
    variables.put(
        "maps",
        maps.stream()
            .map(map -> new Option(map.id(), mapWords(map, words), map.equals(choice.map())))
            .toList());
    variables.put(
        "provinces",
        Asked.listProvinces(register, choice.map()).stream()
            .map(
                unit ->
                    new Option(unit.code(), unit.name(), choice.provinces().contains(unit.code())))
            .toList());
    variables.put(
        "occasions",
        occasions.list().stream()
            .map(
                occasion ->
                    new Option(
                        occasion.code(),
                        name(occasion, english),
                        occasion.code().equals(choice.occasion())))
            .toList());
    variables.put("problems", List.of());
    return variables;
  }

  private Map<String, Object> variables(Asked asked, Comparison comparison) {
    Choice choice = asked.choice();
    Messages words = words(asked);
    YearsView view = new YearsView(choice, comparison);
    Trend trend =
        Trend.of(
            choice,
            comparison,
            view.lines(),
            words.get(choice.isPart() ? "total.view" : "total.country"));
    Map<String, Object> variables = form(asked);
    variables.put("view", view);
    variables.put("total", words.get(choice.isPart() ? "total.view" : "total.country"));
    variables.put("what", what(choice, comparison, words));
    variables.put("trend", trend);
    variables.put("chart", choice.at("/chart.svg"));
    variables.put("csv", choice.at("/years.csv"));
    variables.put("differences", choice.at("/differences.csv"));
    variables.put("country", choice.ofCountry(false).at("/"));
    variables.put("everything", choice.ofCountry(true).at("/"));
    variables.put("most", Trend.MOST_SERIES);
    String years = new ReportKey.Years(choice.calendar()).name();
    variables.put(
        "files", files.list().stream().filter(of -> of.key().name().equals(years)).toList());
    variables.put(
        "released",
        choice.language() == Language.VI ? "/reports" : "/reports?lang=" + choice.language().tag());
    return variables;
  }

  /** What the table shows, in a line: years, map, calendar, occasion. */
  private String what(Choice choice, Comparison comparison, Messages words) {
    List<String> parts = new ArrayList<>();
    List<String> years = comparison.years();
    if (!years.isEmpty()) {
      String first = years.get(0);
      String last = years.get(years.size() - 1);
      parts.add(first.equals(last) ? first : first + "–" + last);
    }
    parts.add(mapWords(choice.map(), words));
    parts.add(words.get("calendar." + choice.calendar().id()));
    if (choice.occasion() != null) {
      parts.add(name(occasions.get(choice.occasion()), choice.language() == Language.EN));
    }
    return String.join(" · ", parts);
  }

  private static String name(Occasion occasion, boolean english) {
    return english ? occasion.englishName() : occasion.vietnameseName();
  }

  static String mapWords(UnitMap map, Messages words) {
    return map.isAsRecorded()
        ? words.get("map.as-recorded")
        : words.get("map.of", VisitsPage.day(map.day()));
  }

  @GetMapping("/chart.svg")
  ResponseEntity<byte[]> chart(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request) {
    Asked asked = asked(parameters, locale);
    return file(
        asked,
        request,
        "chart",
        "image/svg+xml",
        "",
        comparison -> {
          Choice choice = asked.choice();
          Trend trend =
              Trend.of(
                  choice,
                  comparison,
                  new YearsView(choice, comparison).lines(),
                  words(asked).get(choice.isPart() ? "total.view" : "total.country"));
          return TrendChart.svg(trend, new NumberWords(choice.language()));
        });
  }

  /** The figures of the view, as the verb {@code summary} prints them. */
  @GetMapping("/years.csv")
  ResponseEntity<byte[]> figures(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request) {
    Asked asked = asked(parameters, locale);
    return file(
        asked,
        request,
        "figures",
        "text/csv",
        "trian-visits-by-unit-and-year.csv",
        comparison ->
            ViewCsv.figures(
                new YearsView(asked.choice(), comparison).lines(),
                figures.rows(asked.choice().query())));
  }

  /** The differences of the view, as the verb {@code summary --differences} prints them. */
  @GetMapping("/differences.csv")
  ResponseEntity<byte[]> differences(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request) {
    Asked asked = asked(parameters, locale);
    return file(
        asked,
        request,
        "differences",
        "text/csv",
        "trian-differences.csv",
        comparison ->
            ViewCsv.differences(
                new YearsView(asked.choice(), comparison).lines(), asked.choice().language()));
  }

  private interface Made {
    String of(Comparison comparison);
  }

  private ResponseEntity<byte[]> file(
      Asked asked, ServletWebRequest request, String kind, String type, String name, Made made) {
    return reading.of(
        () -> {
          State state = figures.state();
          Comparison comparison = figures.comparison(state, asked.choice().query());
          requireLines(asked, comparison);
          if (!asked.problems().isEmpty()) {
            return ResponseEntity.badRequest()
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(String.join("\n", asked.problems()).getBytes(StandardCharsets.UTF_8));
          }
          if (kind.equals("chart") && comparison.years().isEmpty()) {
            return ResponseEntity.notFound().build();
          }
          String text =
              shown.text(List.of(state, asked.choice(), kind), request, () -> made.of(comparison));
          if (text == null) {
            return null;
          }
          ResponseEntity.BodyBuilder answer =
              ResponseEntity.ok().header("Content-Type", type + ";charset=UTF-8");
          if (!name.isEmpty()) {
            answer.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
          }
          return answer.body(text.getBytes(StandardCharsets.UTF_8));
        });
  }

  /** A line that is to be drawn must be one of the map. */
  private static void requireLines(Asked asked, Comparison comparison) {
    List<String> drawn = asked.choice().drawn();
    if (drawn.size() > Trend.MOST_SERIES) {
      asked.problem("problem.most", Trend.MOST_SERIES, drawn.size());
    }
    for (String id : drawn) {
      if (Trend.find(asked.choice(), comparison, id).isEmpty()) {
        asked.problem("problem.line", Asked.shown(id));
      }
    }
  }

  private Asked asked(MultiValueMap<String, String> parameters, Locale locale) {
    return new Asked(parameters, register, occasions, usual, PageLanguage.of(locale));
  }

  private static Messages words(Asked asked) {
    return Messages.of("/vn/trian/web/words", asked.choice().language());
  }
}
