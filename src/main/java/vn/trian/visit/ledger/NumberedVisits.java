package vn.trian.visit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.visit.HostKind;

/** Goes through the versions of visits by their numbers: those just stored are still at hand. */
public final class NumberedVisits {
  private static final String SELECT =
      """
      select %s, v.visit_date, v.occasion, v.place_id, v.host_id, h.kind, v.gift, v.gift_value_min,
        v.gift_value_max, coalesce(v.sender_id, 0)
      from visit v
      join written_host h on h.id = v.written_host_id
      """;

  private final JdbcTemplate jdbc;
  private final FreshVisits fresh;

  public NumberedVisits(JdbcTemplate jdbc, FreshVisits fresh) {
    this.jdbc = jdbc;
    this.fresh = fresh;
  }

  /** The number of the last one; 0 in an empty ledger. */
  public long last() {
    return Counters.last(jdbc, "visit");
  }

  /** Those after a number, up to another, that are not withdrawn. */
  public void forEach(long after, long to, Consumer<NumberedVisit> consumer) {
    if (fresh.holds(after + 1, to)) {
      fresh.forEach(after + 1, to, consumer);
      return;
    }
    StreamedQuery.read(
        jdbc,
        portions ->
            portions.query(
                SELECT.formatted("v.id")
                    + "where v.id > ? and v.id <= ? and not v.withdrawn order by v.id",
                row -> {
                  consumer.accept(visit(row));
                },
                after,
                to));
  }

  /**
   * Those whose place a version takes that comes after a number, up to another, and that were not
   * withdrawn; each under the number of the version that takes its place.
   */
  public void forEachReplaced(long after, long to, Consumer<NumberedVisit> consumer) {
    jdbc.query(
        SELECT.formatted("a.visit_id")
            + """
            join amendment a on a.replaces = v.id
            where a.visit_id > ? and a.visit_id <= ? and not v.withdrawn
            order by v.id
            """,
        row -> {
          consumer.accept(visit(row));
        },
        after,
        to);
  }

  private static NumberedVisit visit(ResultSet row) throws SQLException {
    String kind = row.getString(6);
    return new NumberedVisit(
        row.getLong(1),
        row.getObject(2, LocalDate.class),
        row.getString(3),
        row.getInt(4),
        row.getObject(5, Integer.class),
        kind == null ? null : HostKind.ofId(kind),
        row.getBoolean(7),
        number(row, 8),
        number(row, 9),
        row.getInt(10));
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}
