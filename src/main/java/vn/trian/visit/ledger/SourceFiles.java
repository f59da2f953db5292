package vn.trian.visit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.quality.Finding;
import vn.trian.visit.Balance;
import vn.trian.visit.ledger.SourceFile.State;

/** The source files of the ledger. */
public final class SourceFiles {
  private static final String SELECT =
      """
      select id, sha256, name, sender, received_at, state, first_visit_id, rows_done,
        rows_read, rows_stored, rows_unchanged, rows_superseded, rows_rejected, told,
        receipt, withdrawn, proposals, reviewed
      from source_file
      """;

  private final JdbcTemplate jdbc;

  private final Journal journal;

  public SourceFiles(JdbcTemplate jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  public Optional<SourceFile> find(String sha256) {
    return jdbc.query(SELECT + " where sha256 = ?", SourceFiles::file, sha256).stream().findFirst();
  }

  public SourceFile get(int id) {
    return jdbc.query(SELECT + " where id = ?", SourceFiles::file, id).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no source file has the number " + id));
  }

  /** All files in the order of receipt. */
  public List<SourceFile> list() {
    return jdbc.query(SELECT + " order by id", SourceFiles::file);
  }

  /**
   * The files that added something, in the order of receipt: visits, rows to send back, or the
   * statement that there were none. A file that holds no records is none.
   */
  public List<SourceFile> listContributing() {
    return jdbc.query(
        SELECT
            + """
             where state = ? and not withdrawn and (rows_stored > 0 or rows_rejected > 0 or rows_read = 0)
              and of_records
            order by id
            """,
        SourceFiles::file,
        State.ACCEPTED.id());
  }

  /** Files that a visit or a finding between two days, both included, comes from. */
  public List<SourceFile> listOfVisitsBetween(LocalDate from, LocalDate to) {
    return jdbc.query(
        SELECT
            + """
             where not withdrawn
              and (id in (
                  select v.file_id
                  from visit v
                  where v.visit_month between ? and ? and v.visit_date between ? and ?)
                or id in (select d.file_id from finding d where d.visit_date between ? and ?))
            order by id
            """,
        SourceFiles::file,
        VisitTable.monthOf(from),
        VisitTable.monthOf(to),
        from,
        to,
        from,
        to);
  }

  /** Files whose rows are not all read yet, in the order of receipt. */
  public List<SourceFile> listUnfinished() {
    return jdbc.query(
        SELECT + " where state = ? order by id", SourceFiles::file, State.READING.id());
  }

  /** Files whose rejected rows have not gone back to their sender yet, in the order of receipt. */
  public List<SourceFile> listToReturn() {
    return jdbc.query(
        SELECT
            + """
             where rows_rejected > 0 and state = 'accepted' and not withdrawn
              and not exists (select 1 from returned_file r where r.file_id = source_file.id)
            order by id
            """,
        SourceFiles::file);
  }

  /** Writes a file of the input folder down as received; its rows are to be read. */
  public SourceFile receive(
      String sha256, String name, @Nullable String sender, LocalDateTime receivedAt) {
    return receive(new JournalEntry.Received(sha256, name, sender, false), receivedAt);
  }

  /** Writes a file down as received; its rows are to be read. */
  public SourceFile receive(JournalEntry.Received file, LocalDateTime receivedAt) {
    int id = Counters.last(jdbc, "source_file").intValue() + 1;
    long firstVisit = Counters.last(jdbc, "visit") + 1;
    jdbc.update(
        """
        insert into source_file (
          id, sha256, name, sender, received_at, state, first_visit_id, receipt, reviewed)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        file.sha256(),
        file.name(),
        file.sender(),
        receivedAt,
        State.READING.id(),
        firstVisit,
        nextReceipt(),
        file.reviewed());
    journal.append(receivedAt, file);
    return get(id);
  }

  /** The place in the order of receipt after all others. */
  public int nextReceipt() {
    return Objects.requireNonNull(
            jdbc.queryForObject("select coalesce(max(receipt), 0) from source_file", Integer.class))
        + 1;
  }

  /** Files that are through and that no run has told of yet, in the order of receipt. */
  public List<SourceFile> listUntold() {
    return jdbc.query(
        SELECT + " where not told and state <> ? order by id",
        SourceFiles::file,
        State.READING.id());
  }

  /** Writes down that a file holds no records, so that it is no statement that there were none. */
  public void holdsNoRecords(SourceFile file) {
    jdbc.update("update source_file set of_records = false where id = ?", file.id());
  }

  /** Writes down that one file was told of. */
  public void tell(SourceFile file) {
    jdbc.update("update source_file set told = true where id = ?", file.id());
  }

  /** Writes down that a run has told of all files, after it has. */
  public void tell() {
    jdbc.update("update source_file set told = true where not told");
  }

  /** What was found on a file and its rows so far. */
  public Rows<Finding> findings(SourceFile file) {
    return FindingList.ofFile(jdbc, file.id());
  }

  /** Some of what was found on a file, from one finding on, the first being 0. */
  public List<Finding> findings(SourceFile file, long from, int most) {
    return FindingList.ofFile(jdbc, file.id()).page(from, most);
  }

  /** Some of all files, newest first, from one on, the first being 0. */
  public List<SourceFile> listNewest(long from, int most) {
    return jdbc.query(
        SELECT + " order by id desc offset ? rows fetch first ? rows only",
        SourceFiles::file,
        from,
        most);
  }

  /** How many there are. */
  public long count() {
    return count("select count(*) from source_file");
  }

  /** When something was last received under each name. */
  public Map<String, LocalDateTime> receivedByName() {
    Map<String, LocalDateTime> received = new HashMap<>();
    jdbc.query(
        "select name, max(received_at) from source_file where not reviewed group by name",
        row -> {
          received.put(row.getString(1), row.getObject(2, LocalDateTime.class));
        });
    return received;
  }

  /** Moves the place where reading goes on, in the transaction that stores the rows. */
  public void advance(int fileId, long rows) {
    jdbc.update("update source_file set rows_done = rows_done + ? where id = ?", rows, fileId);
  }

  /** Writes a file down as not accepted. */
  public void refuse(SourceFile file) {
    jdbc.update(
        "update source_file set state = ? where id = ?", State.NOT_ACCEPTED.id(), file.id());
  }

  /**
   * Closes a file that is through: counts its committed rows by SQL and writes its balance down.
   *
   * @param read the rows that its reader gave out
   * @throws IllegalStateException when the balance does not hold; nothing is then written
   */
  public Balance close(SourceFile file, long read) {
    Balance balance =
        new Balance(
            read,
            count(
                """
                select count(*) from visit
                where id >= ? and file_id = ? and withdrawal_id is null
                """,
                file.firstVisitId(),
                file.id()),
            count(
                "select count(*) from repeated where file_id = ? and outcome = 'unchanged'",
                file.id()),
            count(
                "select count(*) from repeated where file_id = ? and outcome = 'superseded'",
                file.id()),
            count("select count(*) from rejected where file_id = ?", file.id()));
    if (!balance.holds()) {
      throw new IllegalStateException(
          "the balance of %s does not hold: %s".formatted(file.name(), balance));
    }
    jdbc.update(
        """
        update source_file
        set state = ?, rows_read = ?, rows_stored = ?, rows_unchanged = ?, rows_superseded = ?,
          rows_rejected = ?
        where id = ?
        """,
        State.ACCEPTED.id(),
        balance.read(),
        balance.stored(),
        balance.unchanged(),
        balance.superseded(),
        balance.rejected(),
        file.id());
    return balance;
  }

  /**
   * Closes a file that is an article: it has no rows, and is no statement that there were none.
   *
   * @param proposals how many records it proposes
   */
  public Balance closeArticle(SourceFile file, int proposals) {
    jdbc.update("update source_file set proposals = ? where id = ?", proposals, file.id());
    return close(file, 0);
  }

  private long count(String sql, Object... arguments) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, arguments));
  }

  private static SourceFile file(ResultSet row, int number) throws SQLException {
    return new SourceFile(
        row.getInt("id"),
        row.getString("sha256"),
        row.getString("name"),
        row.getString("sender"),
        row.getObject("received_at", LocalDateTime.class),
        State.ofId(row.getString("state")),
        row.getLong("first_visit_id"),
        row.getLong("rows_done"),
        new Balance(
            row.getLong("rows_read"),
            row.getLong("rows_stored"),
            row.getLong("rows_unchanged"),
            row.getLong("rows_superseded"),
            row.getLong("rows_rejected")),
        row.getBoolean("told"),
        row.getInt("receipt"),
        row.getBoolean("withdrawn"),
        row.getObject("proposals", Integer.class),
        row.getBoolean("reviewed"));
  }
}
