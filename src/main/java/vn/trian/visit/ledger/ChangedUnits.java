package vn.trian.visit.ledger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.quality.Rule;

/**
 * What of the ledger was made by the register of units as it was, and would be made otherwise when
 * units change from a day on.
 */
public final class ChangedUnits {
  private final JdbcTemplate jdbc;

  public ChangedUnits(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether a record of that day or a later one was resolved, or went back because its province was
   * not known.
   */
  public boolean isTouched(LocalDate from) {
    return firstVisit(from).isPresent()
        || Objects.requireNonNull(
            jdbc.queryForObject(
                "select exists (select 1 from finding where rule = ? and visit_date >= ?)",
                Boolean.class,
                Rule.PROVINCE_UNKNOWN.id(),
                from));
  }

  /** The first visit received of that day or a later one. */
  public OptionalLong firstVisit(LocalDate from) {
    return jdbc
        .queryForList(
            "select min(id) from visit where visit_month >= ? and visit_date >= ?",
            Long.class,
            VisitTable.monthOf(from),
            from)
        .stream()
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** Lets rows go back to their senders once more whose province is not known now. */
  public void giveBackAgain(LocalDate from) {
    jdbc.update(
        """
        delete from returned_file
        where file_id in (select file_id from finding where rule = ? and visit_date >= ?)
        """,
        Rule.PROVINCE_UNKNOWN.id(),
        from);
  }
}
