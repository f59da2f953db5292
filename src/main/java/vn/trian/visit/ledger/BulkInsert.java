package vn.trian.visit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts many rows into one table, each database in its fastest way: PostgreSQL by COPY, H2 by
 * statements of many rows each.
 */
public final class BulkInsert {
  /** H2 spends as much on a statement as on several rows. */
  private static final int ROWS_A_STATEMENT = 64;

  private final JdbcTemplate jdbc;
  private final String table;
  private final String columns;
  private final int width;

  /**
   * Rows of a table.
   *
   * @param columns the names of the columns, separated by commas
   */
  public BulkInsert(JdbcTemplate jdbc, String table, String columns) {
    this.jdbc = jdbc;
    this.table = table;
    this.columns = columns;
    this.width = columns.split(",", -1).length;
  }

  /** Inserts rows that have a value for each of the columns, in their order. */
  public void insert(List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.execute(
        (Connection connection) -> {
          if (PostgresCopy.serves(connection)) {
            PostgresCopy.into(connection, table + " (" + columns + ")", rows);
          } else {
            insert(connection, rows);
          }
          return rows.size();
        });
  }

  private void insert(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
    int together = rows.size() - rows.size() % ROWS_A_STATEMENT;
    insert(connection, rows.subList(0, together), ROWS_A_STATEMENT);
    insert(connection, rows.subList(together, rows.size()), 1);
  }

  private void insert(Connection connection, List<@Nullable Object[]> rows, int atOnce)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String row = "(" + "?, ".repeat(width - 1) + "?)";
    String sql =
        "insert into %s (%s) values %s"
            .formatted(table, columns, row + (", " + row).repeat(atOnce - 1));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int from = 0; from < rows.size(); from += atOnce) {
        int parameter = 0;
        for (int i = from; i < from + atOnce; i++) {
          for (Object value : rows.get(i)) {
            statement.setObject(++parameter, value);
          }
        }
        statement.addBatch();
        if (atOnce > 1 || from % 1_000 == 999) {
          statement.executeBatch();
        }
      }
      if (atOnce == 1) {
        statement.executeBatch();
      }
    }
  }
}
