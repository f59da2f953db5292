package vn.trian.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Loads the same file into a table of DuckDB in a file, and totals it. */
final class DuckDb {
  private DuckDb() {}

  /**
   * Prints how many records were totalled.
   *
   * @param args the records and the file of the database
   */
  public static void main(String[] args) throws SQLException {
    String url = "jdbc:duckdb:" + Path.of(args[1]).toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table visit_record as select * from read_csv('%s', header = true, all_varchar = true)"
              .formatted(Path.of(args[0]).toAbsolutePath()));
      long records = 0;
      try (ResultSet totals = statement.executeQuery(RecordTable.TOTALS)) {
        while (totals.next()) {
          records += totals.getLong("visits");
        }
      }
      System.out.println("records: " + records);
    }
  }
}
