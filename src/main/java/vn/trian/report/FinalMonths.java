package vn.trian.report;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.Standing;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry.Declared;
import vn.trian.visit.ledger.JournalEntry.Waiting;

/**
 * The months that somebody declared final, and the revisions of their reports that wait to be
 * confirmed.
 */
public final class FinalMonths {
  private final JdbcTemplate jdbc;
  private final Journal journal;

  public FinalMonths(JdbcTemplate jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** A report that waits, the hash of what it would show, and how many figures would change. */
  public record Revision(String report, String content, int figures, LocalDateTime noticedAt) {}

  /** Whether a report is of a month that was declared final. */
  public boolean isFinal(ReportKey key) {
    return key instanceof ReportKey.Month month && isFinal(month.month(), month.calendar());
  }

  public boolean isFinal(YearMonth month, ReportingCalendar calendar) {
    return !jdbc.queryForList(
            "select 1 from final_month where calendar = ? and report_month = ?",
            Integer.class,
            calendar.letter(),
            number(month))
        .isEmpty();
  }

  /** Carries a declaration out and writes it down, in the transaction of the caller. */
  public void declare(Declared declared, LocalDateTime at) {
    String letter = ReportingCalendar.ofId(declared.calendar()).letter();
    int month = number(YearMonth.parse(declared.month()));
    jdbc.update("delete from final_month where calendar = ? and report_month = ?", letter, month);
    if (declared.standing().equals(Standing.FINAL.id())) {
      jdbc.update(
          "insert into final_month (calendar, report_month, declared_at) values (?, ?, ?)",
          letter,
          month,
          at);
    }
    journal.append(at, declared);
  }

  /** Lets a revision wait, in the place of one that waited before; the same one is noted once. */
  public void wait(Waiting waiting, LocalDateTime at) {
    boolean known =
        listWaiting().stream()
            .anyMatch(
                one ->
                    one.report().equals(waiting.report())
                        && one.content().equals(waiting.content()));
    if (known && waiting.figures() >= 0) {
      return;
    }
    jdbc.update("delete from waiting_revision where report = ?", waiting.report());
    if (waiting.figures() >= 0) {
      jdbc.update(
          """
          insert into waiting_revision (report, content, figures, noticed_at) values (?, ?, ?, ?)
          """,
          waiting.report(),
          waiting.content(),
          waiting.figures(),
          at);
    }
    journal.append(at, waiting);
  }

  /** The months that were declared final in a calendar, in order. */
  public List<YearMonth> listFinal(ReportingCalendar calendar) {
    return jdbc
        .queryForList(
            "select report_month from final_month where calendar = ? order by report_month",
            Integer.class,
            calendar.letter())
        .stream()
        .map(number -> YearMonth.of(number / 100, number % 100))
        .toList();
  }

  /** The revisions that wait, by report. */
  public List<Revision> listWaiting() {
    return jdbc.query(
        "select report, content, figures, noticed_at from waiting_revision order by report",
        (row, n) ->
            new Revision(
                row.getString(1),
                row.getString(2).strip(),
                row.getInt(3),
                row.getObject(4, LocalDateTime.class)));
  }

  private static int number(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }
}
