package vn.trian.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of one bundle in one language: a UTF-8 properties file on the class path named {@code
 * base_vi.properties} or {@code base_en.properties}. Arguments are {@code {0}}, {@code {1}} …; they
 * are inserted as text, so that no locale of the machine ever formats a figure.
 */
public final class Messages {
  private static final Map<String, Messages> LOADED = new ConcurrentHashMap<>();

  private final String name;
  private final Properties sentences = new Properties();

  private Messages(String name) {
    this.name = name;
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("message bundle is missing: " + name);
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The sentences of a bundle.
   *
   * @param base an absolute class path name without language and ending, for example {@code
   *     /vn/trian/quality/rules}
   */
  public static Messages of(String base, Language language) {
    return LOADED.computeIfAbsent(base + "_" + language.tag() + ".properties", Messages::new);
  }

  /** The sentence with its arguments; a key that the bundle lacks is a defect and throws. */
  public String get(String key, @Nullable Object... arguments) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException(name + " has no sentence '" + key + "'");
    }
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      texts[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(sentence, Locale.ROOT).format(texts);
  }

  /** Whether the bundle has a sentence of this key. */
  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  public Set<String> keys() {
    return new TreeSet<>(sentences.stringPropertyNames());
  }
}
