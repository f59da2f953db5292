package vn.trian.app;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.app.PlannedRuns.Taken;
import vn.trian.web.operator.Runs;

/** Tells the pages of runs, from the framework's tables and the plans. */
final class LedgerRuns implements Runs {
  /** So long after its time a run may not have begun yet, or be held up by another one. */
  private static final Duration LATE = Duration.ofMinutes(5);

  /** So long a run may take before it is missed. */
  private static final Duration LONG = Duration.ofHours(1);

  private final JdbcTemplate jdbc;
  private final Settings settings;
  private final PlannedRuns taken;

  LedgerRuns(JdbcTemplate jdbc, Settings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.taken = new PlannedRuns(jdbc);
  }

  @Override
  public List<Run> last(int most) {
    return jdbc.query(
        """
        select i.job_name, e.start_time, e.end_time, e.status
        from batch_job_execution e
        join batch_job_instance i on i.job_instance_id = e.job_instance_id
        order by e.job_execution_id desc
        fetch first ? rows only
        """,
        (row, number) ->
            new Run(
                row.getString(1),
                time(row.getObject(2, LocalDateTime.class)),
                time(row.getObject(3, LocalDateTime.class)),
                row.getString(4).equals("COMPLETED")),
        most);
  }

  /** The framework notes times in the zone of the machine. */
  private @Nullable LocalDateTime time(@Nullable LocalDateTime local) {
    return local == null
        ? null
        : local
            .atZone(ZoneId.systemDefault())
            .withZoneSameInstant(settings.clock().getZone())
            .toLocalDateTime();
  }

  @Override
  public List<Planned> planned() {
    return settings.serving().plans().stream().map(this::planned).toList();
  }

  private Planned planned(Plan plan) {
    ZonedDateTime now = ZonedDateTime.now(settings.clock());
    Optional<Taken> last = taken.find(plan.calendar());
    return new Planned(
        plan.calendar(),
        plan.next(now).map(ZonedDateTime::toLocalDateTime).orElse(null),
        last.map(Taken::due).orElse(null),
        last.map(Taken::ended).orElse(null),
        last.map(Taken::exit).orElse(null),
        last.map(of -> state(plan, of, now)).orElse(State.DONE));
  }

  private static State state(Plan plan, Taken taken, ZonedDateTime now) {
    LocalDateTime today = now.toLocalDateTime();
    LocalDateTime due = plan.last(now).map(ZonedDateTime::toLocalDateTime).orElse(taken.due());
    if (taken.due().isBefore(due)) {
      return due.plus(LATE).isAfter(today) ? State.RUNNING : State.MISSING;
    }
    if (taken.isOpen()) {
      LocalDateTime began = taken.began() == null ? taken.due() : taken.began();
      return began.plus(LONG).isAfter(today) ? State.RUNNING : State.MISSING;
    }
    Integer exit = taken.exit();
    return exit == null || exit == ExitCode.DONE || exit == ExitCode.REJECTED
        ? State.DONE
        : State.FAILED;
  }
}
