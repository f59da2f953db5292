package vn.trian.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.summary.Cells.Cell;
import vn.trian.visit.ledger.BulkInsert;

/** A table whose rows are packed cells under a key of whole numbers and letters. */
final class PackedTable {
  private final JdbcTemplate jdbc;
  private final String table;
  private final String keys;
  private final String where;
  private final BulkInsert insert;

  /**
   * A table.
   *
   * @param keys the columns of its key, separated by commas
   */
  PackedTable(JdbcTemplate jdbc, String table, String keys) {
    this.jdbc = jdbc;
    this.table = table;
    this.keys = keys;
    this.where = keys.replace(",", " = ? and") + " = ?";
    this.insert = new BulkInsert(jdbc, table, keys + ", cells");
  }

  /** Adds changes to the rows of their keys. */
  void add(Changes changes) {
    Edit edit = edit();
    changes.rows.forEach((key, more) -> edit.put(key, Cells.add(edit.read(key), more)));
    edit.write();
  }

  Edit edit() {
    return new Edit();
  }

  /** Rows that are read, changed and written together. */
  final class Edit {
    private final boolean empty = isEmpty();
    private final List<Object[]> old = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** The cells of a row, in the place of which others will be put. */
    List<Cell> read(List<Object> key) {
      List<Cell> known = empty ? List.of() : PackedTable.this.read(key);
      if (!known.isEmpty()) {
        old.add(key.toArray());
      }
      return known;
    }

    /** Puts cells into the row of a key; a row without any is none. */
    void put(List<Object> key, List<Cell> cells) {
      if (!cells.isEmpty()) {
        List<@Nullable Object> row = new ArrayList<>(key);
        row.add(Cells.write(cells));
        rows.add(row.toArray());
      }
    }

    void write() {
      if (!old.isEmpty()) {
        jdbc.batchUpdate("delete from " + table + " where " + where, old);
      }
      insert.insert(rows);
    }
  }

  private boolean isEmpty() {
    return jdbc.queryForList("select 1 from " + table + " fetch first 1 row only", Integer.class)
        .isEmpty();
  }

  /** The cells of one row; none where it is not there. */
  List<Cell> read(List<Object> key) {
    return jdbc
        .queryForList("select cells from " + table + " where " + where, byte[].class, key.toArray())
        .stream()
        .findFirst()
        .map(Cells::read)
        .orElse(List.of());
  }

  /** Takes a row: one of the numbers of its key, and its packed cells. */
  interface Row {
    void take(int of, byte[] cells);
  }

  /**
   * Goes through rows in the order of their keys.
   *
   * @param of the column of the key that is handed out
   */
  void forEach(String condition, String of, Row row, Object... arguments) {
    jdbc.query(
        "select %s, cells from %s where %s order by %s".formatted(of, table, condition, keys),
        result -> {
          row.take(result.getInt(1), result.getBytes(2));
        },
        arguments);
  }

  /** The changes of rows while they are gathered, each in the order of the cells. */
  static final class Changes {
    private final Map<List<Object>, List<Cell>> rows = new LinkedHashMap<>();

    void add(List<Object> key, Cell cell) {
      rows.computeIfAbsent(key, any -> new ArrayList<>()).add(cell);
    }
  }
}
