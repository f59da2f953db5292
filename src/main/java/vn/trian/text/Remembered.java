package vn.trian.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What short texts that come again and again were read as. It is asked by several threads, and
 * starts anew when it is full: what is asked for must be a matter of the text alone.
 */
public final class Remembered<T> {
  private static final int MOST = 50_000;

  private final Map<String, T> known = new ConcurrentHashMap<>();
  private final Function<String, T> read;

  public Remembered(Function<String, T> read) {
    this.read = read;
  }

  /** What a text was read as, now or before. */
  public T of(String text) {
    T found = known.get(text);
    if (found == null) {
      found = read.apply(text);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(text, found);
    }
    return found;
  }
}
