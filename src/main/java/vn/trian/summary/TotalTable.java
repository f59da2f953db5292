package vn.trian.summary;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the totals of a query's periods, as they are kept: by place and by host. */
final class TotalTable {
  private final JdbcTemplate jdbc;

  TotalTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the total of a place in a period. */
  interface OfPlace {
    void take(int period, int placeId, Sum sum);
  }

  /** Takes what is kept of a host in a half of a month. */
  interface OfHost {
    void take(int host, int placeId, int half, Sum sum);
  }

  /** All hosts, by number. */
  List<HostAt> hosts() {
    return jdbc.query(
        "select h.id, h.place_id, h.site, h.who, h.kind from host h order by h.id",
        (row, number) -> {
          UUID site = row.getObject(3, UUID.class);
          boolean person = "person".equals(row.getString(5));
          return new HostAt(
              row.getInt(1),
              row.getInt(2),
              site,
              row.getObject(4, UUID.class),
              person || site != null);
        });
  }

  /** Those of some hosts that have visits that count. */
  Set<Integer> visited(Collection<Integer> hosts) {
    Set<Integer> visited = new HashSet<>();
    jdbc.query(
        connection -> {
          var statement =
              connection.prepareStatement(
                  """
                  select distinct s.host_id
                  from unnest(cast(? as integer array)) as o (host_id)
                  join summary_host s on s.host_id = o.host_id
                  where s.visits > 0
                  """);
          statement.setArray(1, connection.createArrayOf("integer", hosts.toArray()));
          return statement;
        },
        row -> {
          visited.add(row.getInt(1));
        });
    return visited;
  }

  void read(SummaryQuery query, OfPlace total) {
    jdbc.query(
        """
        select t.period, t.place_id, t.visits, t.hosts, t.facilities, t.persons, t.gifts,
          t.gift_value_min, t.gift_value_max, t.gift_values_open
        from summary_total t
        where t.calendar = ? and t.period between ? and ? and t.occasion = ? and t.visits > 0
        order by t.period, t.place_id
        """,
        row -> {
          total.take(
              row.getInt(1),
              row.getInt(2),
              new Sum(
                  row.getLong(3),
                  row.getLong(4),
                  row.getLong(5),
                  row.getLong(6),
                  row.getLong(7),
                  row.getLong(8),
                  row.getLong(9),
                  row.getLong(10)));
        },
        query.calendar().letter(),
        query.firstPeriod(),
        query.lastPeriod(),
        query.occasion() == null ? "" : query.occasion());
  }

  /** Reads some hosts, in the periods of a query. */
  void readHosts(SummaryQuery query, Collection<Integer> hosts, OfHost host) {
    if (hosts.isEmpty()) {
      return;
    }
    jdbc.query(
        connection -> {
          var statement =
              connection.prepareStatement(
                  """
                  select s.host_id, h.place_id, s.half, s.visits, h.kind, s.gifts,
                    s.gift_value_min, s.gift_value_max, s.gift_values_open
                  from unnest(cast(? as integer array)) as o (host_id)
                  join summary_host s on s.host_id = o.host_id
                  join host h on h.id = s.host_id
                  where s.visits > 0 and (? = '' or s.occasion = ?) and s.half between ? and ?
                  order by s.host_id, s.half, s.occasion
                  """);
          String occasion = query.occasion() == null ? "" : query.occasion();
          statement.setArray(1, connection.createArrayOf("integer", hosts.toArray()));
          statement.setString(2, occasion);
          statement.setString(3, occasion);
          statement.setInt(4, query.firstHalf());
          statement.setInt(5, query.lastHalf());
          return statement;
        },
        row -> {
          long visits = row.getLong(4);
          String kind = row.getString(5);
          host.take(
              row.getInt(1),
              row.getInt(2),
              row.getInt(3),
              new Sum(
                  visits,
                  0,
                  "facility".equals(kind) ? visits : 0,
                  "person".equals(kind) ? visits : 0,
                  row.getLong(6),
                  row.getLong(7),
                  row.getLong(8),
                  row.getLong(9)));
        });
  }
}
