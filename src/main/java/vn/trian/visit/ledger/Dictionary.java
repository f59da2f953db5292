package vn.trian.visit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.visit.Hash;

/**
 * One dictionary table: contents that repeat, each stored once and known by a small number.
 *
 * <p>Used in two passes over a block of rows, so that a block costs one look-up and one insert a
 * table: first every content is {@link #want wanted}, then all are {@link #settle settled}, then
 * each has its {@link #id}.
 */
final class Dictionary {
  /**
   * Above so many known contents the memory is emptied; the table still knows them, and one look-up
   * a block finds them again. Seven dictionaries of this size take some 15 MB.
   */
  private static final int REMEMBERED = 20_000;

  private final JdbcTemplate jdbc;
  private final String table;
  private final String insert;
  private final Map<UUID, Integer> known = new HashMap<>();
  private final Map<UUID, @Nullable Object[]> wanted = new LinkedHashMap<>();
  private int last = -1;

  /**
   * A dictionary over a table.
   *
   * @param columns the table's columns after {@code id} and {@code hash}, separated by commas
   */
  Dictionary(JdbcTemplate jdbc, String table, String columns) {
    this.jdbc = jdbc;
    this.table = table;
    this.insert =
        "insert into %s (id, hash, %s) values (?, ?%s)"
            .formatted(table, columns, ", ?".repeat(columns.split(",", -1).length));
  }

  /** Asks for a content by the values of its columns, which are its identity too. */
  UUID want(@Nullable Object... values) {
    UUID hash = Hash.of(values);
    want(hash, values);
    return hash;
  }

  /** Asks for a content whose identity is not the values of its columns. */
  void want(UUID hash, @Nullable Object... values) {
    if (!known.containsKey(hash)) {
      wanted.putIfAbsent(hash, values);
    }
  }

  @Nullable UUID wantIfPresent(@Nullable String value) {
    return value == null ? null : want(value);
  }

  /** Finds or inserts everything that was wanted. */
  void settle() {
    if (wanted.isEmpty()) {
      return;
    }
    if (last < 0) {
      last = Counters.last(jdbc, table).intValue();
    }
    HashLookup.lookUp(
        jdbc,
        "select d.hash, d.id from %s d where d.hash = any(?)".formatted(table),
        wanted.keySet(),
        row -> known.put(row.getObject(1, UUID.class), row.getInt(2)));
    List<@Nullable Object[]> rows = new ArrayList<>();
    wanted.forEach(
        (hash, values) -> {
          if (!known.containsKey(hash)) {
            known.put(hash, ++last);
            @Nullable Object[] row = new Object[values.length + 2];
            row[0] = last;
            row[1] = hash;
            for (int i = 0; i < values.length; i++) {
              Object value = values[i];
              row[i + 2] = value instanceof String text ? TextList.storable(text) : value;
            }
            rows.add(row);
          }
        });
    jdbc.batchUpdate(insert, rows);
    wanted.clear();
  }

  int id(UUID hash) {
    Integer id = known.get(hash);
    if (id == null) {
      throw new IllegalStateException(table + " was not asked for " + hash);
    }
    return id;
  }

  @Nullable Integer idOrNull(@Nullable UUID hash) {
    return hash == null ? null : id(hash);
  }

  /** Called between blocks: keeps the memory flat. */
  void trim() {
    if (known.size() > REMEMBERED) {
      known.clear();
    }
  }

  /** Forgets everything that a transaction that did not commit may have put here. */
  void forget() {
    known.clear();
    wanted.clear();
    last = -1;
  }
}
