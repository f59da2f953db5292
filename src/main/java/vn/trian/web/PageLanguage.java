package vn.trian.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import vn.trian.text.Language;

/**
 * The language of a page: what its address asks for ({@code ?lang=en}), so that it can be
 * bookmarked; else what was chosen before; else Vietnamese, whatever the browser prefers.
 */
public final class PageLanguage implements LocaleResolver {
  static final Locale VIETNAMESE = Locale.forLanguageTag(Language.VI.tag());

  private static final String PARAMETER = "lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(PARAMETER))
        .flatMap(PageLanguage::find)
        .or(() -> chosen(request))
        .orElse(VIETNAMESE);
  }

  private static Optional<Locale> chosen(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, PARAMETER);
    return cookie == null ? Optional.empty() : find(cookie.getValue());
  }

  private static Optional<Locale> find(String tag) {
    for (Language language : Language.values()) {
      if (language.tag().equals(tag)) {
        return Optional.of(Locale.forLanguageTag(tag));
      }
    }
    return Optional.empty();
  }

  /** The language as the rest of the program names it. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals(Language.EN.tag()) ? Language.EN : Language.VI;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is chosen by an address");
  }
}
