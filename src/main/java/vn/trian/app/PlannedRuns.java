package vn.trian.app;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.calendar.ReportingCalendar;

/**
 * How far the planned runs have got. One of several instances on one ledger takes a time on, by a
 * single statement: the others find it taken.
 */
final class PlannedRuns {
  private final JdbcTemplate jdbc;

  PlannedRuns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The last time of a plan that somebody has taken on.
   *
   * @param ended null where that run was cut off, or is under way
   * @param exit the exit code of that run, once it has ended
   */
  record Taken(
      LocalDateTime due,
      @Nullable LocalDateTime began,
      @Nullable LocalDateTime ended,
      @Nullable Integer exit) {
    /** Whether it is not known that the run came to its end. */
    boolean isOpen() {
      return ended == null;
    }
  }

  Optional<Taken> find(ReportingCalendar calendar) {
    return jdbc
        .query(
            "select due, began, ended, exit from planned_run where calendar = ?",
            (row, number) ->
                new Taken(
                    row.getObject(1, LocalDateTime.class),
                    row.getObject(2, LocalDateTime.class),
                    row.getObject(3, LocalDateTime.class),
                    row.getObject(4, Integer.class)),
            calendar.letter())
        .stream()
        .findFirst();
  }

  /** A plan is known from a time on: what was due then or before was not planned yet. */
  void begin(ReportingCalendar calendar, LocalDateTime due) {
    try {
      jdbc.update(
          "insert into planned_run (calendar, due, ended, exit) values (?, ?, ?, 0)",
          calendar.letter(),
          due,
          due);
    } catch (DuplicateKeyException e) {
      // Another instance was quicker.
    }
  }

  /** Takes a time on, unless somebody has. */
  boolean take(ReportingCalendar calendar, LocalDateTime due, LocalDateTime now) {
    return jdbc.update(
            """
            update planned_run set due = ?, began = ?, ended = null, exit = null
            where calendar = ? and due < ?
            """,
            due,
            now,
            calendar.letter(),
            due)
        == 1;
  }

  /** Takes a time on once more of which the run was cut off, unless somebody has. */
  boolean takeAgain(ReportingCalendar calendar, Taken open, LocalDateTime now) {
    return jdbc.update(
            """
            update planned_run set began = ?
            where calendar = ? and due = ? and began = ? and ended is null
            """,
            now,
            calendar.letter(),
            open.due(),
            open.began())
        == 1;
  }

  /**
   * Whether a run that began at this time or later came to its end; false where the database does
   * not tell.
   *
   * @param time of the machine's zone, in which the framework notes it
   */
  boolean isRunCompletedSince(LocalDateTime time) {
    try {
      return Boolean.TRUE.equals(
          jdbc.queryForObject(
              """
              select count(*) > 0 from batch_job_execution e
              where e.status = 'COMPLETED' and e.start_time >= ?
              """,
              Boolean.class,
              time));
    } catch (DataAccessException e) {
      return false;
    }
  }

  /** Whether some mail waits whose time has come. */
  boolean isMailDue(LocalDateTime now) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            select count(*) > 0 from mail m where m.state = 'waiting' and m.next_attempt <= ?
            """,
            Boolean.class,
            now));
  }

  /** The run of the time that was taken on came to its end. */
  void end(ReportingCalendar calendar, LocalDateTime now, int exit) {
    jdbc.update(
        "update planned_run set ended = ?, exit = ? where calendar = ?",
        now,
        exit,
        calendar.letter());
  }
}
