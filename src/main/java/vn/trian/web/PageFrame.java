package vn.trian.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import vn.trian.text.Language;

/** What the frame of every page offers: the same page in the other language. */
@ControllerAdvice
class PageFrame {
  private static final Duration YEAR = Duration.ofDays(365);

  /** A language, and the address of the page in it. */
  record InLanguage(String tag, String name, String href, boolean current) {}

  @ModelAttribute("languages")
  List<InLanguage> languages(
      HttpServletRequest request, HttpServletResponse response, Locale locale) {
    Language current = PageLanguage.of(locale);
    if (current.tag().equals(request.getParameter("lang"))) {
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          ResponseCookie.from("lang", current.tag())
              .path("/")
              .maxAge(YEAR)
              .httpOnly(true)
              .sameSite("Lax")
              .build()
              .toString());
    }
    return Arrays.stream(Language.values())
        .map(
            language ->
                new InLanguage(
                    language.tag(),
                    language == Language.VI ? "Tiếng Việt" : "English",
                    address(request, language),
                    language == current))
        .toList();
  }

  private static String address(HttpServletRequest request, Language language) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
    String query = request.getQueryString();
    return address
        .query(query == null ? "" : query)
        .replaceQueryParam("lang", language.tag())
        .build()
        .toUriString();
  }
}
