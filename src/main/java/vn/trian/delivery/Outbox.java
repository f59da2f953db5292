package vn.trian.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.delivery.Mail.State;
import vn.trian.report.Draft;
import vn.trian.report.ReportSettings;
import vn.trian.report.content.Edition;
import vn.trian.report.content.ReportKey;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry.Mailed;

/**
 * The outbox: what is to go to whom, and what became of it. Called in transactions; each change is
 * a line of the journal too, so that a ledger made anew sends nothing twice.
 */
public final class Outbox {
  /** Longer and longer; the last one again and again. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6));

  /** A mail of a report is no news any more after that. */
  private static final Duration LONGEST = Duration.ofDays(3);

  private static final int LONGEST_ERROR = 1_000;

  private static final String SELECT =
      """
      select m.report, m.release, m.edition, m.document, m.recipient, m.message_id, m.state,
        m.queued_at, m.attempts, m.next_attempt, m.ended_at, m.last_error
      from mail m
      """;

  private final JdbcTemplate jdbc;
  private final Journal journal;
  private final MailSettings settings;

  public Outbox(JdbcTemplate jdbc, Journal journal, MailSettings settings) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.settings = settings;
  }

  /** Puts a new release in for everybody who is to get one of its editions. */
  public void queue(Draft draft, ReportSettings reports, LocalDateTime now) {
    MailSettings.Server server = settings.server();
    if (server == null) {
      return;
    }
    ReportKey key = draft.key();
    int release = draft.release();
    for (Edition edition : reports.editionsOf(key)) {
      for (String recipient : settings.recipients(key, edition)) {
        // With the content: where a ledger begins anew, another first release is another mail.
        UUID number = Hash.of(key.name(), release, edition, recipient, draft.content());
        write(
            new Mailed(
                key.name(),
                release,
                edition.id(),
                reports.document(key, edition),
                recipient,
                "<%s@%s>".formatted(number, server.domain()),
                State.WAITING.id(),
                ""),
            now);
      }
    }
  }

  /**
   * Has the mails of a report's newest release sent after all that were given up.
   *
   * @return how many
   */
  public int again(ReportKey key, LocalDateTime now) {
    List<Mail> again =
        list().stream()
            .filter(mail -> mail.report().equals(key.name()) && mail.state() == State.GIVEN_UP)
            .filter(mail -> mail.release() == newest(mail))
            .toList();
    again.forEach(mail -> write(entry(mail, State.WAITING, ""), now));
    return again.size();
  }

  /** Writes down that a mail was sent. */
  public void sent(Mail mail, LocalDateTime now) {
    write(entry(mail, State.SENT, ""), now);
  }

  /** Writes down that an attempt failed. */
  public void failed(Mail mail, Reply reply, LocalDateTime now) {
    String cut = reply.why().substring(0, Math.min(LONGEST_ERROR, reply.why().length()));
    boolean over = !mail.queuedAt().plus(LONGEST).isAfter(now);
    if (reply.kind() == Reply.Kind.REFUSED || over) {
      write(entry(mail, State.GIVEN_UP, cut), now);
      return;
    }
    Duration wait = WAITS.get(Math.min(mail.attempts(), WAITS.size() - 1));
    jdbc.update(
        """
        update mail set attempts = attempts + 1, next_attempt = ?, last_error = ?
        where message_id = ?
        """,
        now.plus(wait),
        cut,
        mail.messageId());
  }

  private static Mailed entry(Mail mail, State state, String error) {
    return new Mailed(
        mail.report(),
        mail.release(),
        mail.edition(),
        mail.document(),
        mail.recipient(),
        mail.messageId(),
        state.id(),
        error);
  }

  /** Carries out what a line of the journal tells of, and writes the line. */
  public void write(Mailed entry, LocalDateTime at) {
    if (entry.state().equals(State.WAITING.id())) {
      wait(entry, at);
    } else {
      jdbc.update(
          """
          update mail set state = ?, attempts = attempts + 1, ended_at = ?, last_error = ?
          where message_id = ?
          """,
          entry.state(),
          at,
          entry.error().isEmpty() ? null : entry.error(),
          entry.messageId());
    }
    journal.append(at, entry);
  }

  /** A mail that is new; or one that was given up, which begins anew. */
  private void wait(Mailed entry, LocalDateTime at) {
    int begun =
        jdbc.update(
            """
            update mail set state = ?, queued_at = ?, attempts = 0, next_attempt = ?, ended_at = null
            where message_id = ?
            """,
            entry.state(),
            at,
            at,
            entry.messageId());
    if (begun == 0) {
      jdbc.update(
          """
          insert into mail (
            id, report, release, edition, document, recipient, message_id, state, queued_at,
            attempts, next_attempt)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
          """,
          last() + 1,
          entry.report(),
          entry.release(),
          entry.edition(),
          entry.document(),
          entry.recipient(),
          entry.messageId(),
          entry.state(),
          at,
          at);
    }
  }

  private int last() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select coalesce(max(m.id), 0) from mail m", Integer.class));
  }

  /** The newest release of the report that its recipient gets, or is to get, in its edition. */
  public int newest(Mail mail) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select max(m.release) from mail m
            where m.report = ? and m.edition = ? and m.recipient = ?
            """,
            Integer.class,
            mail.report(),
            mail.edition(),
            mail.recipient()));
  }

  /** What waits and whose time has come, in the order in which it was put in. */
  public List<Mail> listDue(LocalDateTime now) {
    return jdbc.query(
        SELECT + " where m.state = 'waiting' and m.next_attempt <= ? order by m.id",
        Outbox::mail,
        now);
  }

  /** All mails, the latest first. */
  public List<Mail> list() {
    return jdbc.query(SELECT + " order by m.id desc", Outbox::mail);
  }

  private static Mail mail(ResultSet row, int number) throws SQLException {
    @Nullable LocalDateTime ended = row.getObject("ended_at", LocalDateTime.class);
    return new Mail(
        row.getString("report"),
        row.getInt("release"),
        row.getString("edition"),
        row.getString("document"),
        row.getString("recipient"),
        row.getString("message_id"),
        State.ofId(row.getString("state")),
        row.getObject("queued_at", LocalDateTime.class),
        row.getInt("attempts"),
        row.getObject("next_attempt", LocalDateTime.class),
        ended,
        row.getString("last_error"));
  }
}
