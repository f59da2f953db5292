package vn.trian.intake.page;

import java.util.stream.Collectors;

/** The characters of an article's text: only such as people see, so that its spans are theirs. */
final class ArticleText {
  private ArticleText() {}

  /**
   * The text without marks of direction and of no width, with a plain space for every other control
   * character and every kind of space. Line ends stay, so that lines keep their numbers.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        clean.append(c);
      } else if (Character.isSpaceChar(c) || Character.isISOControl(c) || isHalf(text, i)) {
        clean.append(' ');
      } else if (Character.getType(c) != Character.FORMAT) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /** A paragraph on one line, with one space between words. */
  static String paragraph(String text) {
    return clean(text)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "))
        .replaceAll(" {2,}", " ");
  }

  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    return (Character.isHighSurrogate(c)
            && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))))
        || (Character.isLowSurrogate(c)
            && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1))));
  }
}
