package vn.trian.visit.ledger;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.quality.Finding;

/** The rows of files that go back to their senders, and which files have gone back. */
public final class RejectedRows {
  private final JdbcTemplate jdbc;

  private final Journal journal;

  public RejectedRows(JdbcTemplate jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /**
   * One rejected row as its sender wrote it.
   *
   * @param findings all that was found on it, in order
   */
  public record RejectedRow(List<String> headers, List<String> cells, List<Finding> findings) {

    /** The row with a text in one of its cells, if nothing stands there. */
    public RejectedRow filled(int column, String text) {
      if (column < cells.size() && !cells.get(column).isBlank()) {
        return this;
      }
      List<String> more = new ArrayList<>(cells);
      while (more.size() <= column) {
        more.add("");
      }
      more.set(column, text);
      return new RejectedRow(headers, more, findings);
    }

    /** The row with one more column at its end. */
    public RejectedRow with(String header, String cell) {
      List<String> more = new ArrayList<>(cells);
      while (more.size() < headers.size()) {
        more.add("");
      }
      more.add(headers.size(), cell);
      List<String> all = new ArrayList<>(headers);
      all.add(header);
      return new RejectedRow(all, more, findings);
    }
  }

  /** The rejected rows of a file in the file's order. */
  public Rows<RejectedRow> of(int fileId) {
    return new Rows<>() {
      @Override
      public long count() {
        return Objects.requireNonNull(
            jdbc.queryForObject(
                "select count(*) from rejected where file_id = ?", Long.class, fileId));
      }

      @Override
      public void forEach(Consumer<RejectedRow> consumer) {
        StreamedQuery.read(jdbc, portions -> read(portions, fileId, consumer));
      }
    };
  }

  /** Walks rows and findings side by side: neither are held. */
  private static void read(JdbcTemplate jdbc, int fileId, Consumer<RejectedRow> consumer) {
    try (Stream<FindingList.OnRow> stream = FindingList.byRow(jdbc, fileId)) {
      FindingsInOrder findings = new FindingsInOrder(stream.iterator());
      jdbc.query(
          """
          select r.row_no, h.content, r.cells
          from rejected r
          join text_value h on h.id = r.headers_id
          where r.file_id = ?
          order by r.row_no
          """,
          row -> {
            consumer.accept(
                new RejectedRow(
                    TextList.ofJson(row.getString(2)),
                    TextList.ofJson(row.getString(3)),
                    findings.of(row.getLong(1))));
          },
          fileId);
    }
  }

  /** Gives out the findings of one row after the other. */
  private static final class FindingsInOrder {
    private final Iterator<FindingList.OnRow> findings;
    private FindingList.@Nullable OnRow next;

    FindingsInOrder(Iterator<FindingList.OnRow> findings) {
      this.findings = findings;
      step();
    }

    List<Finding> of(long row) {
      List<Finding> found = new ArrayList<>();
      for (FindingList.OnRow on = next; on != null && on.number() <= row; on = step()) {
        if (on.number() == row) {
          found.add(on.finding());
        }
      }
      return found;
    }

    private FindingList.@Nullable OnRow step() {
      next = findings.hasNext() ? findings.next() : null;
      return next;
    }
  }

  /** Writes down that the rows of a file have gone back. */
  public void returned(SourceFile file, String path, String sha256, LocalDateTime at) {
    jdbc.update(
        "insert into returned_file (file_id, path, sha256) values (?, ?, ?)",
        file.id(),
        path,
        sha256);
    journal.append(at, new JournalEntry.Returned(file.sha256(), path, sha256));
  }

  /** Where the rejected rows of a file went back to. */
  public Optional<String> findReturned(SourceFile file) {
    return jdbc
        .queryForList("select path from returned_file where file_id = ?", String.class, file.id())
        .stream()
        .findFirst();
  }

  /** The files delivered with rejected rows: path and SHA-256, ordered by path. */
  public Map<String, String> returnedFiles() {
    Map<String, String> files = new TreeMap<>();
    jdbc.query(
        "select path, sha256 from returned_file",
        row -> {
          files.put(row.getString(1), row.getString(2));
        });
    return files;
  }
}
