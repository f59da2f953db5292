package vn.trian.visit.ledger;

import java.util.Arrays;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Look-ups of many keys in few statements, the same on H2 and PostgreSQL. */
public final class KeyLookup {
  /** An array of H2 has 65,536 elements at most. */
  private static final int AT_ONCE = 20_000;

  private KeyLookup() {}

  /** Runs a query whose one parameter is an array of hashes, of some of them at a time. */
  static void ofHashes(JdbcTemplate jdbc, String sql, Collection<?> keys, RowCallbackHandler row) {
    lookUp(jdbc, "uuid", sql, keys, row);
  }

  /** Runs a query whose one parameter is an array of numbers, of some of them at a time. */
  public static void ofNumbers(
      JdbcTemplate jdbc, String sql, Collection<Integer> keys, RowCallbackHandler row) {
    lookUp(jdbc, "integer", sql, keys, row);
  }

  private static void lookUp(
      JdbcTemplate jdbc, String type, String sql, Collection<?> keys, RowCallbackHandler row) {
    Object[] all = keys.toArray();
    for (int from = 0; from < all.length; from += AT_ONCE) {
      Object[] some = Arrays.copyOfRange(all, from, Math.min(all.length, from + AT_ONCE));
      jdbc.query(
          connection -> {
            var statement = connection.prepareStatement(sql);
            statement.setArray(1, connection.createArrayOf(type, some));
            return statement;
          },
          row);
    }
  }
}
