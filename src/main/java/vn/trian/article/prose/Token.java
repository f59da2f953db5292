package vn.trian.article.prose;

/**
 * A word, a number or a mark of a text.
 *
 * @param start of its first character in the text
 * @param end behind its last one
 * @param key by which spellings of a word are one; of a mark the mark itself, every dash being one
 * @param word whether it is a word or a number rather than a mark
 * @param capital whether it begins with a capital letter
 */
public record Token(int start, int end, String key, boolean word, boolean capital) {
  public boolean is(String what) {
    return key.equals(Keys.of(what));
  }

  /** Whether it is a whole number of digits. */
  public boolean isNumber() {
    return Character.isDigit(key.charAt(0));
  }
}
