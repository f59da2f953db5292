package vn.trian.visit.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.visit.Hash;

/**
 * One dictionary table: contents that repeat, each stored once and known by a small number.
 *
 * <p>Used in two passes over a block of rows, so that a block costs one look-up and one insert a
 * table: first every content is {@link #want wanted}, then all are {@link #settle settled}, then
 * each has its {@link #id}. A content is hashed when it comes for the first time, and not again
 * while it is remembered.
 */
final class Dictionary {
  /**
   * Above so many known contents the memory is emptied; the table still knows them, and one look-up
   * a block finds them again. Eight dictionaries of this size take about a tenth of the heap.
   */
  private static final int REMEMBERED =
      (int) Math.min(1_000_000, Runtime.getRuntime().maxMemory() / 16_384);

  private static final Comparator<UUID> IN_INDEX =
      (one, other) ->
          Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());

  private final JdbcTemplate jdbc;
  private final String table;
  private final BulkInsert insert;
  private final Map<Object, Entry> entries = new HashMap<>();
  private final Map<UUID, Entry> byHash = new HashMap<>();
  private final List<Entry> wanted = new ArrayList<>();
  private int last = -1;

  /** Whether everything that the table holds is remembered: then no look-up is needed. */
  private boolean complete;

  /** A content; its number is known when it is settled. */
  static final class Entry {
    private final UUID hash;
    private final @Nullable Object[] values;
    private int id = -1;

    private Entry(UUID hash, @Nullable Object[] values) {
      this.hash = hash;
      this.values = values;
    }
  }

  /**
   * A dictionary over a table.
   *
   * @param columns the table's columns after {@code id} and {@code hash}, separated by commas
   */
  Dictionary(JdbcTemplate jdbc, String table, String columns) {
    this.jdbc = jdbc;
    this.table = table;
    this.insert = new BulkInsert(jdbc, table, "id, hash, " + columns);
  }

  /** Asks for a content by the values of its columns, which are its identity too. */
  Entry want(@Nullable Object... values) {
    Object key = values.length == 1 && values[0] != null ? values[0] : Arrays.asList(values);
    Entry known = entries.get(key);
    if (known == null) {
      known = new Entry(Hash.of(values), values);
      entries.put(key, known);
      wanted.add(known);
    }
    return known;
  }

  /** The entry of a key that was given with {@link #want(Object, UUID, Object...)}, or null. */
  @Nullable Entry find(Object key) {
    return entries.get(key);
  }

  /**
   * Asks for a content whose identity is not the values of its columns.
   *
   * @param key by which it may be found again without its hash
   */
  Entry want(Object key, UUID hash, @Nullable Object... values) {
    Entry known = byHash.get(hash);
    if (known == null) {
      known = new Entry(hash, values);
      byHash.put(hash, known);
      wanted.add(known);
    }
    entries.put(key, known);
    return known;
  }

  @Nullable Entry wantIfPresent(@Nullable String value) {
    return value == null ? null : want(value);
  }

  /** Finds or inserts everything that was wanted. */
  void settle() {
    if (wanted.isEmpty()) {
      return;
    }
    if (last < 0) {
      last = Counters.last(jdbc, table).intValue();
      complete = last == 0;
    }
    Map<UUID, Integer> known = new HashMap<>();
    Map<UUID, Entry> fresh = new LinkedHashMap<>();
    wanted.forEach(entry -> fresh.putIfAbsent(entry.hash, entry));
    if (!complete) {
      KeyLookup.ofHashes(
          jdbc,
          "select d.hash, d.id from %s d where d.hash = any(?)".formatted(table),
          fresh.keySet(),
          row -> known.put(row.getObject(1, UUID.class), row.getInt(2)));
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    fresh.forEach(
        (hash, entry) -> {
          if (!known.containsKey(hash)) {
            known.put(hash, ++last);
            rows.add(row(last, entry));
          }
        });
    // In the order of the index: each of its pages is then touched once a block.
    rows.sort(Comparator.comparing(row -> (UUID) Objects.requireNonNull(row[1]), IN_INDEX));
    insert.insert(rows);
    for (Entry entry : wanted) {
      entry.id = Objects.requireNonNull(known.get(entry.hash));
    }
    wanted.clear();
  }

  private static @Nullable Object[] row(int id, Entry entry) {
    @Nullable Object[] row = new Object[entry.values.length + 2];
    row[0] = id;
    row[1] = entry.hash;
    for (int i = 0; i < entry.values.length; i++) {
      Object value = entry.values[i];
      row[i + 2] = value instanceof String text ? TextList.storable(text) : value;
    }
    return row;
  }

  int id(Entry entry) {
    if (entry.id < 0) {
      throw new IllegalStateException(table + " was not settled for " + entry.hash);
    }
    return entry.id;
  }

  @Nullable Integer idOrNull(@Nullable Entry entry) {
    return entry == null ? null : id(entry);
  }

  /** Called between blocks: keeps the memory flat. */
  void trim() {
    if (entries.size() > REMEMBERED) {
      entries.clear();
      byHash.clear();
      complete = false;
    }
  }

  /** Forgets everything that a transaction that did not commit may have put here. */
  void forget() {
    entries.clear();
    byHash.clear();
    wanted.clear();
    last = -1;
    complete = false;
  }
}
