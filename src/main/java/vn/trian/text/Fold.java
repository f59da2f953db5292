package vn.trian.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folding of Vietnamese text to the keys that spellings of one name meet in.
 *
 * <p>The printed form is never rewritten; a folded text is only ever compared.
 */
public final class Fold {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private Fold() {}

  /**
   * The match key: case, NFC/NFD, spaces, punctuation, the place of the tone mark in a syllable
   * ({@code Hòa} = {@code Hoà}) and a final {@code i} or {@code y} after a consonant ({@code sĩ} =
   * {@code sỹ}, {@code Thuỵ} = {@code Thụy}) do not count. Tones and vowel marks do: {@code Cát
   * Hải} is not {@code Cát Hanh}. Words are separated by one space.
   */
  public static String key(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(decomposed.length());
    StringBuilder syllable = new StringBuilder(8);
    char tone = 0;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tone = c;
      } else if (Character.isLetterOrDigit(c)) {
        syllable.append(c == '\u00f0' ? '\u0111' : c);
      } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
        syllable.append(c);
      } else if (c != '\'' && c != '\u2019' && c != '\u02bc' && c != '\u2018') {
        close(syllable, tone, key);
        tone = 0;
      }
    }
    close(syllable, tone, key);
    return key.toString();
  }

  /** The key without any mark, for the names of columns: {@code Ngày thăm} = {@code NGAY_THAM}. */
  public static String bare(String text) {
    String key = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder bare = new StringBuilder(key.length());
    boolean gap = false;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !bare.isEmpty()) {
          bare.append(' ');
        }
        gap = false;
        bare.append(c == '\u0111' || c == '\u00f0' ? 'd' : c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return bare.toString();
  }

  private static void close(StringBuilder syllable, char tone, StringBuilder key) {
    int length = syllable.length();
    if (length == 0) {
      return;
    }
    if (length > 1 && syllable.charAt(length - 1) == 'y' && isConsonant(syllable, length - 2)) {
      syllable.setCharAt(length - 1, 'i');
    }
    if (!key.isEmpty()) {
      key.append(' ');
    }
    key.append(syllable);
    if (tone != 0) {
      key.append(tone);
    }
    syllable.setLength(0);
  }

  private static boolean isConsonant(StringBuilder syllable, int at) {
    char c = syllable.charAt(at);
    return Character.isLetter(c) && "aeiouy".indexOf(c) < 0;
  }
}
