package vn.trian.text;

/** A language that the product speaks. The choice never changes a figure, only words. */
public enum Language {
  VI("vi"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language tag, as in {@code --lang vi} and in the names of message bundles. */
  public String tag() {
    return tag;
  }
}
