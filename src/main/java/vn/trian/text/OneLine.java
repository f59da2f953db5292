package vn.trian.text;

import java.util.regex.Pattern;

/** Texts of others on a line of ours: nothing in them may break the line or turn it around. */
public final class OneLine {
  /** Controls, changes of direction and line ends of every kind. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

  private OneLine() {}

  /** The text with a space for whatever nobody sees. */
  public static String of(String text) {
    return UNSEEN.matcher(text).replaceAll(" ");
  }
}
