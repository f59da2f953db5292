package vn.trian.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What is set for connections to PostgreSQL; parameters in the URL count more. */
final class Postgresql {
  /**
   * A machine that is gone must not hold a run up for hours: an answer is waited for ten minutes,
   * longer than any statement of ours takes, a new connection ten seconds.
   */
  private static final Map<String, String> DRIVER =
      Map.of("tcpKeepAlive", "true", "connectTimeout", "10", "socketTimeout", "600");

  private Postgresql() {}

  static boolean isAt(Settings.Database database) {
    return database.url().startsWith("jdbc:postgresql:");
  }

  /** Workers read the state of a run in its database: a file of H2 lets one process in. */
  static void requireForWorkers(Settings settings) {
    if (settings.workers().broker() != null && !isAt(settings.database())) {
      throw Failure.usage("workers.postgresql");
    }
  }

  /** Settings of the pool of connections, empty for another database. */
  static Map<String, Object> poolSettings(Settings.Database database) {
    Map<String, Object> settings = new HashMap<>();
    if (isAt(database)) {
      DRIVER.forEach(
          (name, value) ->
              settings.put("spring.datasource.hikari.data-source-properties." + name, value));
      settings.put("spring.datasource.hikari.connection-timeout", "5000");
      settings.put("spring.datasource.hikari.validation-timeout", "2000");
    }
    return settings;
  }

  /** What the driver is told, empty for another database. */
  static Map<String, String> driverSettings(Settings.Database database) {
    return isAt(database) ? DRIVER : Map.of();
  }

  /** A connection outside the pool. */
  static Connection connect(Settings.Database database, String applicationName)
      throws SQLException {
    Properties properties = new Properties();
    properties.putAll(DRIVER);
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password());
    properties.setProperty("ApplicationName", applicationName);
    return DriverManager.getConnection(database.url(), properties);
  }
}
