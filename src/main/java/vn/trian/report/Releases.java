package vn.trian.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Standing;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry.Released;
import vn.trian.visit.ledger.TextMap;

/** The ledger of what was issued: reports, their releases and their files. */
public final class Releases {
  private static final String SELECT =
      """
      select r.report, r.number, r.content, r.issued_at, r.standing, r.mark, r.units, r.trace,
        r.settings, r.state
      from release r
      """;

  private final JdbcTemplate jdbc;
  private final Journal journal;

  public Releases(JdbcTemplate jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /**
   * One issue of a report.
   *
   * @param content the hash of what it shows
   * @param mark the last visit that it saw
   * @param units how many loadings of decrees, and undoings of them, were behind it
   * @param trace the SHA-256 of what {@link KeptTraces} has of it; empty for nothing
   * @param settings those that shaped it
   * @param state what decided its content; empty when that is not known
   */
  public record Release(
      String report,
      int number,
      String content,
      LocalDateTime issuedAt,
      Standing standing,
      long mark,
      int units,
      String trace,
      Map<String, String> settings,
      String state) {
    private static final String EDITIONS = "editions";

    /**
     * For whom a file of it is. The first edition that was set has the plain name; of a release
     * that does not say which one that was, it is taken to name people.
     */
    public Edition edition(String path) {
      String behind = path.startsWith(report) ? path.substring(report.length()) : "";
      for (Edition edition : Edition.values()) {
        if (behind.startsWith("-" + edition.id())) {
          return edition;
        }
      }
      return settings.entrySet().stream()
          .filter(setting -> setting.getKey().endsWith("." + EDITIONS))
          .findFirst()
          .map(setting -> setting.getValue().split(",", 2)[0].strip())
          .filter(Edition.PLANNER.id()::equals)
          .map(planner -> Edition.PLANNER)
          .orElse(Edition.INTERNAL);
    }
  }

  /** One file of a release, relative to the output folder. */
  public record ReleaseFile(String report, int number, String path, String sha256) {}

  /** The newest release of a report. */
  public Optional<Release> findLast(String report) {
    return jdbc
        .query(SELECT + " where r.report = ? order by r.number desc", Releases::release, report)
        .stream()
        .findFirst();
  }

  public Optional<Release> find(String report, int number) {
    return jdbc
        .query(SELECT + " where r.report = ? and r.number = ?", Releases::release, report, number)
        .stream()
        .findFirst();
  }

  /** All releases by report and number. */
  public List<Release> list() {
    return jdbc.query(SELECT + " order by r.report, r.number", Releases::release);
  }

  private static Release release(ResultSet row, int number) throws SQLException {
    return new Release(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getObject(4, LocalDateTime.class),
        Standing.ofId(row.getString(5)),
        row.getLong(6),
        row.getInt(7),
        row.getString(8),
        TextMap.ofJson(row.getString(9)),
        row.getString(10));
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
        Releases::file);
  }

  /**
   * The files of all releases by report, number and path, as they were named when they were new.
   */
  public List<ReleaseFile> listFiles() {
    return jdbc.query(
        "select f.report, f.number, f.path, f.sha256 from release_file f order by 1, 2, 3",
        Releases::file);
  }

  /** The files of all releases of one report. */
  public List<ReleaseFile> listFiles(String report) {
    return jdbc.query(
        """
        select f.report, f.number, f.path, f.sha256
        from release_file f
        where f.report = ?
        order by 2, 3
        """,
        Releases::file,
        report);
  }

  private static ReleaseFile file(ResultSet row, int number) throws SQLException {
    return new ReleaseFile(row.getString(1), row.getInt(2), row.getString(3), row.getString(4));
  }

  /**
   * Writes a release down; the same one again takes the place of its own lines.
   *
   * @param mark the last visit that it saw
   * @param state what decided its content; empty when that is not known
   */
  public void write(Released release, LocalDateTime issuedAt, long mark, String state) {
    jdbc.update(
        "delete from release_file where report = ? and number = ?",
        release.report(),
        release.number());
    int known =
        jdbc.update(
            """
            update release
            set content = ?, standing = ?, mark = ?, units = ?, trace = ?, settings = ?, state = ?
            where report = ? and number = ?
            """,
            release.content(),
            release.standing(),
            mark,
            release.units(),
            release.trace(),
            TextMap.toJson(release.settings()),
            state,
            release.report(),
            release.number());
    if (known == 0) {
      jdbc.update(
          """
          insert into release (report, number, content, issued_at, standing, mark, units, trace,
            settings, state)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          release.report(),
          release.number(),
          release.content(),
          issuedAt,
          release.standing(),
          mark,
          release.units(),
          release.trace(),
          TextMap.toJson(release.settings()),
          state);
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
    jdbc.update("delete from waiting_revision where report = ?", release.report());
    journal.append(issuedAt, release);
  }

  /** Remembers what decided the content of a release, once that is known to be the same. */
  void remember(Release release, String state) {
    jdbc.update(
        "update release set state = ? where report = ? and number = ?",
        state,
        release.report(),
        release.number());
  }
}
