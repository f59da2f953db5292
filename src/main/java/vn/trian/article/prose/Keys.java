package vn.trian.article.prose;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.trian.text.Fold;

/** Words by the keys in which their spellings meet; those of a text are compared by key. */
public final class Keys {
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private Keys() {}

  /** The key of a word of the program's own. */
  public static String of(String word) {
    return KNOWN.computeIfAbsent(word, Keys::key);
  }

  /** The keys of words of the program's own. */
  public static Set<String> ofAll(String... words) {
    return Arrays.stream(words).map(Keys::key).collect(Collectors.toUnmodifiableSet());
  }

  private static String key(String word) {
    String key = Fold.key(word);
    return key.isEmpty() ? word : key;
  }
}
