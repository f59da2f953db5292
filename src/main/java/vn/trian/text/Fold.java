package vn.trian.text;

import java.text.Normalizer;

/**
 * Folding of Vietnamese text to the keys that spellings of one name meet in.
 *
 * <p>The printed form is never rewritten; a folded text is only ever compared.
 */
public final class Fold {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String VOWEL_MARKS = "\u0302\u0306\u031b";
  private static final String APOSTROPHES =
      "'`\u00b4\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032\uff07";

  /** The vowels that have each of {@link #VOWEL_MARKS}. */
  private static final String[] MARKED = {"âêô", "ă", "ơư"};

  /** A vowel with its mark, then the same letter with each of {@link #TONES}. */
  private static final String[] VOWELS = {
    "aàáãảạ", "ăằắẵẳặ", "âầấẫẩậ", "eèéẽẻẹ", "êềếễểệ", "iìíĩỉị",
    "oòóõỏọ", "ôồốỗổộ", "ơờớỡởợ", "uùúũủụ", "ưừứữửự", "yỳýỹỷỵ"
  };

  private static final char FIRST = '\u00c0';
  private static final char LAST = '\u1ef9';
  private static final char[] BASES = new char[LAST - FIRST + 1];
  private static final char[] MARKS = new char[LAST - FIRST + 1];
  private static final char[] TONE = new char[LAST - FIRST + 1];

  static {
    for (String vowel : VOWELS) {
      char plain = vowel.charAt(0);
      char base = "aaaeeiooouuy".charAt("aăâeêioôơuưy".indexOf(plain));
      char mark = 0;
      for (int i = 0; i < MARKED.length; i++) {
        mark = MARKED[i].indexOf(plain) < 0 ? mark : VOWEL_MARKS.charAt(i);
      }
      learn(plain, base, mark, '\u0000');
      for (int i = 0; i < TONES.length(); i++) {
        learn(vowel.charAt(i + 1), base, mark, TONES.charAt(i));
      }
    }
    learn('\u0111', '\u0111', '\u0000', '\u0000');
    learn('\u00f0', '\u0111', '\u0000', '\u0000'); // eth, which old files have for đ
  }

  private Fold() {}

  /**
   * The match key: case, NFC/NFD, spaces, punctuation, apostrophes, the place of the tone mark in a
   * syllable ({@code Hòa} = {@code Hoà}) and a final {@code i} or {@code y} after a consonant
   * ({@code sĩ} = {@code sỹ}, {@code Kỳ} = {@code Kì}) do not count. Tones and vowel marks do:
   * {@code Cát Hải} is not {@code Cát Hanh}; nor is {@code quý} {@code quí}. Words are separated by
   * one space. A text without a letter or digit has the empty key.
   */
  public static String key(String text) {
    String readable = readable(text);
    int length = readable.length();
    StringBuilder key = new StringBuilder(length + 8);
    StringBuilder tones = new StringBuilder(2);
    int start = 0;
    for (int i = 0; i < length; i++) {
      char c = readable.charAt(i);
      if (isVietnamese(c)) {
        key.append(BASES[c - FIRST]);
        append(key, MARKS[c - FIRST]);
        append(tones, TONE[c - FIRST]);
      } else if (TONES.indexOf(c) >= 0) {
        tones.append(c);
      } else if (APOSTROPHES.indexOf(c) >= 0) {
        if (key.length() == start + 1 && isConsonant(key.charAt(start))) {
          i = skipSpaces(readable, i); // "Ia H' Drai" is "Ia H'Drai"
        }
      } else if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
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
    String readable = readable(text);
    StringBuilder bare = new StringBuilder(readable.length());
    boolean gap = false;
    for (int i = 0; i < readable.length(); i++) {
      char c = readable.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !bare.isEmpty()) {
          bare.append(' ');
        }
        gap = false;
        char letter = isVietnamese(c) ? BASES[c - FIRST] : Character.toLowerCase(c);
        bare.append(letter == '\u0111' ? 'd' : letter);
      } else {
        int type = Character.getType(c);
        gap |= type != Character.NON_SPACING_MARK && type != Character.FORMAT;
      }
    }
    return bare.toString();
  }

  /** The text itself when all its letters are known here, as in nearly every text; else its NFD. */
  private static String readable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST
          && !isVietnamese(c)
          && TONES.indexOf(c) < 0
          && VOWEL_MARKS.indexOf(c) < 0
          && (c < '\u2000' || c > '\u206f')) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
      }
    }
    return text;
  }

  private static boolean isVietnamese(char c) {
    return c >= FIRST && c <= LAST && BASES[c - FIRST] != 0;
  }

  private static void learn(char letter, char base, char mark, char tone) {
    for (char c : new char[] {letter, Character.toUpperCase(letter)}) {
      if (c >= FIRST) {
        BASES[c - FIRST] = base;
        MARKS[c - FIRST] = mark;
        TONE[c - FIRST] = tone;
      }
    }
  }

  private static void append(StringBuilder text, char mark) {
    if (mark != 0) {
      text.append(mark);
    }
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
