package vn.trian.web.planner;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import vn.trian.report.ViewReport;
import vn.trian.report.content.NumberWords;
import vn.trian.report.pdf.MissingGlyph;
import vn.trian.web.planner.Views.View;

/** A view as files: its chart, and its figures to be taken away. */
@Controller
final class ViewFiles {
  private static final String NAME = "visits-by-district-and-year-view";

  private final Views views;
  private final YearFigures figures;
  private final Shown shown;
  private final ChoiceForm form;
  private final Clock clock;

  /** Documents are written one at a time: each takes a processor for a second or more. */
  private final Object press = new Object();

  ViewFiles(Views views, YearFigures figures, Shown shown, ChoiceForm form, Clock clock) {
    this.form = form;
    this.clock = clock;
    this.views = views;
    this.figures = figures;
    this.shown = shown;
  }

  @GetMapping("/chart.svg")
  @Nullable ResponseEntity<byte[]> chart(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request) {
    View view = views.withLines(views.asked(parameters, locale));
    if (view.isUnderstood() && view.comparison().years().isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    return text(view, request, "image/svg+xml", null, ViewFiles::svg);
  }

  private static String svg(View view) {
    return TrendChart.svg(view.trend(), new NumberWords(view.choice().language()));
  }

  /** The figures of the view, as the verb {@code summary} prints them. */
  @GetMapping("/years.csv")
  @Nullable ResponseEntity<byte[]> figures(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request) {
    return text(
        views.withLines(views.asked(parameters, locale)),
        request,
        "text/csv",
        "trian-visits-by-unit-and-year.csv",
        of -> ViewCsv.figures(of.table().shown(), figures.rows(of.choice().query())));
  }

  /** The differences of the view, as the verb {@code summary --differences} prints them. */
  @GetMapping("/differences.csv")
  @Nullable ResponseEntity<byte[]> differences(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      ServletWebRequest request) {
    return text(
        views.withLines(views.asked(parameters, locale)),
        request,
        "text/csv",
        "trian-differences.csv",
        of -> ViewCsv.differences(of.table().shown(), of.choice().language()));
  }

  /** The view as a workbook, in the form of the reports. */
  @GetMapping("/years.xlsx")
  ResponseEntity<byte[]> workbook(
      @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
    return document(
        parameters,
        locale,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        NAME + ".xlsx",
        ViewReport::workbook);
  }

  /** The view as a PDF, in the form of the reports. */
  @GetMapping("/years.pdf")
  ResponseEntity<byte[]> pdf(
      @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
    return document(parameters, locale, "application/pdf", NAME + ".pdf", ViewReport::pdf);
  }

  private ResponseEntity<byte[]> document(
      MultiValueMap<String, String> parameters,
      Locale locale,
      String type,
      String name,
      Function<ViewReport, byte[]> writing) {
    Asked asked = views.asked(parameters, locale);
    View view = views.withLines(asked);
    if (!view.isUnderstood()) {
      return notUnderstood(asked.problems());
    }
    ViewReport report = report(view);
    byte[] document;
    try {
      synchronized (press) {
        document = writing.apply(report);
      }
    } catch (MissingGlyph e) {
      // Of what the reader wrote: nothing else on paper has letters that a font may lack.
      return notUnderstood(List.of(String.valueOf(e.getMessage())));
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .cacheControl(CacheControl.noStore())
        .body(document);
  }

  private ViewReport report(View view) {
    Choice choice = view.choice();
    return ViewReport.of(
        choice.query(),
        view.table().shown(),
        figures.rows(choice.query()),
        form.part(choice),
        figures.contributing(),
        LocalDate.now(clock));
  }

  private static ResponseEntity<byte[]> notUnderstood(List<String> problems) {
    return ResponseEntity.badRequest()
        .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
        .body(String.join("\n", problems).getBytes(StandardCharsets.UTF_8));
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
      return notUnderstood(view.asked().problems());
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
