package vn.trian.web.planner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.ServletWebRequest;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Shows a page whose content depends on nothing but its address and the state of the ledger: what
 * was put together for one reader serves the next one, and a browser that has it is told so.
 */
@Component
final class Shown {
  private final ITemplateEngine templates;
  private final Remembered remembered;
  private final String start;

  Shown(ITemplateEngine templates, Remembered remembered, Clock clock) {
    this.templates = templates;
    this.remembered = remembered;
    // Another version of the program may show the same in another way.
    this.start = Long.toHexString(clock.millis());
  }

  /**
   * Shows a template's {@code main} in the layout.
   *
   * @param key all that the content depends on
   * @param variables of the template; asked for only when nobody has seen the page yet
   * @return the view; null where the reader has it already
   */
  @Nullable String page(
      String template,
      String title,
      List<Object> key,
      Locale locale,
      ServletWebRequest request,
      Model model,
      Supplier<Map<String, Object>> variables) {
    List<Object> whole = new ArrayList<>(key);
    whole.add(template);
    whole.add(locale);
    if (isKnown(whole, request)) {
      return null;
    }
    String main = remembered.text(whole, () -> render(template, locale, variables.get()));
    model.addAttribute("title", title);
    model.addAttribute("content", main);
    return "shown";
  }

  /** Shows a template's {@code main} to somebody whose address says what nobody understands. */
  String misunderstood(
      String template,
      String title,
      Map<String, Object> variables,
      Locale locale,
      ServletWebRequest request,
      Model model) {
    if (request.getResponse() != null) {
      request.getResponse().setStatus(HttpStatus.BAD_REQUEST.value());
    }
    model.addAttribute("title", title);
    model.addAttribute("content", render(template, locale, variables));
    return "shown";
  }

  /** A text for which no template is needed; null where the reader has it already. */
  @Nullable String text(List<Object> key, ServletWebRequest request, Supplier<String> make) {
    return isKnown(key, request) ? null : remembered.text(key, make);
  }

  private String render(String template, Locale locale, Map<String, Object> variables) {
    return templates.process(
        new TemplateSpec(template, Set.of("main"), TemplateMode.HTML, Map.of()),
        new Context(locale, variables));
  }

  private boolean isKnown(List<Object> key, ServletWebRequest request) {
    HttpServletResponse response = request.getResponse();
    HttpServletRequest asked = request.getRequest();
    Principal reader = asked.getUserPrincipal();
    String name = reader == null ? "" : reader.getName();
    if (response != null) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
    return request.checkNotModified(
        "W/\"%s-%08x%08x\"".formatted(start, key.hashCode(), (key + name).hashCode()));
  }
}
