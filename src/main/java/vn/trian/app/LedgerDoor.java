package vn.trian.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The ledger as pages read it, beside the verbs of this process. An H2 file belongs to one process:
 * the door is open while somebody reads, and for a moment after; then, or as soon as a verb of
 * another process asks, the file is let go, until the next page. A server of PostgreSQL lets
 * everybody read.
 */
final class LedgerDoor extends AbstractDataSource implements AutoCloseable {
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final int MOST_READERS = 10;

  private final Settings settings;
  private final LedgerStore store;
  private final Asking asking;
  private final ScheduledExecutorService porter =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "ledger-door");
            thread.setDaemon(true);
            return thread;
          });

  private final ScheduledFuture<?> looks;
  private @Nullable RunLock lock;
  private @Nullable HikariDataSource pool;
  private int reading;
  private Instant left = Instant.MIN;

  LedgerDoor(Settings settings) {
    this.settings = settings;
    this.store = new LedgerStore(settings);
    this.asking = new Asking(settings.data());
    RunLock.serve(settings.data());
    this.looks =
        porter.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * A connection for reading; the door is open until it is closed.
   *
   * @throws Failure when another process has the ledger and does not give it back in time
   */
  @Override
  public Connection getConnection() throws SQLException {
    HikariDataSource open = enter();
    try {
      return lent(open.getConnection());
    } catch (SQLException | RuntimeException e) {
      leave();
      throw e;
    }
  }

  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException("the ledger is read with the user that is set");
  }

  private synchronized HikariDataSource enter() {
    Instant end = Instant.now().plus(Asking.PATIENCE);
    while (pool == null || makesWay(end)) {
      if (pool == null) {
        open(end);
      } else {
        pause();
      }
    }
    reading++;
    return pool;
  }

  /** Whether those who come now wait outside: however many read, another process has its turn. */
  private boolean makesWay(Instant end) {
    return !isOnServer() && asking.isAsked() && Instant.now().isBefore(end);
  }

  private void open(Instant end) {
    try {
      if (!isOnServer()) {
        if (makesWay(end)) {
          pause();
          return;
        }
        lock = RunLock.read(settings.data(), name(Asking.PAGES));
      }
      pool = pool();
    } catch (Failure busy) {
      if (busy.exit() != ExitCode.BUSY || Instant.now().isAfter(end)) {
        throw busy;
      }
      pause();
    } finally {
      if (pool == null) {
        unlock();
      }
    }
  }

  /** Whoever waits here lets the others in; it is called in a loop. */
  @SuppressWarnings("WaitNotInLoop")
  private void pause() {
    try {
      wait(LOOK_EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the ledger was waited for", e);
    }
  }

  private HikariDataSource pool() {
    Settings.Database database = settings.database();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(MOST_READERS);
    config.setMinimumIdle(1);
    config.setReadOnly(true);
    config.setPoolName("pages");
    Postgresql.driverSettings(database).forEach(config::addDataSourceProperty);
    return new HikariDataSource(config);
  }

  private boolean isOnServer() {
    return Postgresql.isAt(settings.database());
  }

  private synchronized void leave() {
    reading--;
    left = Instant.now();
  }

  /** Closes the door when nobody has read for a moment, or when it is asked for. */
  private synchronized void look() {
    if (pool == null || reading > 0 || isOnServer()) {
      return;
    }
    if (asking.isAsked()) {
      shut();
    } else if (left.plus(IDLE).isBefore(Instant.now())) {
      tidy();
      shut();
    }
  }

  /** Has the file written anew that verbs of this process have left mostly dead. */
  private void tidy() {
    if (pool == null || !store.isMostlyDead(new JdbcTemplate(pool))) {
      return;
    }
    RunLock alone;
    try {
      alone = RunLock.take(settings.data(), name(Asking.TIDYING));
    } catch (Failure busy) {
      // A verb of this process is at work: another time.
      return;
    }
    try {
      pool.close();
      pool = null;
      store.tidy();
    } finally {
      alone.close();
    }
  }

  private static String name(String what) {
    return what + ", pid " + ProcessHandle.current().pid();
  }

  private void shut() {
    if (pool != null) {
      pool.close();
      pool = null;
    }
    unlock();
  }

  private void unlock() {
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }

  private Connection lent(Connection connection) {
    AtomicBoolean back = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            LedgerDoor.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                if (method.getName().equals("close") && back.compareAndSet(false, true)) {
                  leave();
                }
              }
            });
  }

  @Override
  public void close() {
    looks.cancel(false);
    porter.shutdownNow();
    synchronized (this) {
      shut();
    }
  }
}
