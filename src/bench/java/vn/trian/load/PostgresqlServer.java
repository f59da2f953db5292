package vn.trian.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A PostgreSQL with the settings that it comes with, for both programs alike: what it confirms is
 * on the disk.
 */
final class PostgresqlServer implements AutoCloseable {
  static final String USER = "postgres";

  private final EmbeddedPostgres server;

  PostgresqlServer(Path folder) throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("fsync", "on")
            .start();
  }

  /**
   * Makes an empty database.
   *
   * @return its address
   */
  String create(String database) throws SQLException {
    execute("create database " + database);
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
  }

  /** The settings of our product for an empty database of this name. */
  Map<String, String> settingsOf(String database) throws SQLException {
    return Map.of("trian.database.url", create(database), "trian.database.user", USER);
  }

  /** Nothing is left to be written while the next program is measured. */
  void drop(String database) throws SQLException {
    execute("drop database " + database);
    execute("checkpoint");
  }

  /** The version and what decides when a commit is confirmed, told by the server itself. */
  String settings() throws SQLException {
    String told =
        """
        select 'PostgreSQL ' || current_setting('server_version')
            || ', fsync ' || current_setting('fsync')
            || ', synchronous_commit ' || current_setting('synchronous_commit')
        """;
    try (Connection connection = DriverManager.getConnection(server.getJdbcUrl(USER, USER));
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(told)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    String url = server.getJdbcUrl(USER, USER);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
