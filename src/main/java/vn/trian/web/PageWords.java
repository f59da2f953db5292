package vn.trian.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.trian.text.Language;
import vn.trian.text.Messages;

/** The sentences of the pages, where a template does not take them itself. */
public final class PageWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private PageWords() {}

  public static Messages of(Language language) {
    return Messages.of("/vn/trian/web/words", language);
  }

  /** Some years in a row, {@code 2020–2026}; one by itself. */
  public static String years(String first, String last) {
    return first.equals(last) ? first : first + "–" + last;
  }

  /** A day as all pages write it. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }
}
