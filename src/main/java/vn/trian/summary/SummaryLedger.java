package vn.trian.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.disk.FaultPoint;
import vn.trian.summary.Folding.HostPeriod;

/**
 * Folds stored visits into the totals. Visits are numbered and never change; what is folded is what
 * lies after the mark, and the mark moves in the same transaction.
 */
public final class SummaryLedger {
  /** Visits a transaction: enough to fold a month at once, few enough to hold. */
  private static final int MOST = 50_000;

  private static final String CONTRIBUTION =
      """
      select v.visit_date, v.occasion, v.place_id, v.host_id, h.kind, v.gift, v.gift_value_min,
        v.gift_value_max, %s as visit_id, p.province, coalesce(v.sender_id, 0)
      from visit v
      join place p on p.id = v.place_id
      join written_host h on h.id = v.written_host_id
      """;

  private final JdbcTemplate jdbc;

  SummaryLedger(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Folds the next visits after the mark. Called in a transaction, which makes it all or nothing.
   *
   * @return how many visits were folded: 0 at the end
   */
  long foldNext() {
    long from = Progress.of(jdbc, Progress.TOTALS);
    long last =
        Objects.requireNonNull(
            jdbc.queryForObject("select coalesce(max(id), 0) from visit", Long.class));
    long to = Math.min(last, from + MOST);
    if (to <= from) {
      return 0;
    }
    Folding fold = new Folding();
    jdbc.query(
        CONTRIBUTION.formatted("v.id")
            + " where v.id > ? and v.id <= ? and not v.withdrawn order by v.id",
        row -> {
          fold.add(contribution(row, 1));
        },
        from,
        to);
    jdbc.query(
        CONTRIBUTION.formatted("a.visit_id")
            + """
            join amendment a on a.replaces = v.id
            where a.visit_id > ? and a.visit_id <= ? and not v.withdrawn
            order by v.id
            """,
        row -> {
          fold.add(contribution(row, -1));
        },
        from,
        to);
    countHosts(fold);
    FaultPoint.reach("between the hosts and the totals of a fold");
    apply(fold);
    countSenders(fold);
    touchWhatIsKnownNow(fold, to);
    touch(fold);
    Progress.move(jdbc, Progress.TOTALS, from, to);
    return to - from;
  }

  /** Folds all that is left, in the transaction that it is called in. */
  public void foldAll() {
    while (foldNext() > 0) {
      FaultPoint.reach("between two folds");
    }
  }

  private static Contribution contribution(ResultSet row, int sign) throws SQLException {
    String occasion = row.getString(2);
    return new Contribution(
        sign,
        row.getLong(9),
        Grain.halfOf(row.getObject(1, LocalDate.class)),
        occasion == null ? "" : occasion,
        row.getInt(3),
        row.getString(10),
        row.getInt(11),
        row.getObject(4, Integer.class),
        row.getString(5),
        row.getBoolean(6),
        number(row, 7),
        number(row, 8));
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  private void countHosts(Folding fold) {
    Map<Integer, Map<HostPeriod, Long>> before = visitsSoFar(fold.hostVisits().keySet());
    List<Object[]> rows = new ArrayList<>();
    fold.hostVisits()
        .forEach(
            (host, changes) -> {
              Map<HostPeriod, Long> was = before.getOrDefault(host, Map.of());
              Map<HostPeriod, Long> is = new HashMap<>(was);
              changes.forEach((when, change) -> is.merge(when, change.visits(), Long::sum));
              fold.countHost(host, was, is);
              changes.forEach(
                  (when, change) -> rows.add(change.rowOfHost(host, when.half(), when.occasion())));
            });
    addOrInsert(
        rows,
        """
        update summary_host
        set visits = visits + ?, gifts = gifts + ?, gift_value_min = gift_value_min + ?,
          gift_value_max = gift_value_max + ?, gift_values_open = gift_values_open + ?
        where host_id = ? and half = ? and occasion = ?
        """,
        """
        insert into summary_host (visits, gifts, gift_value_min, gift_value_max, gift_values_open,
          host_id, half, occasion)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """);
  }

  private Map<Integer, Map<HostPeriod, Long>> visitsSoFar(Iterable<Integer> hosts) {
    List<Integer> ids = new ArrayList<>();
    hosts.forEach(ids::add);
    Map<Integer, Map<HostPeriod, Long>> visits = new HashMap<>();
    jdbc.query(
        connection -> {
          var statement =
              connection.prepareStatement(
                  """
                  select s.host_id, s.half, s.occasion, s.visits
                  from summary_host s
                  where s.host_id = any(?)
                  """);
          statement.setArray(1, connection.createArrayOf("integer", ids.toArray()));
          return statement;
        },
        row -> {
          visits
              .computeIfAbsent(row.getInt(1), host -> new HashMap<>())
              .put(new HostPeriod(row.getInt(2), row.getString(3)), row.getLong(4));
        });
    return visits;
  }

  private void apply(Folding fold) {
    List<Object[]> rows = new ArrayList<>(fold.changes().size());
    fold.changes().forEach((cell, change) -> rows.add(change.row(cell)));
    addOrInsert(
        rows,
        """
        update summary_total
        set visits = visits + ?, hosts = hosts + ?, facilities = facilities + ?,
          persons = persons + ?, gifts = gifts + ?, gift_value_min = gift_value_min + ?,
          gift_value_max = gift_value_max + ?, gift_values_open = gift_values_open + ?
        where calendar = ? and period = ? and place_id = ? and occasion = ?
        """,
        """
        insert into summary_total (visits, hosts, facilities, persons, gifts, gift_value_min,
          gift_value_max, gift_values_open, calendar, period, place_id, occasion)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);
  }

  /** A record may tell the address that other months lack, or no longer tell it. */
  private void touchWhatIsKnownNow(Folding fold, long visitId) {
    jdbc.query(
        connection -> {
          var statement =
              connection.prepareStatement(
                  """
                  select distinct s.half
                  from unnest(cast(? as integer array)) as o (host_id)
                  join host h on h.id = o.host_id
                  join host k on k.site = h.site and k.id <> h.id
                  join place p on p.id = k.place_id
                  join summary_host s on s.host_id = k.id
                  where p.kind <> 'placed' and s.visits > 0
                  """);
          statement.setArray(
              1, connection.createArrayOf("integer", fold.hostVisits().keySet().toArray()));
          return statement;
        },
        row -> {
          fold.touch(row.getInt(1), visitId);
        });
  }

  private void countSenders(Folding fold) {
    List<Object[]> rows = new ArrayList<>();
    fold.senderVisits()
        .forEach(
            (of, change) ->
                rows.add(new Object[] {change, of.senderId(), of.province(), of.half()}));
    addOrInsert(
        rows,
        """
        update summary_sender set visits = visits + ?
        where sender_id = ? and province = ? and half = ?
        """,
        "insert into summary_sender (visits, sender_id, province, half) values (?, ?, ?, ?)");
  }

  private void touch(Folding fold) {
    List<Object[]> rows = new ArrayList<>();
    fold.months().forEach((c, visit) -> rows.add(new Object[] {visit, c.calendar(), c.period()}));
    addOrInsert(
        rows,
        "update summary_month set touched_by = ? where calendar = ? and report_month = ?",
        "insert into summary_month (touched_by, calendar, report_month) values (?, ?, ?)");
  }

  /** The same parameters serve both statements: a row that is not there yet is inserted. */
  private void addOrInsert(List<Object[]> rows, String update, String insert) {
    int[] updated = jdbc.batchUpdate(update, rows);
    List<Object[]> missing = new ArrayList<>();
    for (int i = 0; i < updated.length; i++) {
      if (updated[i] == 0) {
        missing.add(rows.get(i));
      }
    }
    jdbc.batchUpdate(insert, missing);
  }
}
