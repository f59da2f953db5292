package vn.trian.report;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry.Released;

/** The ledger of what was issued: reports, their releases and their files. */
public final class Releases {
  private final JdbcTemplate jdbc;

  private final Journal journal;

  public Releases(JdbcTemplate jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** One issue of a report. */
  public record Release(String report, int number, String content, LocalDateTime issuedAt) {}

  /** One file of a release, relative to the output folder. */
  public record ReleaseFile(String report, int number, String path, String sha256) {}

  /** The newest release of a report. */
  public Optional<Release> findLast(String report) {
    return jdbc
        .query(
            """
            select r.report, r.number, r.content, r.issued_at
            from release r
            where r.report = ?
            order by r.number desc
            """,
            (row, n) ->
                new Release(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getObject(4, LocalDateTime.class)),
            report)
        .stream()
        .findFirst();
  }

  /** When a report was first issued at a time or after it. */
  public Optional<LocalDateTime> findFirstIssue(String report, LocalDateTime from) {
    return Optional.ofNullable(
        jdbc.queryForObject(
            "select min(r.issued_at) from release r where r.report = ? and r.issued_at >= ?",
            LocalDateTime.class,
            report,
            from));
  }

  /** The files of the newest release of each report, ordered by path. */
  public List<ReleaseFile> listCurrentFiles() {
    return jdbc.query(
        """
        select f.report, f.number, f.path, f.sha256
        from release_file f
        where f.number = (select max(r.number) from release r where r.report = f.report)
        order by f.path
        """,
        (row, n) ->
            new ReleaseFile(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)));
  }

  /** Writes a release down; the same one again takes the place of its own lines. */
  public void write(Released release, LocalDateTime issuedAt) {
    jdbc.update(
        "delete from release_file where report = ? and number = ?",
        release.report(),
        release.number());
    int known =
        jdbc.update(
            "update release set content = ? where report = ? and number = ?",
            release.content(),
            release.report(),
            release.number());
    if (known == 0) {
      jdbc.update(
          "insert into release (report, number, content, issued_at) values (?, ?, ?, ?)",
          release.report(),
          release.number(),
          release.content(),
          issuedAt);
    }
    release
        .files()
        .forEach(
            (path, sha256) ->
                jdbc.update(
                    "insert into release_file (report, number, path, sha256) values (?, ?, ?, ?)",
                    release.report(),
                    release.number(),
                    path,
                    sha256));
    journal.append(issuedAt, release);
  }
}
