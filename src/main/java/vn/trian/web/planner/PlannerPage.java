package vn.trian.web.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import vn.trian.calendar.Occasions;
import vn.trian.report.PlannerFiles;
import vn.trian.report.content.ReportKey;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.web.PageWords;
import vn.trian.web.Reading;
import vn.trian.web.planner.Views.View;

/** What planners look at first: every district in every year, its chart, and its files. */
@Controller
final class PlannerPage {
  private final Reading reading;
  private final Views views;
  private final ChoiceForm form;
  private final Shown shown;
  private final Occasions occasions;
  private final PlannerFiles files;

  PlannerPage(
      Reading reading,
      Views views,
      ChoiceForm form,
      Shown shown,
      Occasions occasions,
      PlannerFiles files) {
    this.reading = reading;
    this.views = views;
    this.form = form;
    this.shown = shown;
    this.occasions = occasions;
    this.files = files;
  }

  @GetMapping("/")
  @Nullable String years(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request,
      Model model) {
    Asked asked = views.asked(parameters, locale);
    if (asked.isWordy() && asked.problems().isEmpty()) {
      return "redirect:" + asked.choice().at("/");
    }
    String title = asked.words().get("planner.title");
    View view = views.withLines(asked);
    if (!view.isUnderstood()) {
      Map<String, Object> variables = new HashMap<>(form.variables(asked.choice()));
      variables.put("problems", asked.problems());
      return shown.misunderstood("planner", title, variables, locale, request, model);
    }
    return shown.page(
        "planner",
        title,
        List.of(view.state(), view.choice()),
        locale,
        request,
        model,
        () -> variables(view));
  }

  private Map<String, Object> variables(View view) {
    Choice choice = view.choice();
    Messages words = view.asked().words();
    YearsView table = view.table();
    Map<String, Object> variables = new HashMap<>(form.variables(choice));
    variables.put("view", table);
    variables.put("total", Trend.nameOfAll(choice));
    variables.put("what", what(view, words));
    variables.put("trend", Trend.of(choice, view.comparison(), table.lines()));
    variables.put("chart", choice.at("/chart.svg"));
    variables.put("workbook", choice.at("/years.xlsx"));
    variables.put("pdf", choice.at("/years.pdf"));
    variables.put("csv", choice.at("/years.csv"));
    variables.put("differences", choice.at("/differences.csv"));
    variables.put("country", choice.ofCountry(false).at("/"));
    variables.put("everything", choice.ofCountry(true).at("/"));
    variables.put("most", Trend.MOST_SERIES);
    String years = new ReportKey.Years(choice.calendar()).name();
    variables.put(
        "files",
        reading.of(files::list).stream().filter(of -> of.key().name().equals(years)).toList());
    variables.put(
        "released",
        choice.language() == Language.VI ? "/reports" : "/reports?lang=" + choice.language().tag());
    return variables;
  }

  /** What the table shows, in a line: years, map, calendar, occasion. */
  private String what(View view, Messages words) {
    Choice choice = view.choice();
    List<String> parts = new ArrayList<>();
    List<String> years = view.comparison().years();
    if (!years.isEmpty()) {
      parts.add(PageWords.years(years.get(0), years.get(years.size() - 1)));
    }
    parts.add(ChoiceForm.mapWords(choice.map(), words));
    parts.add(words.get("calendar." + choice.calendar().id()));
    if (choice.occasion() != null) {
      parts.add(VisitRow.name(occasions.get(choice.occasion()), choice.language()));
    }
    return String.join(" · ", parts);
  }
}
