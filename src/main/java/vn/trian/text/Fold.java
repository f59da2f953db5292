package vn.trian.text;

import java.text.Normalizer;

/**
 * Folding of Vietnamese text to the keys that spellings of one name meet in.
 *
 * <p>The printed form is never rewritten; a folded text is only ever compared.
 */
public final class Fold {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String APOSTROPHES =
      "'`\u00b4\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032\uff07";

  private Fold() {}

  /**
   * The match key: case, NFC/NFD, spaces, punctuation, apostrophes, the place of the tone mark in a
   * syllable ({@code Hòa} = {@code Hoà}) and a final {@code i} or {@code y} after a consonant
   * ({@code sĩ} = {@code sỹ}, {@code Kỳ} = {@code Kì}) do not count. Tones and vowel marks do:
   * {@code Cát Hải} is not {@code Cát Hanh}; nor is {@code quý} {@code quí}. Words are separated by
   * one space. A text without a letter or digit has the empty key.
   */
  public static String key(String text) {
    String decomposed = decomposed(text);
    int length = decomposed.length();
    StringBuilder key = new StringBuilder(length);
    StringBuilder tones = new StringBuilder(2);
    int start = 0;
    for (int i = 0; i < length; i++) {
      char c = decomposed.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tones.append(c);
      } else if (APOSTROPHES.indexOf(c) >= 0) {
        if (key.length() == start + 1 && isConsonant(key.charAt(start))) {
          i = skipSpaces(decomposed, i); // "Ia H' Drai" is "Ia H'Drai"
        }
      } else if (Character.isLetterOrDigit(c)) {
        key.append(lower(c));
      } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
        key.append(c);
      } else if (Character.getType(c) != Character.FORMAT) {
        start = close(key, start, tones);
      }
    }
    close(key, start, tones);
    int end = key.length();
    return key.substring(0, end > 0 && key.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  /** The key without any mark, for the names of columns: {@code Ngày thăm} = {@code NGAY_THAM}. */
  public static String bare(String text) {
    String decomposed = decomposed(text);
    StringBuilder bare = new StringBuilder(decomposed.length());
    boolean gap = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !bare.isEmpty()) {
          bare.append(' ');
        }
        gap = false;
        char lower = lower(c);
        bare.append(lower == '\u0111' ? 'd' : lower);
      } else {
        int type = Character.getType(c);
        gap |= type != Character.NON_SPACING_MARK && type != Character.FORMAT;
      }
    }
    return bare.toString();
  }

  private static String decomposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
      }
    }
    return text;
  }

  /** The small letter; an eth, which old files have for it, is a Vietnamese đ. */
  private static char lower(char c) {
    char lower = Character.toLowerCase(c);
    return lower == '\u00f0' || lower == '\u0256' ? '\u0111' : lower;
  }

  private static int skipSpaces(String text, int at) {
    int last = at;
    while (last + 1 < text.length() && Character.isSpaceChar(text.charAt(last + 1))) {
      last++;
    }
    return last;
  }

  /** Ends the word that began at {@code start} and returns where the next one begins. */
  private static int close(StringBuilder key, int start, StringBuilder tones) {
    int end = key.length();
    if (end > start) {
      if (end > start + 1 && key.charAt(end - 1) == 'y' && isConsonant(key.charAt(end - 2))) {
        key.setCharAt(end - 1, 'i');
      }
      key.append(tones).append(' ');
    }
    tones.setLength(0);
    return key.length();
  }

  private static boolean isConsonant(char c) {
    return Character.isLetter(c) && "aeiouy".indexOf(c) < 0;
  }
}
