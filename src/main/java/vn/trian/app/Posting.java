package vn.trian.app;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.trian.delivery.Mail;
import vn.trian.delivery.Mail.State;
import vn.trian.delivery.mail.Post;
import vn.trian.delivery.mail.Post.Notice;
import vn.trian.delivery.mail.Post.Round;
import vn.trian.disk.StopRequest;

/** Has mail sent after a run, and operators told of what failed. */
final class Posting {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

  private final Settings settings;
  private final Console console;

  Posting(Settings settings, Console console) {
    this.settings = settings;
    this.console = console;
  }

  /** After a run that ended well what is due is sent; of another one operators are told. */
  Round after(RunOutcome outcome, OpenLedger ledger) {
    if (settings.mail().server() == null) {
      return Round.NONE;
    }
    if (outcome.failure() != null) {
      failed(outcome.failure());
      return Round.NONE;
    }
    Round round = ledger.get(Post.class).sendDue();
    List<Mail> givenUp =
        round.failed().stream().filter(mail -> mail.state() == State.GIVEN_UP).toList();
    if (!givenUp.isEmpty()) {
      tell(
          Notice.GIVEN_UP,
          givenUp.stream().map(mail -> line(mail).strip()).collect(Collectors.joining("\n")));
    }
    if (!outcome.problems().isEmpty()) {
      tell(Notice.INCOMPLETE, String.join("\n", outcome.problems()));
    }
    return round;
  }

  /** Tells operators why a run failed; one that was told to stop did not. */
  void failed(Throwable e) {
    if (settings.mail().server() != null && !StopRequest.isAsked()) {
      tell(Notice.FAILED, console.sentenceOf(e));
    }
  }

  private void tell(Notice notice, String what) {
    @Nullable String why =
        Post.tellOperators(settings.mail(), settings.language(), notice, what, settings.clock());
    if (why != null) {
      console.complain("mail.operator-untold", why);
    }
  }

  /** What became of a mail, when, and why. */
  String line(Mail mail) {
    return console.words(
        "mail." + mail.state().id(),
        mail.report(),
        mail.release(),
        mail.recipient(),
        mail.lastError() == null ? "" : mail.lastError(),
        minute(mail.nextAttempt()),
        mail.endedAt() == null ? "" : minute(mail.endedAt()));
  }

  /** A time as people read it. */
  static String minute(LocalDateTime time) {
    return MINUTE.format(time);
  }
}
