package vn.trian.visit.ledger;

import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through rows that may be too many to hold. PostgreSQL brings the whole of a result into
 * memory unless it is asked for in portions inside a transaction; H2 does no harm by either.
 */
final class StreamedQuery {
  private static final int PORTION = 1_000;

  private StreamedQuery() {}

  /** Queries in portions, in the transaction that there is or in one that only reads. */
  static void read(JdbcTemplate jdbc, Consumer<JdbcTemplate> queries) {
    DataSource source = Objects.requireNonNull(jdbc.getDataSource());
    JdbcTemplate portions = new JdbcTemplate(source);
    portions.setFetchSize(PORTION);
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(source));
    transaction.setReadOnly(true);
    transaction.executeWithoutResult(status -> queries.accept(portions));
  }
}
