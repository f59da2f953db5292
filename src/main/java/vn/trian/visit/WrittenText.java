package vn.trian.visit;

import java.text.Normalizer;
import java.util.Locale;

/** What differs between keyboards and programs but not in meaning, taken out of short cells. */
final class WrittenText {
  private static final int FULL_WIDTH = '\uff01' - '!';

  /** Letters from here on may be the second half of one. */
  private static final char FIRST_MARK = '\u0300';

  private WrittenText() {}

  /** The text in Unicode's composed form; the same one where it is in it, as nearly all are. */
  static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_MARK && (c < '\u1e00' || c > '\u1eff')) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /**
   * The text in small composed letters, full-width digits and signs as plain ones, without signs
   * that nobody sees, and with one plain space where there are spaces of any kind.
   */
  static String plain(String written) {
    String composed = composed(written);
    StringBuilder plain = new StringBuilder(composed.length());
    boolean gap = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
        gap = true;
      } else if (Character.getType(c) != Character.FORMAT) {
        if (gap && !plain.isEmpty()) {
          plain.append(' ');
        }
        gap = false;
        plain.append(c >= '\uff01' && c <= '\uff5e' ? (char) (c - FULL_WIDTH) : c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
