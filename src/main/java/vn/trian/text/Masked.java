package vn.trian.text;

/** What is shown of a text that may name a person. */
public final class Masked {
  private Masked() {}

  /**
   * The first letter or digit and an ellipsis: enough to find the cell, too little to read it. A
   * text without any names nobody and stays as it is.
   */
  public static String of(String text) {
    int length = text.length();
    for (int i = 0; i < length; i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return Character.toString(text.codePointAt(i)) + "…";
      }
    }
    return text;
  }
}
