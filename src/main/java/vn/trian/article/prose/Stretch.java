package vn.trian.article.prose;

/**
 * Words that stand behind each other.
 *
 * @param from the place of the first word
 * @param to the place behind the last one
 */
public record Stretch(int from, int to) {
  public Stretch {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no stretch goes from " + from + " to " + to);
    }
  }

  public boolean isEmpty() {
    return from == to;
  }

  public boolean holds(int place) {
    return from <= place && place < to;
  }

  public boolean holds(Stretch other) {
    return from <= other.from && other.to <= to;
  }

  public boolean meets(Stretch other) {
    return from < other.to && other.from < to;
  }

  public int size() {
    return to - from;
  }
}
