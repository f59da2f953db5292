package vn.trian.web.planner;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import vn.trian.calendar.Occasions;
import vn.trian.report.content.NumberWords;
import vn.trian.summary.Comparison;
import vn.trian.summary.Lines;
import vn.trian.summary.UnitLine;
import vn.trian.text.Messages;
import vn.trian.visit.ledger.Visits;
import vn.trian.web.PageWords;
import vn.trian.web.Portion;
import vn.trian.web.Reading;
import vn.trian.web.planner.Views.View;
import vn.trian.web.planner.YearFigures.State;

/** The records behind a figure, without the names of individual people. */
@Controller
final class VisitsPage {
  private static final int ON_A_PAGE = 100;

  private final Reading reading;
  private final Views views;
  private final YearFigures figures;
  private final Visits visits;
  private final VisitsBehind behind;
  private final Shown shown;
  private final Occasions occasions;

  VisitsPage(
      Reading reading,
      Views views,
      YearFigures figures,
      Visits visits,
      VisitsBehind behind,
      Shown shown,
      Occasions occasions) {
    this.reading = reading;
    this.views = views;
    this.figures = figures;
    this.visits = visits;
    this.behind = behind;
    this.shown = shown;
    this.occasions = occasions;
  }

  @GetMapping("/visits")
  @Nullable String visits(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request,
      Model model) {
    Asked asked = views.asked(parameters, locale);
    Figure figure = new Figure(asked.one("at"), asked.yearOfFigure());
    int page = asked.page();
    return show(asked, figure, page, locale, request, model);
  }

  private @Nullable String show(
      Asked asked, Figure figure, int page, Locale locale, ServletWebRequest request, Model model) {
    Choice choice = asked.choice();
    View view = views.of(asked);
    State state = view.state();
    Comparison comparison = view.comparison();
    List<Comparison.Line> lines =
        comparison.lines().stream()
            .filter(line -> figure.holds(line.unit(), choice.map()))
            .toList();
    if (lines.isEmpty()) {
      asked.problem("problem.line", Asked.shown(figure.line()));
    }
    if (figure.year() != null && !comparison.years().contains(figure.year())) {
      asked.problem("problem.no-year", figure.year());
    }
    if (!asked.problems().isEmpty()) {
      String heading = asked.words().get("visits.heading");
      return shown.misunderstood(
          "visits",
          heading,
          Map.of("problems", asked.problems(), "heading", heading, "back", choice.at("/")),
          locale,
          request,
          model);
    }
    String title = title(figure, comparison, lines, asked.words());
    return shown.page(
        "visits",
        title,
        List.of(state, choice, figure, page),
        locale,
        request,
        model,
        () -> variables(state, choice, figure, page, comparison, lines, title));
  }

  private static String title(
      Figure figure, Comparison comparison, List<Comparison.Line> lines, Messages words) {
    UnitLine unit = lines.get(0).unit();
    String name =
        figure.line().isEmpty()
            ? words.get("total.country")
            : figure.isOfUnit() ? unit.unit() + ", " + unit.province() : unit.province();
    String years = PageWords.years(figure.firstYear(comparison), figure.lastYear(comparison));
    return words.get("visits.title", name, years);
  }

  private Map<String, Object> variables(
      State state,
      Choice choice,
      Figure figure,
      int page,
      Comparison comparison,
      List<Comparison.Line> lines,
      String title) {
    Messages words = PageWords.of(choice.language());
    NumberWords numbers = new NumberWords(choice.language());
    long counted = figure.counted(comparison, lines);
    Lines places = figures.lines(choice.query());
    long[] all = reading.of(() -> behind.find(state, choice, figure, comparison, places));
    Portion portion = Portion.of(page, all.length, ON_A_PAGE);
    int first = (int) portion.from();
    List<Long> some =
        IntStream.range(first, Math.min(all.length, first + ON_A_PAGE))
            .mapToObj(at -> all[at])
            .toList();
    Map<String, Object> variables = new HashMap<>();
    variables.put("problems", List.of());
    variables.put("heading", title);
    variables.put("back", choice.at("/"));
    variables.put(
        "count",
        counted == all.length
            ? words.get("visits.count", numbers.of(counted))
            : words.get("visits.count.differs", numbers.of(counted), numbers.of(all.length)));
    variables.put("map", ChoiceForm.mapWords(choice.map(), words));
    variables.put("calendar", words.get("calendar." + choice.calendar().id()));
    variables.put(
        "lines",
        some.isEmpty()
            ? List.of()
            : reading.of(() -> visits.list(some)).stream()
                .map(visit -> VisitRow.of(visit, places, occasions, choice.language()))
                .toList());
    variables.put(
        "range",
        words.get(
            "visits.range",
            numbers.of(Math.min(all.length, first + 1L)),
            numbers.of((long) first + some.size()),
            numbers.of(all.length)));
    variables.put("portion", portion);
    variables.put("before", address(choice, figure, portion.number() - 1));
    variables.put("after", address(choice, figure, portion.number() + 1));
    return variables;
  }

  private static String address(Choice choice, Figure figure, int page) {
    return choice.visits(figure.line(), figure.year(), page);
  }
}
