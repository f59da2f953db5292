package vn.trian.visit.ledger;

import com.carrotsearch.hppc.LongHashSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys that were stored into a ledger that was empty: while it holds them all, what it does not
 * hold need not be looked for. Eight bytes a key, and given up when they become too many.
 */
final class SeenKeys {
  private static final long MOST = Math.min(20_000_000, Runtime.getRuntime().maxMemory() / 256);

  private final BooleanSupplier isEmpty;
  private @Nullable LongHashSet keys;
  private boolean begun;

  /**
   * Keys of a ledger.
   *
   * @param isEmpty whether it is empty now
   */
  SeenKeys(BooleanSupplier isEmpty) {
    this.isEmpty = isEmpty;
  }

  /** Whether the ledger may know a key; from then on it does. */
  boolean mayBeKnown(UUID key) {
    if (!begun) {
      begun = true;
      keys = isEmpty.getAsBoolean() ? new LongHashSet() : null;
    }
    if (keys == null) {
      return true;
    }
    if (keys.size() >= MOST) {
      keys = null;
      return true;
    }
    return !keys.add(key.getLeastSignificantBits() ^ key.getMostSignificantBits());
  }

  /** Forgets everything that a transaction that did not commit may have put here. */
  void forget() {
    keys = null;
    begun = false;
  }
}
