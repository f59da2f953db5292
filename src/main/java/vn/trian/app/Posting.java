package vn.trian.app;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.trian.delivery.mail.Mail;
import vn.trian.delivery.mail.Mail.State;
import vn.trian.delivery.mail.Post;
import vn.trian.delivery.mail.Post.Round;

/** Has mail sent after a run, and operators told of what failed. */
final class Posting {
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
      tell(givenUp.stream().map(this::line).collect(Collectors.joining("\n")));
    }
    return round;
  }

  /** Tells operators why a run failed. */
  void failed(Throwable e) {
    if (settings.mail().server() != null) {
      tell(console.sentenceOf(e));
    }
  }

  private void tell(String what) {
    @Nullable String why =
        Post.tellOperators(settings.mail(), settings.language(), what, settings.clock());
    if (why != null) {
      console.complain("mail.operator-untold", why);
    }
  }

  /** What became of a mail, and why. */
  String line(Mail mail) {
    return console.words(
        "mail." + mail.state().id(),
        mail.report(),
        mail.release(),
        mail.recipient(),
        mail.lastError() == null ? "" : mail.lastError(),
        mail.nextAttempt());
  }
}
