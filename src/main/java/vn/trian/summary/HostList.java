package vn.trian.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.visit.ledger.KeyLookup;

/** The hosts of the ledger, each at its place. */
final class HostList {
  private static final String SELECT = "select h.id, h.place_id, h.site, h.who, h.kind ";

  private final JdbcTemplate jdbc;

  HostList(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All hosts, by number. */
  List<HostAt> all() {
    return jdbc.query(SELECT + "from host h order by h.id", (row, number) -> host(row));
  }

  /** Some hosts, in any order. */
  void forEach(Collection<Integer> hosts, Consumer<HostAt> consumer) {
    KeyLookup.ofNumbers(
        jdbc,
        SELECT
            + """
            from unnest(cast(? as integer array)) as o (host_id)
            join host h on h.id = o.host_id
            """,
        new TreeSet<>(hosts),
        row -> {
          consumer.accept(host(row));
        });
  }

  private static HostAt host(ResultSet row) throws SQLException {
    UUID site = row.getObject(3, UUID.class);
    boolean person = "person".equals(row.getString(5));
    return new HostAt(
        row.getInt(1), row.getInt(2), site, row.getObject(4, UUID.class), person || site != null);
  }
}
