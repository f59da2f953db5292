package vn.trian.text;

import java.util.regex.Pattern;

/** Foreign text on a line of ours: it can neither end the line nor turn it around. */
public final class OneLine {
  /** Controls, changes of direction, line ends of every kind, halves of characters. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

  private OneLine() {}

  public static String of(String text) {
    return UNSEEN.matcher(text).replaceAll(" ");
  }
}
