package vn.trian.web.planner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import vn.trian.report.content.NumberWords;
import vn.trian.web.planner.Views.View;

/** A view as files: its chart, and its figures to be taken away. */
@Controller
final class ViewFiles {
  private final Views views;
  private final YearFigures figures;
  private final Shown shown;

  ViewFiles(Views views, YearFigures figures, Shown shown) {
    this.views = views;
    this.figures = figures;
    this.shown = shown;
  }

  @GetMapping("/chart.svg")
  @Nullable ResponseEntity<byte[]> chart(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request) {
    return views.show(
        views.asked(parameters, locale),
        view -> {
          if (view.isUnderstood() && view.comparison().years().isEmpty()) {
            return ResponseEntity.notFound().build();
          }
          return text(view, request, "image/svg+xml", null, ViewFiles::svg);
        });
  }

  private static String svg(View view) {
    Choice choice = view.choice();
    YearsView table = new YearsView(choice, view.comparison());
    return TrendChart.svg(
        Trend.of(choice, view.comparison(), table.lines()), new NumberWords(choice.language()));
  }

  /** The figures of the view, as the verb {@code summary} prints them. */
  @GetMapping("/years.csv")
  @Nullable ResponseEntity<byte[]> figures(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request) {
    return views.show(
        views.asked(parameters, locale),
        view ->
            text(
                view,
                request,
                "text/csv",
                "trian-visits-by-unit-and-year.csv",
                of ->
                    ViewCsv.figures(
                        new YearsView(of.choice(), of.comparison()).lines(),
                        figures.rows(of.choice().query()))));
  }

  /** The differences of the view, as the verb {@code summary --differences} prints them. */
  @GetMapping("/differences.csv")
  @Nullable ResponseEntity<byte[]> differences(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request) {
    return views.show(
        views.asked(parameters, locale),
        view ->
            text(
                view,
                request,
                "text/csv",
                "trian-differences.csv",
                of ->
                    ViewCsv.differences(
                        new YearsView(of.choice(), of.comparison()).lines(),
                        of.choice().language())));
  }

  /**
   * Answers with a text.
   *
   * @param name of the file that it is kept as; null for a picture of a page
   */
  private @Nullable ResponseEntity<byte[]> text(
      View view,
      ServletWebRequest request,
      String type,
      @Nullable String name,
      Function<View, String> making) {
    if (!view.isUnderstood()) {
      return ResponseEntity.badRequest()
          .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
          .body(String.join("\n", view.asked().problems()).getBytes(StandardCharsets.UTF_8));
    }
    String text =
        shown.text(
            List.of(view.state(), view.choice(), name == null ? type : name),
            request,
            () -> making.apply(view));
    if (text == null) {
      return null;
    }
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8");
    if (name != null) {
      answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
    return answer.body(text.getBytes(StandardCharsets.UTF_8));
  }
}
