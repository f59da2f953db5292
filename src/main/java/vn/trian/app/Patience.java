package vn.trian.app;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import vn.trian.disk.StopRequest;

/**
 * Does a command again from its beginning while the database does not answer: after one second,
 * two, four … as long as the setting says. What was committed before stays, and the command goes on
 * from it.
 */
final class Patience {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  /** A database that goes away again and again is waited for no longer. */
  private static final int MOST_OUTAGES = 5;

  private final Settings.Database database;
  private final Console console;

  Patience(Settings.Database database, Console console) {
    this.database = database;
    this.console = console;
  }

  <T> T keep(Callable<T> command) throws Exception {
    Instant end = null;
    Duration wait = FIRST_WAIT;
    int outages = 0;
    while (true) {
      Instant start = Instant.now();
      try {
        return command.call();
      } catch (Exception e) {
        if (StopRequest.isAsked() || !Postgresql.isAt(database) || !Outage.isCauseOf(e)) {
          throw e;
        }
        Instant now = Instant.now();
        // A command that worked for a long time before has met another outage than the last one.
        boolean another = Duration.between(start, now).compareTo(database.patience()) > 0;
        if (end == null || (another && outages < MOST_OUTAGES)) {
          outages++;
          end = now.plus(database.patience());
          wait = FIRST_WAIT;
        }
        Duration left = Duration.between(now, end);
        if (left.isNegative() || left.isZero()) {
          throw new Failure(
              ExitCode.ENVIRONMENT,
              e,
              "database.away",
              database.place(),
              Console.causeOf(e),
              database.patience().toSeconds());
        }
        Duration next = wait.compareTo(left) < 0 ? wait : left;
        console.complain("database.wait", database.place(), (next.toMillis() + 999) / 1000);
        Thread.sleep(next.toMillis());
        wait = wait.multipliedBy(2);
      }
    }
  }
}
