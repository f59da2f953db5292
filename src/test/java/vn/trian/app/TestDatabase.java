package vn.trian.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the ledger of a workplace is. The property {@code trian.test.engine} says it: {@code h2}
 * (default), a file in the data folder as the program itself has it; {@code postgresql}, a schema
 * of its own on one server that runs as long as the tests do.
 *
 * @param settings what the program is told; empty where it is told nothing
 * @param url where the tests themselves look at the tables, with no program running
 */
public record TestDatabase(Map<String, String> settings, String url) {
  private static final Map<Path, TestDatabase> KNOWN = new ConcurrentHashMap<>();
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  /** The database that goes with a data folder: always the same one. */
  static TestDatabase of(Path data) {
    return KNOWN.computeIfAbsent(
        data.toAbsolutePath(),
        folder -> isPostgresql() ? schema() : new TestDatabase(Map.of(), h2(folder)));
  }

  public static boolean isPostgresql() {
    String engine = System.getProperty("trian.test.engine", "h2");
    return switch (engine) {
      case "h2" -> false;
      case "postgresql" -> true;
      default -> throw new IllegalArgumentException("trian.test.engine: " + engine);
    };
  }

  /** A schema of a server, which the program finds empty. */
  static TestDatabase schema(String server, String schema) {
    try (Connection connection = DriverManager.getConnection(server);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    return new TestDatabase(
        Map.of("trian.database.url", url, "trian.database.user", "postgres"), url);
  }

  private static TestDatabase schema() {
    return schema(Server.URL, "workplace_" + SCHEMAS.incrementAndGet());
  }

  private static String h2(Path data) {
    return "jdbc:h2:file:" + data.resolve("ledger") + ";IFEXISTS=TRUE";
  }

  Connection connect() throws SQLException {
    Properties user = new Properties();
    user.setProperty("user", settings.getOrDefault("trian.database.user", "trian"));
    user.setProperty("password", "");
    return DriverManager.getConnection(url, user);
  }

  /** Started when a test first asks for it, stopped when the tests end. */
  private static final class Server {
    static final String URL = start();

    private static String start() {
      try {
        return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
