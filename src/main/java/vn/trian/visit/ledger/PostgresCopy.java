package vn.trian.visit.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** PostgreSQL's own way of loading rows, in the transaction of a connection. */
final class PostgresCopy {
  private static final int BUFFER = 1 << 16;

  private PostgresCopy() {}

  static boolean serves(Connection connection) throws SQLException {
    return connection.isWrapperFor(PGConnection.class);
  }

  /**
   * Loads rows.
   *
   * @param target a table with its columns in parentheses
   */
  static void into(Connection connection, String target, List<@Nullable Object[]> rows)
      throws SQLException {
    String sql = "copy " + target + " from stdin (format csv)";
    PGConnection postgres = connection.unwrap(PGConnection.class);
    try (Writer out =
            new OutputStreamWriter(
                new PGCopyOutputStream(postgres, sql, BUFFER), StandardCharsets.UTF_8);
        // An empty text is quoted, and nothing at all is null: that is how COPY tells them apart.
        CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(out)) {
      for (@Nullable Object[] row : rows) {
        @Nullable String[] cells = new String[row.length];
        for (int i = 0; i < row.length; i++) {
          Object value = row[i];
          cells[i] = value == null ? null : text(value);
        }
        csv.writeRecord(cells);
      }
    } catch (UncheckedIOException | IOException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException failure) {
          throw failure;
        }
      }
      throw new SQLException("rows could not be copied into " + target, e);
    }
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes
        ? "\\x" + HexFormat.of().formatHex(bytes)
        : value.toString();
  }
}
