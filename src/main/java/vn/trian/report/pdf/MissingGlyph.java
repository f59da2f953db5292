package vn.trian.report.pdf;

import java.util.Locale;

/** A text of a document has a character that the embedded font lacks: it would print as a box. */
public final class MissingGlyph extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int codePoint;
  private final String where;

  MissingGlyph(int codePoint, String where, MonthWords words) {
    super(words.get("glyph.missing", Character.toString(codePoint), unicode(codePoint), where));
    this.codePoint = codePoint;
    this.where = where;
  }

  public int codePoint() {
    return codePoint;
  }

  /** Where the character was read, or what holds it, in the language of the document. */
  public String where() {
    return where;
  }

  private static String unicode(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }
}
