package vn.trian.visit.ledger;

import java.util.Arrays;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Look-ups of many keys in one statement, the same on H2 and PostgreSQL. */
final class HashLookup {
  /** An array of H2 has 65,536 elements at most. */
  private static final int AT_ONCE = 20_000;

  private HashLookup() {}

  /** Runs a query whose one parameter is {@code = any(?)} over hashes. */
  static void lookUp(JdbcTemplate jdbc, String sql, Collection<?> keys, RowCallbackHandler row) {
    Object[] all = keys.toArray();
    for (int from = 0; from < all.length; from += AT_ONCE) {
      Object[] some = Arrays.copyOfRange(all, from, Math.min(all.length, from + AT_ONCE));
      jdbc.query(
          connection -> {
            var statement = connection.prepareStatement(sql);
            statement.setArray(1, connection.createArrayOf("uuid", some));
            return statement;
          },
          row);
    }
  }
}
