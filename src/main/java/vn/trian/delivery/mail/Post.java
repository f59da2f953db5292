package vn.trian.delivery.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.trian.delivery.OutputFolder;
import vn.trian.delivery.mail.Letter.Enclosed;
import vn.trian.delivery.mail.Mail.State;
import vn.trian.disk.FaultPoint;
import vn.trian.disk.StopRequest;
import vn.trian.report.Releases;
import vn.trian.report.Releases.ReleaseFile;
import vn.trian.report.ReportSettings;
import vn.trian.report.content.Edition;
import vn.trian.report.content.ReportKey;
import vn.trian.visit.Hash;

/** Brings what waits in the outbox to the mail server. */
public final class Post {
  private static final String PERMANENT = "5";

  private final MailSettings settings;
  private final Outbox outbox;
  private final Releases releases;
  private final ReportSettings reports;
  private final OutputFolder output;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public Post(
      MailSettings settings,
      Outbox outbox,
      Releases releases,
      ReportSettings reports,
      OutputFolder output,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.settings = settings;
    this.outbox = outbox;
    this.releases = releases;
    this.reports = reports;
    this.output = output;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * What came of bringing mail to the server.
   *
   * @param sent those that it took
   * @param failed those that it did not take, as they stand now
   */
  public record Round(List<Mail> sent, List<Mail> failed) {
    public static final Round NONE = new Round(List.of(), List.of());

    /** When the first of those that wait is tried again; null when none does. */
    public @Nullable LocalDateTime next() {
      return failed.stream()
          .filter(mail -> mail.state() == State.WAITING)
          .map(Mail::nextAttempt)
          .min(Comparator.naturalOrder())
          .orElse(null);
    }
  }

  /** Sends what is due: each mail in a session of its own, and what came of it in a transaction. */
  public Round sendDue() {
    MailSettings.Server server = settings.server();
    if (server == null) {
      return Round.NONE;
    }
    Session session = session(server);
    Letter letter = new Letter(session, settings, server, reports.language());
    List<Mail> sent = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (Mail mail : outbox.listDue(now())) {
      if (StopRequest.isAsked()) {
        break;
      }
      int last = releases.findLast(mail.report()).map(Releases.Release::number).orElse(0);
      if (last > mail.release()) {
        // Its recipients get the newer one, and nobody an old one after it.
        give(mail, letter.words().get("replaced", last), Chance.NONE);
        failed.add(mail.messageId());
        continue;
      }
      List<Enclosed> files = files(mail);
      if (files.isEmpty()) {
        give(mail, letter.words().get("no-file"), Chance.LATER);
        failed.add(mail.messageId());
        continue;
      }
      try {
        send(session, server, letter.of(mail, files, clock.instant()));
        FaultPoint.reach("between a mail that was taken and its line in the ledger");
        transaction.executeWithoutResult(status -> outbox.sent(mail, now()));
        sent.add(mail);
      } catch (MessagingException | IOException e) {
        give(mail, why(e), isForGood(e) ? Chance.NONE : Chance.LATER);
        failed.add(mail.messageId());
      }
    }
    return new Round(
        sent,
        failed.isEmpty()
            ? List.of()
            : outbox.list().stream().filter(mail -> failed.contains(mail.messageId())).toList());
  }

  private void give(Mail mail, String why, Chance chance) {
    transaction.executeWithoutResult(status -> outbox.failed(mail, why, chance, now()));
  }

  /**
   * Tells the operators that a run failed, past the ledger, which may be what failed.
   *
   * @return why they could not be told; null when they were, or when there is nobody to tell
   */
  public static @Nullable String tellOperators(
      MailSettings settings, vn.trian.text.Language language, String what, Clock clock) {
    MailSettings.Server server = settings.server();
    if (server == null || settings.operators().isEmpty()) {
      return null;
    }
    Session session = session(server);
    String domain = server.from().substring(server.from().indexOf('@') + 1);
    String id = "<%s@%s>".formatted(Hash.of("failure", what, clock.instant().toString()), domain);
    try {
      send(
          session,
          server,
          new Letter(session, settings, server, language).ofFailure(id, what, clock.instant()));
      return null;
    } catch (MessagingException e) {
      return why(e);
    }
  }

  private List<Enclosed> files(Mail mail) {
    ReportKey key = ReportKey.parse(mail.report());
    Edition edition =
        reports.editionsOf(key).stream()
            .filter(of -> of.id().equals(mail.edition()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no edition " + mail.edition()));
    String document = reports.document(key, edition);
    List<Enclosed> files = new ArrayList<>();
    for (ReleaseFile file : releases.listFiles(mail.report())) {
      boolean its = file.path().equals(document + ".pdf") || file.path().equals(document + ".xlsx");
      if (file.number() == mail.release() && its) {
        output
            .find(file.path(), file.sha256())
            .ifPresent(path -> files.add(new Enclosed(file.path(), path, file.sha256())));
      }
    }
    return files;
  }

  private static void send(Session session, MailSettings.Server server, MimeMessage message)
      throws MessagingException {
    Address[] to = message.getAllRecipients();
    try (Transport transport = session.getTransport("smtp")) {
      if (server.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(server.user(), server.password());
      }
      transport.sendMessage(message, to);
    }
  }

  private static Session session(MailSettings.Server server) {
    String millis = String.valueOf(server.timeout().toMillis());
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", server.host());
    properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
    properties.setProperty("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.from", server.from());
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    // Its own name would be looked up, which takes its time where there is no name service.
    properties.setProperty("mail.smtp.localhost", "trian");
    switch (server.security()) {
      case NONE -> {}
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case SSL -> properties.setProperty("mail.smtp.ssl.enable", "true");
    }
    return Session.getInstance(properties);
  }

  /** Whether the server will say the same at any other time: its answer begins with a 5. */
  private static boolean isForGood(Exception e) {
    for (Exception cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof AuthenticationFailedException) {
        return false;
      }
      if ((cause instanceof SMTPAddressFailedException address && isFive(address.getReturnCode()))
          || (cause instanceof SMTPSendFailedException send && isFive(send.getReturnCode()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFive(int code) {
    return String.valueOf(code).startsWith(PERMANENT);
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException of ? of.getNextException() : null;
  }

  /** What the server answered, or why there was no answer. */
  private static String why(Exception e) {
    Exception told = e;
    for (Exception cause = e; cause != null; cause = next(cause)) {
      if (!(cause instanceof SendFailedException)
          || cause instanceof SMTPAddressFailedException
          || cause instanceof SMTPSendFailedException) {
        told = cause;
      }
    }
    return (told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage())
        .strip()
        .replaceAll("\\s+", " ");
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).withNano(0);
  }
}
