package vn.trian.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.trian.text.Language;

/** What every page knows, and what is said where the ledger cannot be read for the moment. */
@ControllerAdvice
final class EveryPage {
  private static final String RETRY_SECONDS = "10";

  @ModelAttribute("visitor")
  Visitor visitor() {
    return Visitor.now();
  }

  @ModelAttribute("language")
  Language language(Locale locale) {
    return PageLanguage.of(locale);
  }

  /**
   * Another process has the ledger and did not give it back in time, its server is away, or a verb
   * takes long.
   */
  @ExceptionHandler({CannotCreateTransactionException.class, Program.Busy.class})
  String busy(Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", RETRY_SECONDS);
    model.addAttribute("visitor", Visitor.now());
    return "error/503";
  }
}
