package vn.trian.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese syllables: which words can be one, by its letters and its tone. */
public final class Syllables {
  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

  private static final Pattern FORM =
      Pattern.compile(
          "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
              + "(?:[aăâeêioôơuưy]|oa|oă|oe|oo|ia|iê|yê|ua|uâ|uê|uô|uơ|uy|uya|uyê|ưa|ươ)"
              + "(?:ch?|m|ngh?|nh?|p|t|i|o|u|y)?");

  /** What ends in one of these is said short, with one of two tones. */
  private static final Pattern STOPPED = Pattern.compile(".*(?:c|ch|p|t)");

  private Syllables() {}

  /** Whether a word can be a Vietnamese syllable, in letters of any case and either form. */
  public static boolean isOne(String word) {
    String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String bare = TONES.matcher(parts).replaceAll("");
    int tones = parts.length() - bare.length();
    String letters = Normalizer.normalize(bare, Normalizer.Form.NFC);
    if (tones > 1 || !FORM.matcher(letters).matches()) {
      return false;
    }
    boolean acuteOrBelow = parts.indexOf('\u0301') >= 0 || parts.indexOf('\u0323') >= 0;
    return !STOPPED.matcher(letters).matches() || acuteOrBelow;
  }
}
