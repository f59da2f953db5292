package vn.trian.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The hosts of the ledger, each at its place. */
final class HostList {
  private static final String SELECT = "select h.id, h.place_id, h.site, h.who, h.kind ";

  /** An array of H2 has 65,536 elements at most. */
  private static final int AT_ONCE = 20_000;

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
    Object[] ids = hosts.stream().sorted().toArray();
    for (int from = 0; from < ids.length; from += AT_ONCE) {
      Object[] some = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + AT_ONCE));
      jdbc.query(
          connection -> {
            var statement =
                connection.prepareStatement(
                    SELECT
                        + """
                        from unnest(cast(? as integer array)) as o (host_id)
                        join host h on h.id = o.host_id
                        """);
            statement.setArray(1, connection.createArrayOf("integer", some));
            return statement;
          },
          row -> {
            consumer.accept(host(row));
          });
    }
  }

  private static HostAt host(ResultSet row) throws SQLException {
    UUID site = row.getObject(3, UUID.class);
    boolean person = "person".equals(row.getString(5));
    return new HostAt(
        row.getInt(1), row.getInt(2), site, row.getObject(4, UUID.class), person || site != null);
  }
}
