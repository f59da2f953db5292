package vn.trian.app;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The figures that monitors ask for, from the ledger: what a run came to is known whoever ran it.
 */
final class LedgerFigures {
  private final JdbcTemplate jdbc;

  /** Findings are only ever added: those counted once are not counted again. */
  private final Map<String, Long> findings = new HashMap<>();

  private long findingsBehind;
  private Map<String, Double> figures = Map.of();

  /**
   * A look of a monitor asks for each figure once: one that is asked for again begins a new one.
   */
  private final Set<String> asked = new HashSet<>();

  LedgerFigures(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A figure by its name; 0 where there is none, and not a number while nothing is known. */
  synchronized double get(String name) {
    if (asked.isEmpty() || asked.contains(name)) {
      asked.clear();
      try {
        figures = read();
      } catch (RuntimeException e) {
        // The ledger is somebody else's for the moment: what was known last still holds.
      }
    }
    asked.add(name);
    return figures.isEmpty() ? Double.NaN : figures.getOrDefault(name, 0.0);
  }

  private Map<String, Double> read() {
    Map<String, Double> read = new HashMap<>();
    jdbc.query(
        """
        select coalesce(sum(rows_read), 0) as rows_read, coalesce(sum(rows_stored), 0) as stored,
          coalesce(sum(rows_unchanged), 0) as unchanged,
          coalesce(sum(rows_superseded), 0) as superseded,
          coalesce(sum(rows_rejected), 0) as rejected
        from source_file
        """,
        row -> {
          read.put("rows.read", row.getDouble(1));
          read.put("rows.stored", row.getDouble(2));
          read.put("rows.unchanged", row.getDouble(3));
          read.put("rows.superseded", row.getDouble(4));
          read.put("rows.rejected", row.getDouble(5));
        });
    count(read, "files.", "select state, count(*) from source_file group by state");
    count(read, "proposals.", "select state, count(*) from proposal group by state");
    count(read, "releases.", "select standing, count(*) from release group by standing");
    count(
        read,
        "delivered.",
        """
        select 'report', count(*) from release_file
        union all select 'returned', count(*) from returned_file
        """);
    count(read, "waiting.", "select 'revisions', count(*) from waiting_revision");
    count(
        read,
        "runs.",
        """
        select case when status = 'COMPLETED' then 'completed' else 'failed' end, count(*)
        from batch_job_execution
        where end_time is not null
        group by case when status = 'COMPLETED' then 'completed' else 'failed' end
        """);
    readRuns(read);
    readFindings(read);
    return read;
  }

  private void count(Map<String, Double> into, String prefix, String sql) {
    jdbc.query(
        sql,
        row -> {
          into.put(prefix + row.getString(1), row.getDouble(2));
        });
  }

  private void readRuns(Map<String, Double> into) {
    jdbc.query(
        """
        select e.start_time, e.end_time
        from batch_job_execution e
        where e.status = 'COMPLETED' and e.job_execution_id = (
          select max(l.job_execution_id)
          from batch_job_execution l
          join batch_job_instance i on i.job_instance_id = l.job_instance_id
          where l.status = 'COMPLETED' and i.job_name = ?)
        """,
        row -> {
          double began = seconds(row.getObject(1, LocalDateTime.class));
          double ended = seconds(row.getObject(2, LocalDateTime.class));
          into.put("run.seconds", ended - began);
          into.put("run.success", ended);
        },
        Application.JOB);
  }

  /** The framework notes times in the zone of the machine. */
  private static double seconds(@Nullable LocalDateTime local) {
    return local == null
        ? 0
        : local.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli() / 1000.0;
  }

  private void readFindings(Map<String, Double> into) {
    Long last = jdbc.queryForObject("select coalesce(max(id), 0) from finding", Long.class);
    if (last != null && last < findingsBehind) {
      // The ledger was made again.
      findings.clear();
      findingsBehind = 0;
    }
    if (last != null && last > findingsBehind) {
      jdbc.query(
          "select rule, count(*) from finding where id > ? and id <= ? group by rule",
          row -> {
            findings.merge(row.getString(1), row.getLong(2), Long::sum);
          },
          findingsBehind,
          last);
      findingsBehind = last;
    }
    findings.forEach((rule, count) -> into.put("findings." + rule, count.doubleValue()));
  }
}
