package vn.trian.visit.ledger;

import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes files out of what counts, and back in, by new versions. Nothing is deleted. Called in a
 * transaction that makes it all or nothing.
 */
public final class WithdrawalTable {
  /** Versions of a file that are the newest of their records. */
  private static final String CURRENT =
      """
      c.file_id = ? and not c.gone
        and not exists (select 1 from amendment a where a.replaces = c.id)
      """;

  /** What a copy of a version says: all but its number and what it is to the ledger. */
  private static final String SAID =
      """
      line, record_key, content, sender_id, record_no, visit_date, visit_month, date_written_id,
        occasion, body_id, lead_id, written_host_id, host_id, written_place_id, place_id, gift,
        gift_value_min, gift_value_max, particulars_id
      """;

  /** The newest version of a record that is left, by the rule that tells newer from older. */
  private static final String BEST =
      """
      select u.id
      from visit c
      join visit u on u.record_key = c.record_key
      join particulars x on x.id = u.particulars_id
      join source_file f on f.id = u.file_id
      where c.id = n.replaces and not u.gone and not f.withdrawn
      order by x.revised_on desc nulls last, f.receipt desc, u.id desc
      fetch first 1 row only
      """;

  private final JdbcTemplate jdbc;

  public WithdrawalTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was done to the visits that a file had the last word on.
   *
   * @param taken how many there were
   * @param older how many of them an older version takes the place of
   */
  public record TakenOut(int taken, int older) {}

  /** Writes down that a file is withdrawn, and gives the number of the withdrawal. */
  public int begin(SourceFile file, String reason, LocalDateTime at) {
    int id = Counters.last(jdbc, "withdrawal").intValue() + 1;
    jdbc.update(
        "insert into withdrawal (id, file_id, reason, at) values (?, ?, ?, ?)",
        id,
        file.id(),
        reason,
        at);
    jdbc.update("update source_file set withdrawn = true where id = ?", file.id());
    return id;
  }

  /**
   * Writes down that the withdrawal of a file is undone; the file counts as received now.
   *
   * @return the number of the withdrawal
   */
  public int undo(SourceFile file, int receipt, LocalDateTime at) {
    int id =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "select max(id) from withdrawal where file_id = ?", Integer.class, file.id()));
    jdbc.update("update withdrawal set reinstated_at = ? where id = ?", at, id);
    jdbc.update(
        "update source_file set withdrawn = false, receipt = ? where id = ?", receipt, file.id());
    return id;
  }

  /**
   * The rows of other files that once added nothing because a file that is withdrawn said the same
   * or something newer, of the records that this file has the last word on: they may count now. By
   * file in the order of receipt.
   */
  public Map<Integer, BitSet> rowsToDecideAgain(SourceFile file) {
    Map<Integer, BitSet> rows = new LinkedHashMap<>();
    jdbc.query(
        """
        select r.file_id, r.row_no
        from repeated r
        join visit v on v.id = r.visit_id
        join source_file w on w.id = v.file_id
        join source_file f on f.id = r.file_id
        where w.withdrawn and not f.withdrawn
          and exists (select 1 from visit c where c.record_key = v.record_key and %s)
        order by f.receipt, r.row_no
        """
            .formatted(CURRENT),
        row -> {
          rows.computeIfAbsent(row.getInt(1), id -> new BitSet())
              .set(Math.toIntExact(row.getLong(2)));
        },
        file.id());
    return rows;
  }

  /**
   * Lets something else take the place of each visit that the file has the last word on: the newest
   * older version from a file that counts, or a version that says that nothing is left.
   */
  public TakenOut takeOut(SourceFile file, int withdrawal) {
    long last = Counters.last(jdbc, "visit");
    int taken =
        jdbc.update(
            """
            insert into amendment (visit_id, replaces)
            select cast(? as bigint) + row_number() over (order by c.id), c.id
            from visit c
            where c.id >= ? and %s
            """
                .formatted(CURRENT),
            last,
            file.firstVisitId(),
            file.id());
    jdbc.update(
        """
        insert into visit (id, file_id, withdrawn, withdrawal_id, gone, %s)
        select n.visit_id, s.file_id, s.withdrawn, cast(? as integer), false, %s
        from amendment n
        join visit s on s.id = (%s)
        where n.visit_id > ?
        """
            .formatted(SAID, "s." + SAID.strip().replaceAll(",\\s+", ", s."), BEST),
        withdrawal,
        last);
    int older = count("select count(*) from visit where id > ?", last);
    jdbc.update(
        """
        insert into visit (id, file_id, withdrawn, withdrawal_id, gone, %s)
        select n.visit_id, s.file_id, true, cast(? as integer), true, %s
        from amendment n
        join visit s on s.id = n.replaces
        where n.visit_id > ?
          and not exists (select 1 from visit v where v.id = n.visit_id)
        """
            .formatted(SAID, "s." + SAID.strip().replaceAll(",\\s+", ", s.")),
        withdrawal,
        last);
    jdbc.update(
        """
        insert into recommended (visit_id)
        select v.id from visit v
        join particulars x on x.id = v.particulars_id
        where v.id > ? and x.recommendation is not null
        """,
        last);
    return new TakenOut(taken, older);
  }

  private int count(String sql, Object... arguments) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class, arguments));
  }
}
