package vn.trian.web.operator;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.calendar.ReportingCalendar;

/** What the ledger knows of runs, those that were and those that are planned. */
public interface Runs {
  /**
   * A run that was.
   *
   * @param job which one: {@code visitReport}, {@code issueAgain} or {@code takeInAgain}
   * @param began in the zone of the reports, as all times are
   * @param ended null while it is under way, and for one that was killed
   * @param completed whether it came to its end without failing
   */
  record Run(
      String job,
      @Nullable LocalDateTime began,
      @Nullable LocalDateTime ended,
      boolean completed) {}

  /**
   * What a plan has come to.
   *
   * @param next null for a time that never comes
   * @param due the last time that was taken on; null before the first
   * @param ended null while that run is under way, and where it was cut off
   * @param exit the exit code of that run
   * @param state whether what was due is there
   */
  record Planned(
      ReportingCalendar calendar,
      @Nullable LocalDateTime next,
      @Nullable LocalDateTime due,
      @Nullable LocalDateTime ended,
      @Nullable Integer exit,
      State state) {}

  /** Whether the run is there that was due last. */
  enum State {
    /** It came to its end, or none was due yet. */
    DONE,
    /** It has been taken on and may still come to its end. */
    RUNNING,
    /** It ended with a failure. */
    FAILED,
    /** Nobody has made it. */
    MISSING
  }

  /** The last ones, newest first. */
  List<Run> last(int most);

  /** Every plan, in the order of the calendars. */
  List<Planned> planned();
}
