package vn.trian.delivery.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.trian.delivery.EarlierFiles;
import vn.trian.delivery.Mail;
import vn.trian.delivery.Mail.State;
import vn.trian.delivery.MailSettings;
import vn.trian.delivery.Outbox;
import vn.trian.delivery.OutputFolder;
import vn.trian.delivery.Reply;
import vn.trian.delivery.Reply.Kind;
import vn.trian.delivery.mail.Letter.Enclosed;
import vn.trian.disk.FaultPoint;
import vn.trian.disk.StopRequest;
import vn.trian.report.Releases;
import vn.trian.report.Releases.Release;
import vn.trian.report.Releases.ReleaseFile;
import vn.trian.report.ReportSettings;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.text.OneLine;
import vn.trian.visit.Hash;

/** Brings what waits in the outbox to the mail server. */
public final class Post {
  /** After so many sessions in a row that broke off, the server is let alone. */
  private static final int MOST_SILENT = 2;

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

  /** What operators are told of. */
  public enum Notice {
    /** A run that failed. */
    FAILED("failed"),
    /** Mail that is given up. */
    GIVEN_UP("given-up"),
    /** A report of which a file could not be made: it is not sent. */
    INCOMPLETE("incomplete");

    private final String key;

    Notice(String key) {
      this.key = key;
    }
  }

  /** Sends what is due: each mail in a session of its own, and what came of it in a transaction. */
  public Round sendDue() {
    MailSettings.Server server = settings.server();
    List<Mail> due = server == null ? List.of() : outbox.listDue(now());
    if (server == null || due.isEmpty()) {
      return Round.NONE;
    }
    Smtp smtp = new Smtp(server, settings.operators());
    List<Mail> sent = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    @Nullable Reply hopeless = null;
    int silent = 0;
    for (Mail mail : due) {
      if (StopRequest.isAsked()) {
        break;
      }
      int newest = outbox.newest(mail);
      if (newest > mail.release()) {
        // Its recipient gets that one, and not an old one after it.
        String why = words().get("replaced", newest);
        transaction.executeWithoutResult(
            status -> outbox.failed(mail, new Reply(Kind.REFUSED, why), now()));
        continue;
      }
      Reply reply = hopeless == null ? send(mail, smtp) : hopeless;
      if (reply.kind() == Kind.TAKEN) {
        FaultPoint.reach("between a mail that was taken and its line in the ledger");
        transaction.executeWithoutResult(status -> outbox.sent(mail, now()));
        sent.add(mail);
      } else {
        transaction.executeWithoutResult(status -> outbox.failed(mail, reply, now()));
        failed.add(mail.messageId());
      }
      silent = reply.kind() == Kind.SILENT ? silent + 1 : 0;
      if (reply.kind() == Kind.AWAY || silent == MOST_SILENT) {
        hopeless = reply;
      }
    }
    return new Round(
        sent,
        failed.isEmpty()
            ? List.of()
            : outbox.list().stream().filter(mail -> failed.contains(mail.messageId())).toList());
  }

  private Reply send(Mail mail, Smtp smtp) {
    Optional<Release> release = releases.find(mail.report(), mail.release());
    List<Enclosed> files = files(mail);
    if (release.isEmpty() || files.isEmpty()) {
      return new Reply(Kind.LATER, words().get("no-file"));
    }
    return smtp.send(
        new LetterWriter(settings, reports)
            .of(mail, release.get(), files, size(files), ZonedDateTime.now(clock)));
  }

  private static long size(List<Enclosed> files) {
    long bytes = 0;
    for (Enclosed file : files) {
      try {
        bytes += Files.size(file.file());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file.file(), e);
      }
    }
    return bytes;
  }

  private Messages words() {
    return LetterWriter.words(reports.language());
  }

  /**
   * Tells the operators, past the ledger, which may be what failed.
   *
   * @return why they could not be told; null when they were, or when there is nobody to tell
   */
  public static @Nullable String tellOperators(
      MailSettings settings, Language language, Notice notice, String what, Clock clock) {
    MailSettings.Server server = settings.server();
    if (server == null || settings.operators().isEmpty()) {
      return null;
    }
    Messages words = LetterWriter.words(language);
    String first = what.lines().findFirst().orElse("").strip();
    Letter letter =
        new Letter(
            "<%s@%s>".formatted(Hash.of("notice", what, clock.instant()), server.domain()),
            settings.operators(),
            ZonedDateTime.now(clock),
            OneLine.of(words.get(notice.key + ".subject", first)),
            words.get(notice.key + ".text", what) + "\n",
            List.of());
    Reply reply = new Smtp(server, List.of()).send(letter);
    return reply.kind() == Kind.TAKEN ? null : reply.why();
  }

  /**
   * The files of the release in the mail's edition, wherever they lie by now: all of them as they
   * were issued, or none.
   */
  private List<Enclosed> files(Mail mail) {
    int last = releases.findLast(mail.report()).map(Release::number).orElse(0);
    List<Enclosed> files = new ArrayList<>();
    for (ReleaseFile file : releases.listFiles(mail.report())) {
      boolean its =
          file.path().equals(mail.document() + ".pdf")
              || file.path().equals(mail.document() + ".xlsx");
      if (file.number() == mail.release() && its) {
        Optional<Enclosed> there = find(file, last);
        if (there.isEmpty()) {
          return List.of();
        }
        files.add(there.get());
      }
    }
    return files;
  }

  private Optional<Enclosed> find(ReleaseFile file, int last) {
    List<String> places = new ArrayList<>(List.of(file.path()));
    for (int number = file.number(); number < last; number++) {
      places.add(EarlierFiles.path(file.path(), number));
    }
    for (String place : places) {
      Optional<Path> there = output.find(place, file.sha256());
      if (there.isPresent()) {
        return Optional.of(new Enclosed(place, there.get(), file.sha256()));
      }
    }
    return Optional.empty();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).withNano(0);
  }
}
