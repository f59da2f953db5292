package vn.trian.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the time of one run of our job went: what Batch's own tables in the ledger tell. */
final class StageTimes {
  /** Steps of one file, with a colon in their names, and what workers do lie within the intake. */
  private static final String STEPS =
      """
      select j.start_time as job_start, j.end_time as job_end,
          s.step_name, s.start_time, s.end_time
      from batch_job_execution j
      join batch_step_execution s on s.job_execution_id = j.job_execution_id
      where j.job_execution_id = (select max(job_execution_id) from batch_job_execution)
          and s.step_name not like '%:%' and s.step_name <> 'checkRanges'
      order by s.start_time, s.step_execution_id
      """;

  private StageTimes() {}

  /** Seconds by stage, in their order: from the start of the process to its end. */
  static Map<String, Double> of(Run run, OurPlace place) throws SQLException {
    Map<String, Double> stages = new LinkedHashMap<>();
    try (Connection ledger = DriverManager.getConnection(place.ledger(), place.user(), "");
        Statement statement = ledger.createStatement();
        ResultSet steps = statement.executeQuery(STEPS)) {
      Instant ended = run.started();
      while (steps.next()) {
        if (stages.isEmpty()) {
          stages.put("start", seconds(run.started(), at(steps, "job_start")));
        }
        stages.put(
            steps.getString("step_name"), seconds(at(steps, "start_time"), at(steps, "end_time")));
        ended = at(steps, "job_end");
      }
      stages.put("end, with a ledger made smaller", run.seconds() - seconds(run.started(), ended));
    }
    return stages;
  }

  /** Batch writes the time of the machine's own zone. */
  private static Instant at(ResultSet steps, String column) throws SQLException {
    LocalDateTime time = steps.getObject(column, LocalDateTime.class);
    return time.atZone(ZoneId.systemDefault()).toInstant();
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
