package vn.trian.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import vn.trian.calendar.Occasion;
import vn.trian.calendar.Occasions;
import vn.trian.place.Register;
import vn.trian.report.PlannerEdition;
import vn.trian.report.content.NumberWords;
import vn.trian.summary.Comparison;
import vn.trian.summary.Counted;
import vn.trian.summary.Lines;
import vn.trian.summary.SummaryQuery;
import vn.trian.summary.UnitLine;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;
import vn.trian.visit.ledger.PlacedVisits;
import vn.trian.visit.ledger.VisitLine;
import vn.trian.visit.ledger.Visits;
import vn.trian.web.YearFigures.State;

/** The records behind a figure, without the names of individual people. */
@Controller
final class VisitsPage {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private static final int ON_A_PAGE = 100;

  /** So many lists of visits are remembered: readers turn their pages. */
  private static final int MOST_REMEMBERED = 64;

  private static final int LONGEST_REMEMBERED = 100_000;

  private final Reading reading;
  private final YearFigures figures;
  private final Visits visits;
  private final PlacedVisits placed;
  private final Shown shown;
  private final Register register;
  private final Occasions occasions;
  private final Choice.Usual usual;

  private final Map<List<Object>, long[]> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, long[]> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  VisitsPage(
      Reading reading,
      YearFigures figures,
      Visits visits,
      PlacedVisits placed,
      Shown shown,
      Register register,
      Occasions occasions,
      Choice.Usual usual) {
    this.reading = reading;
    this.figures = figures;
    this.visits = visits;
    this.placed = placed;
    this.shown = shown;
    this.register = register;
    this.occasions = occasions;
    this.usual = usual;
  }

  /**
   * A visit as it is shown.
   *
   * @param elsewhere whether other records of its facility tell where it is
   */
  record Line(
      String day,
      String host,
      String kind,
      String unit,
      boolean elsewhere,
      String occasion,
      String gift,
      String file,
      String at) {}

  /**
   * What is asked for.
   *
   * @param line by its id, or a province's; empty for the whole country
   * @param year null for all years of the view
   */
  private record Figure(String line, @Nullable String year) {}

  @GetMapping("/visits")
  @Nullable String visits(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request,
      Model model) {
    Asked asked = new Asked(parameters, register, occasions, usual, PageLanguage.of(locale));
    return reading.of(() -> show(asked, locale, request, model));
  }

  private @Nullable String show(
      Asked asked, Locale locale, ServletWebRequest request, Model model) {
    Choice choice = asked.choice();
    Messages words = Messages.of("/vn/trian/web/words", choice.language());
    Figure figure = new Figure(asked.one("at"), year(asked));
    int page = page(asked);
    State state = figures.state();
    Comparison comparison = figures.comparison(state, choice.query());
    List<Comparison.Line> lines =
        comparison.lines().stream().filter(line -> isOf(line.unit(), figure, choice)).toList();
    if (lines.isEmpty()) {
      asked.problem("problem.line", Asked.shown(figure.line()));
    }
    if (figure.year() != null && !comparison.years().contains(figure.year())) {
      asked.problem("problem.no-year", figure.year());
    }
    if (!asked.problems().isEmpty()) {
      return misunderstood(asked, words, locale, request, model);
    }
    String title = words.get("visits.title", name(lines, figure, words), years(figure, comparison));
    return shown.page(
        "visits",
        title,
        List.of(state, choice, figure, page),
        locale,
        request,
        model,
        () -> variables(state, choice, figure, page, comparison, lines, title));
  }

  private String misunderstood(
      Asked asked, Messages words, Locale locale, ServletWebRequest request, Model model) {
    if (request.getResponse() != null) {
      request.getResponse().setStatus(HttpStatus.BAD_REQUEST.value());
    }
    Map<String, Object> variables = new HashMap<>();
    variables.put("problems", asked.problems());
    variables.put("heading", words.get("visits.heading"));
    variables.put("back", asked.choice().at("/"));
    model.addAttribute("title", words.get("visits.heading"));
    model.addAttribute("content", shown.render("visits", locale, variables));
    return "shown";
  }

  private static @Nullable String year(Asked asked) {
    String year = asked.one("year");
    if (!year.isEmpty() && !year.matches("[0-9]{1,4}")) {
      asked.problem("problem.year", Asked.shown(year), 9999);
    }
    return year.isEmpty() ? null : Asked.shown(year);
  }

  private static int page(Asked asked) {
    String page = asked.one("page");
    if (page.isEmpty()) {
      return 1;
    }
    if (!page.matches("[1-9][0-9]{0,6}")) {
      asked.problem("problem.page", Asked.shown(page));
      return 1;
    }
    return Integer.parseInt(page);
  }

  private static boolean isOf(UnitLine unit, Figure figure, Choice choice) {
    return figure.line().isEmpty()
        || (figure.line().contains(".")
            ? unit.id(choice.map()).equals(figure.line())
            : unit.provinceId(choice.map()).equals(figure.line()));
  }

  private static String name(List<Comparison.Line> lines, Figure figure, Messages words) {
    UnitLine first = lines.get(0).unit();
    if (figure.line().isEmpty()) {
      return words.get("total.country");
    }
    return figure.line().contains(".") ? first.unit() + ", " + first.province() : first.province();
  }

  private static String years(Figure figure, Comparison comparison) {
    if (figure.year() != null) {
      return figure.year();
    }
    List<String> years = comparison.years();
    String first = years.get(0);
    String last = years.get(years.size() - 1);
    return first.equals(last) ? first : first + "–" + last;
  }

  private Map<String, Object> variables(
      State state,
      Choice choice,
      Figure figure,
      int page,
      Comparison comparison,
      List<Comparison.Line> lines,
      String title) {
    Messages words = Messages.of("/vn/trian/web/words", choice.language());
    NumberWords numbers = new NumberWords(choice.language());
    long counted = counted(figure, comparison, lines);
    Lines places = figures.lines(choice.query());
    long[] all = ids(state, choice, figure, comparison, places);
    int pages = Math.max(1, (all.length + ON_A_PAGE - 1) / ON_A_PAGE);
    int shownPage = Math.min(page, pages);
    int first = (shownPage - 1) * ON_A_PAGE;
    List<Long> some = new ArrayList<>();
    for (int at = first; at < Math.min(all.length, first + ON_A_PAGE); at++) {
      some.add(all[at]);
    }
    Map<String, Object> variables = new HashMap<>();
    variables.put("problems", List.of());
    variables.put("heading", title);
    variables.put("back", choice.at("/"));
    variables.put(
        "count",
        counted == all.length
            ? words.get("visits.count", numbers.of(counted))
            : words.get("visits.count.differs", numbers.of(counted), numbers.of(all.length)));
    variables.put("map", PlannerPage.mapWords(choice.map(), words));
    variables.put("calendar", words.get("calendar." + choice.calendar().id()));
    variables.put(
        "lines",
        some.isEmpty()
            ? List.of()
            : visits.list(some).stream().map(visit -> line(visit, places, words, choice)).toList());
    variables.put(
        "range",
        some.isEmpty()
            ? ""
            : words.get(
                "visits.range",
                numbers.of(first + 1L),
                numbers.of((long) first + some.size()),
                numbers.of(all.length)));
    variables.put("page", shownPage);
    variables.put("pages", pages);
    variables.put(
        "before", shownPage > 1 ? choice.visits(figure.line(), figure.year(), shownPage - 1) : "");
    variables.put(
        "after",
        shownPage < pages ? choice.visits(figure.line(), figure.year(), shownPage + 1) : "");
    return variables;
  }

  private static long counted(Figure figure, Comparison comparison, List<Comparison.Line> lines) {
    long counted = 0;
    for (Comparison.Line line : lines) {
      for (int at = 0; at < line.cells().size(); at++) {
        if (figure.year() == null || figure.year().equals(comparison.years().get(at))) {
          counted += line.cells().get(at).visits();
        }
      }
    }
    return counted;
  }

  private long[] ids(
      State state, Choice choice, Figure figure, Comparison comparison, Lines places) {
    List<Object> key = List.of(state, choice, figure);
    long[] known = find(key);
    if (known != null) {
      return known;
    }
    List<String> years = comparison.years();
    int from = Integer.parseInt(figure.year() == null ? years.get(0) : figure.year());
    int to = Integer.parseInt(figure.year() == null ? years.get(years.size() - 1) : figure.year());
    SummaryQuery asked = choice.query().by(SummaryQuery.Period.YEAR, from, to);
    long[] ids =
        places.visits(placed, asked, figures::touchedBy, line -> isOf(line, figure, choice));
    if (ids.length <= LONGEST_REMEMBERED) {
      keep(key, ids);
    }
    return ids;
  }

  private long @Nullable [] find(List<Object> key) {
    synchronized (remembered) {
      return remembered.get(key);
    }
  }

  private void keep(List<Object> key, long[] ids) {
    synchronized (remembered) {
      remembered.put(key, ids);
    }
  }

  private Line line(VisitLine visit, Lines places, Messages words, Choice choice) {
    Host host = PlannerEdition.alone(visit.host());
    Counted counted = places.of(visit);
    HostKind kind = host.kind();
    String kindWords = words.get("host." + (kind == null ? "unknown" : kind.id()));
    String told = host.name() == null ? host.title() : host.name();
    Boolean gift = visit.gift();
    String sheet = visit.at().sheet();
    return new Line(
        day(visit.date()),
        told == null ? words.get("host.role-unknown") : told,
        kindWords,
        counted.line().unit() + ", " + counted.line().province(),
        counted.byAddress(),
        visit.occasion() == null ? "–" : occasion(visit.occasion(), choice.language()),
        words.get("gift." + (gift == null ? "unknown" : gift ? "yes" : "no")),
        visit.at().file(),
        sheet == null
            ? words.get("visits.line", visit.at().line())
            : words.get("visits.sheet-line", sheet, visit.at().line()));
  }

  private String occasion(String code, Language language) {
    Occasion occasion = occasions.get(code);
    return language == Language.EN ? occasion.englishName() : occasion.vietnameseName();
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
