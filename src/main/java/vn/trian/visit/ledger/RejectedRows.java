package vn.trian.visit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.quality.Finding;

/** The rows of files that go back to their senders, and which files have gone back. */
public final class RejectedRows {
  private final JdbcTemplate jdbc;

  public RejectedRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One rejected row as its sender wrote it.
   *
   * @param findings all that was found on it, in order
   */
  public record RejectedRow(List<String> headers, List<String> cells, List<Finding> findings) {}

  /** The rejected rows of a file in the file's order. */
  public List<RejectedRow> list(int fileId) {
    Map<Long, List<Finding>> findings = new HashMap<>();
    FindingList.ofFile(jdbc, fileId)
        .forEach(f -> findings.computeIfAbsent(f.at().line(), l -> new ArrayList<>()).add(f));
    return jdbc.query(
        """
        select r.line, h.content, r.cells
        from rejected r
        join text_value h on h.id = r.headers_id
        where r.file_id = ?
        order by r.line
        """,
        (row, number) ->
            new RejectedRow(
                TextList.ofJson(row.getString(2)),
                TextList.ofJson(row.getString(3)),
                findings.getOrDefault(row.getLong(1), List.of())),
        fileId);
  }

  /** Writes down that the rows of a file have gone back. */
  public void returned(int fileId, String path, String sha256) {
    jdbc.update(
        "insert into returned_file (file_id, path, sha256) values (?, ?, ?)", fileId, path, sha256);
  }

  /** The files delivered with rejected rows: path and SHA-256, ordered by path. */
  public Map<String, String> returnedFiles() {
    Map<String, String> files = new java.util.TreeMap<>();
    jdbc.query(
        "select path, sha256 from returned_file",
        row -> {
          files.put(row.getString(1), row.getString(2));
        });
    return files;
  }
}
