package vn.trian.visit.ledger;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbers of rows. Only one run writes at a time, so the next number is the highest one plus one:
 * no sequence that a database may let jump.
 */
final class Counters {
  private Counters() {}

  static Long last(JdbcTemplate jdbc, String table) {
    return Objects.requireNonNull(
        jdbc.queryForObject("select coalesce(max(id), 0) from " + table, Long.class));
  }
}
