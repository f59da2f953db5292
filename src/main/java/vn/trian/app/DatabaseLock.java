package vn.trian.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * One process at a time on a schema of PostgreSQL, whatever data folder it works with. Held by a
 * connection of its own: the server gives the lock back when the connection ends, however that
 * comes. H2 locks its file itself.
 */
final class DatabaseLock implements AutoCloseable {
  /** Ours among all advisory locks of the server: the letters "Trân". */
  private static final int OURS = 0x5472_E26E;

  /** The server keeps so many bytes of a connection's name. */
  private static final int MOST_NAME = 63;

  /** H2: somebody else has the file open. */
  private static final int H2_IN_USE = 90020;

  private static final String TRY = "select pg_try_advisory_lock(?, hashtext(current_schema()))";

  private static final String HOLDER =
      """
      select a.application_name
      from pg_locks l
      join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.granted and l.objsubid = 2
        and l.database = (select d.oid from pg_database d where d.datname = current_database())
        and l.classid = cast(? as integer)::oid and l.objid = hashtext(current_schema())::oid
      """;

  private final @Nullable Connection connection;

  private DatabaseLock(@Nullable Connection connection) {
    this.connection = connection;
  }

  /**
   * Takes the lock.
   *
   * @param who verb, process and time, for whoever finds the lock taken
   */
  static DatabaseLock take(Settings.Database database, String who) {
    if (!Postgresql.isAt(database)) {
      return new DatabaseLock(null);
    }
    Connection connection = null;
    try {
      connection = Postgresql.connect(database, name(who));
      DatabaseLock lock = new DatabaseLock(connection);
      if (Holder.tryForAMoment(lock::isTaken)) {
        return lock;
      }
      String holder = lock.holder();
      lock.close();
      throw new Failure(ExitCode.BUSY, null, "busy.database", holder, database.place());
    } catch (SQLException e) {
      close(connection);
      throw new CannotGetJdbcConnectionException("no lock in the database", e);
    } catch (RuntimeException e) {
      close(connection);
      throw e;
    }
  }

  /** The failure of a start, told as what it is where H2 says that its file is in use. */
  static RuntimeException orBusy(RuntimeException e, Settings.Database database) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
        return new Failure(ExitCode.BUSY, e, "busy.database", "?", database.place());
      }
    }
    return e;
  }

  private boolean isTaken() {
    return "t".equals(ask(TRY));
  }

  private String holder() {
    String name = ask(HOLDER);
    return name == null || name.isBlank() ? "?" : name;
  }

  private @Nullable String ask(String question) {
    if (connection == null) {
      return null;
    }
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setInt(1, OURS);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() ? answer.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("no lock in the database", e);
    }
  }

  private static String name(String who) {
    String name = who + ", " + machine();
    return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME);
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "?";
    }
  }

  @Override
  public void close() {
    close(connection);
  }

  /** A connection that cannot be closed is one that the server has closed. */
  private static void close(@Nullable Connection connection) {
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      // Nothing is held any more.
    }
  }
}
