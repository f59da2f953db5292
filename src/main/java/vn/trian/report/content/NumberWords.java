package vn.trian.report.content;

import vn.trian.text.Language;

/** Whole numbers as people read them, in no locale but that of the reader's language. */
public record NumberWords(Language language) {

  /**
   * Digits in groups of three, {@code 1.500.000} in Vietnamese and {@code 1,500,000} in English.
   */
  public String of(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      digits.insert(at, language == Language.VI ? '.' : ',');
    }
    return digits.toString();
  }

  /** The same with its sign: {@code +5}, {@code −5}, {@code 0}. */
  public String signed(long number) {
    return number > 0 ? "+" + of(number) : number < 0 ? "−" + of(-number) : "0";
  }
}
