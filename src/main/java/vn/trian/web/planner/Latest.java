package vn.trian.web.planner;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** So many values, those used last; for several threads. */
final class Latest<K, V> {
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;

  Latest(int most) {
    this.most = most;
  }

  synchronized @Nullable V find(K key) {
    return values.get(key);
  }

  synchronized void keep(K key, V value) {
    values.put(key, value);
    if (values.size() > most) {
      values.remove(values.keySet().iterator().next());
    }
  }
}
