package vn.trian.app;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A database that does not answer for now, as against one that answers with an error. */
final class Outage {
  /**
   * PostgreSQL: it is being stopped, was stopped at once, or is not up yet; no more connections.
   */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

  private Outage() {}

  static boolean isCauseOf(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException sql && isAway(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAway(@Nullable String state) {
    return state != null && (state.startsWith("08") || STATES.contains(state));
  }
}
