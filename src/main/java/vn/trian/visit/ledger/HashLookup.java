package vn.trian.visit.ledger;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Look-ups of many keys in one statement, the same on H2 and PostgreSQL. */
final class HashLookup {
  private HashLookup() {}

  /** Runs a query whose one parameter is {@code = any(?)} over hashes. */
  static void lookUp(JdbcTemplate jdbc, String sql, Collection<?> keys, RowCallbackHandler row) {
    jdbc.query(
        connection -> {
          var statement = connection.prepareStatement(sql);
          statement.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
          return statement;
        },
        row);
  }
}
