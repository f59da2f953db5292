package vn.trian.visit.ledger;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.trian.disk.FaultPoint;
import vn.trian.visit.ledger.JournalEntry.UnitsLoaded;
import vn.trian.visit.ledger.JournalEntry.UnitsUndone;

/**
 * The append-only list of what people and the program decided. A line is written in the transaction
 * of what it tells of, and goes to the file beside the ledger once that is committed.
 */
public final class Journal {
  private static final RowMapper<JournalLine> LINE =
      (row, number) ->
          new JournalLine(
              row.getLong("number"),
              row.getObject("at", LocalDateTime.class),
              JournalLine.entry(row.getString("kind"), row.getString("entry")));

  private final JdbcTemplate jdbc;
  private final JournalFile file;
  private final Durability durability;
  private boolean replaying;
  private int unitsReplayed;

  /**
   * The journal of a ledger.
   *
   * @param durability the file is never to be ahead of what the ledger has on the disk
   */
  public Journal(JdbcTemplate jdbc, JournalFile file, Durability durability) {
    this.jdbc = jdbc;
    this.file = file;
    this.durability = durability;
  }

  /** Writes a decision down, in the transaction that carries it out. */
  public void append(LocalDateTime at, JournalEntry entry) {
    if (replaying) {
      return;
    }
    JournalLine line = new JournalLine(last() + 1, at, entry);
    insert(List.of(line));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            FaultPoint.reach("between a commit and the journal's file");
            force();
            file.append(line);
            FaultPoint.reach("after a line of the journal's file");
          }
        });
  }

  /**
   * Writes a decision to the file alone. The ledger then knows less than its file, and is refused
   * until a rebuild has made it again with the decision in it.
   */
  public void appendAhead(LocalDateTime at, JournalEntry entry) {
    file.add(List.of(new JournalLine(last() + 1, at, entry)));
    FaultPoint.reach("between a decision and the rebuild that carries it out");
  }

  /**
   * While decisions are carried out again they are not written down again: {@link #insert} does it
   * when all of them are through.
   */
  public void replay(Runnable decisions) {
    replaying = true;
    unitsReplayed = 0;
    try {
      decisions.run();
    } finally {
      replaying = false;
    }
  }

  /** Counts a loading of decrees, or its undoing, while decisions are carried out again. */
  public void countUnits() {
    unitsReplayed++;
  }

  /** Writes lines as they are, with their numbers and times. */
  public void insert(List<JournalLine> lines) {
    jdbc.batchUpdate(
        "insert into journal (number, at, kind, entry) values (?, ?, ?, ?)",
        lines.stream()
            .map(
                line ->
                    new Object[] {line.number(), line.at(), line.entry().kind(), line.entryText()})
            .toList());
  }

  /** Brings the lines to the disk, before the file says them. */
  void force() {
    durability.force();
  }

  /** The number of the last line; 0 before the first. */
  public long last() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select coalesce(max(number), 0) from journal", Long.class));
  }

  Optional<JournalLine> find(long number) {
    return jdbc
        .query("select number, at, kind, entry from journal where number = ?", LINE, number)
        .stream()
        .findFirst();
  }

  /**
   * The lines that say which decrees are loaded, in order. A ledger that is being made again has
   * none of its own yet: they are the file's.
   */
  public List<JournalLine> listOfUnits() {
    if (last() == 0) {
      return file.listOfUnits();
    }
    return jdbc.query(
        "select number, at, kind, entry from journal where kind in (?, ?) order by number",
        LINE,
        UnitsLoaded.KIND,
        UnitsUndone.KIND);
  }

  /** How many loadings of decrees, and undoings of them, there were. */
  public int unitsStand() {
    if (replaying) {
      return unitsReplayed;
    }
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from journal where kind in (?, ?)",
            Integer.class,
            UnitsLoaded.KIND,
            UnitsUndone.KIND));
  }

  /** The lines after a number, in order. */
  public List<JournalLine> listAfter(long number) {
    return jdbc.query(
        "select number, at, kind, entry from journal where number > ? order by number",
        LINE,
        number);
  }
}
