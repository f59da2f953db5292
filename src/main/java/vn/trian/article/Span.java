package vn.trian.article;

/**
 * A passage of an article's text.
 *
 * @param start of its first character, from 0
 * @param end behind its last character
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a span must hold a character but was " + start + " to " + end);
    }
  }

  /** The words that stand there. */
  public String of(String text) {
    return text.substring(start, end);
  }

  public boolean holds(int at) {
    return start <= at && at < end;
  }

  public boolean meets(Span other) {
    return start < other.end && other.start < end;
  }
}
