package vn.trian.web.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was put together for readers, the latest of it, so that it is not put together again. */
@Component
final class Remembered {
  /** Two bytes each. */
  private static final long MOST_CHARACTERS = 16_000_000;

  /** Fewer than there are connections to the ledger. */
  private static final int MOST_MAKERS = 4;

  private final Map<List<Object>, String> texts = new LinkedHashMap<>(16, 0.75f, true);
  private final Semaphore makers = new Semaphore(MOST_MAKERS, true);
  private long characters;

  /**
   * The text of a key, which must tell all that it depends on. A few are made at a time; who comes
   * meanwhile waits, and holds nothing that a maker needs.
   */
  String text(List<Object> key, Supplier<String> make) {
    String known = find(key);
    if (known != null) {
      return known;
    }
    makers.acquireUninterruptibly();
    try {
      String made = find(key);
      if (made == null) {
        made = make.get();
        keep(key, made);
      }
      return made;
    } finally {
      makers.release();
    }
  }

  private synchronized @Nullable String find(List<Object> key) {
    return texts.get(key);
  }

  private synchronized void keep(List<Object> key, String text) {
    String before = texts.put(key, text);
    characters += text.length() - (before == null ? 0 : before.length());
    for (List<Object> eldest : new ArrayList<>(texts.keySet())) {
      if (characters <= MOST_CHARACTERS) {
        return;
      }
      characters -= texts.remove(eldest).length();
    }
  }
}
