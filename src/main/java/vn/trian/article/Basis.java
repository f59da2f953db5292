package vn.trian.article;

import vn.trian.text.Language;
import vn.trian.text.Messages;

/** Says in words what a field was inferred from. */
public final class Basis {
  private static final String BUNDLE = "/vn/trian/article/articles";

  private Basis() {}

  /**
   * The words for the basis of a piece of evidence.
   *
   * @param basis a key with its argument behind a colon, as evidence has it
   */
  public static String words(String basis, Language language) {
    int colon = basis.indexOf(':');
    String key = colon < 0 ? basis : basis.substring(0, colon);
    String argument = colon < 0 ? "" : basis.substring(colon + 1);
    Messages words = Messages.of(BUNDLE, language);
    // Kept proposals may rest on something that this program has no word for any more.
    return words.has("basis." + key) ? words.get("basis." + key, argument) : basis;
  }
}
