package vn.trian.app;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.delivery.DeliveredFile;
import vn.trian.delivery.Mail;
import vn.trian.delivery.Mail.State;
import vn.trian.delivery.mail.Post.Round;
import vn.trian.intake.FileResult;
import vn.trian.report.content.VisitsApart;
import vn.trian.visit.Balance;
import vn.trian.visit.ledger.SourceFiles;

/** Tells what a run did: a line a file, the findings, and a last line that says it all. */
final class RunWords {
  /** So many findings are shown; the workbook has them all. */
  private static final int SHOWN = 20;

  /** So many files are named in the last line. */
  private static final int NAMED = 5;

  /** The month at the beginning of a report's name: 2025-02. */
  private static final int MONTH_LENGTH = 7;

  private final Console console;
  private final Settings settings;

  RunWords(Console console, Settings settings) {
    this.console = console;
    this.settings = settings;
  }

  /**
   * Tells of a run that received files, and then writes down that it has: stopped in between, the
   * next run tells of them once more.
   */
  int tell(RunOutcome outcome, Round mails, boolean json, OpenLedger ledger) {
    int exit = tell(outcome, mails, json);
    if (outcome.failure() == null) {
      ledger.get(SourceFiles.class).tell();
      ledger.tidy();
    }
    return exit;
  }

  /** Tells it and says the exit code. */
  int tell(RunOutcome outcome, Round mails, boolean json) {
    if (outcome.recovered()) {
      console.say("run.recovered");
    }
    if (outcome.failure() != null) {
      return console.failed(outcome.failure());
    }
    boolean whole = !outcome.hasRejections() && outcome.problems().isEmpty();
    int exit =
        !mails.failed().isEmpty()
            ? ExitCode.ENVIRONMENT
            : whole ? ExitCode.DONE : settings.exitRejected();
    if (json) {
      console.result(Json.text(document(outcome, mails, exit)));
    } else {
      outcome.files().forEach(this::file);
      findings(outcome);
      outputs(outcome.outputs());
      mails(mails);
    }
    last(outcome, mails);
    return exit;
  }

  private void mails(Round mails) {
    if (!mails.sent().isEmpty()) {
      console.say("run.mail.sent", mails.sent().size());
    }
    Posting posting = new Posting(settings, console);
    mails.failed().forEach(mail -> console.line(posting.line(mail)));
  }

  private void file(FileResult file) {
    Balance rows = file.balance();
    if (file.proposals() != null) {
      console.say("run.file.article", file.name(), file.proposals());
      return;
    }
    switch (file.state()) {
      case ACCEPTED ->
          console.say(
              "run.file.accepted",
              file.name(),
              rows.read(),
              rows.stored(),
              rows.unchanged(),
              rows.superseded(),
              rows.rejected());
      case KNOWN -> console.say("run.file.known", file.name());
      case KNOWN_NOT_ACCEPTED -> console.say("run.file.known-not-accepted", file.name());
      case NOT_ACCEPTED -> console.say("run.file.not-accepted", file.name());
      case WAITING -> console.say("run.file.waiting", file.name());
      case WAITING_UNREADABLE -> console.say("run.file.waiting-unreadable", file.name());
    }
  }

  private void findings(RunOutcome outcome) {
    long all = outcome.findings().values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      return;
    }
    console.say("run.findings", all);
    outcome.firstFindings().stream()
        .limit(SHOWN)
        .forEach(finding -> console.finding(finding, settings.language()));
    if (all > SHOWN) {
      console.say("run.findings.more", all - SHOWN);
    }
  }

  /** Each file, but those of visits by month only by their folder. */
  private void outputs(List<DeliveredFile> files) {
    Map<String, List<DeliveredFile>> places = new LinkedHashMap<>();
    for (DeliveredFile file : files) {
      String path = file.path();
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      String place = folder.endsWith(VisitsApart.folder("") + "/") ? folder : path;
      places.computeIfAbsent(place, any -> new ArrayList<>()).add(file);
    }
    places.forEach(
        (place, of) -> {
          String at = settings.output() + "/" + place;
          int release = of.get(0).release();
          if (place.endsWith("/")) {
            console.say("run.output.folder", of.size(), at, release);
          } else {
            console.say("run.output", at, release);
          }
        });
  }

  private void last(RunOutcome outcome, Round mails) {
    outcome.held().stream()
        .filter(revision -> revision.figures() >= 0)
        .forEach(
            revision ->
                console.say(
                    "run.held",
                    revision.report(),
                    revision.figures(),
                    revision.report().substring(0, MONTH_LENGTH)));
    if (!outcome.left().isEmpty()) {
      List<YearMonth> left = outcome.left();
      console.say("run.left", left.size(), left.get(0), left.get(left.size() - 1));
    }
    outcome.kept().forEach(path -> console.say("run.kept", settings.output() + "/" + path));
    outcome.problems().forEach(problem -> console.say("run.pdf", problem));
    Balance rows = outcome.balance();
    String place = place(outcome, mails);
    String notice = notice(outcome);
    if (!outcome.hasRejections()) {
      String key = outcome.problems().isEmpty() ? "run.last.done" : "run.last.incomplete";
      console.say(key, rows.read(), rows.stored(), place);
    } else if (rows.rejected() > 0) {
      console.say(
          "run.last.rejected",
          rows.read(),
          rows.stored(),
          rows.rejected(),
          outcome.count(FileResult.State.NOT_ACCEPTED),
          place,
          settings.output().resolve("returned"),
          notice);
    } else {
      console.say(
          "run.last.not-accepted",
          rows.read(),
          rows.stored(),
          outcome.count(FileResult.State.NOT_ACCEPTED),
          place);
    }
  }

  /** What was delivered, and what waits. */
  private String place(RunOutcome outcome, Round mails) {
    String delivered =
        outcome.outputs().isEmpty()
            ? console.words("run.last.no-reports")
            : console.words(
                "run.last.reports", outcome.outputs().size(), settings.output().toString());
    long waiting =
        outcome.count(FileResult.State.WAITING)
            + outcome.count(FileResult.State.WAITING_UNREADABLE);
    List<String> said = new ArrayList<>(List.of(delivered));
    if (waiting > 0) {
      said.add(console.words("run.last.waiting", waiting));
    }
    int proposed =
        outcome.files().stream()
            .filter(file -> file.state() == FileResult.State.ACCEPTED && file.proposals() != null)
            .mapToInt(FileResult::proposals)
            .sum();
    if (proposed > 0) {
      said.add(console.words("run.last.proposed", proposed));
    }
    if (!mails.failed().isEmpty()) {
      LocalDateTime next = mails.next();
      said.add(
          next == null
              ? console.words("run.last.mail", mails.failed().size())
              : console.words("run.last.mail.again", mails.failed().size(), Posting.minute(next)));
    }
    return String.join("; ", said);
  }

  /** Names the files of which so much went back that something is wrong with them as a whole. */
  private String notice(RunOutcome outcome) {
    List<String> files =
        outcome.files().stream()
            .filter(file -> share(file.balance()) > settings.rejectedShare() * 100L)
            .map(file -> console.words("run.last.share", file.name(), share(file.balance()) / 100))
            .toList();
    if (files.isEmpty()) {
      return "";
    }
    String shown = String.join(", ", files.subList(0, Math.min(NAMED, files.size())));
    return console.words(
        files.size() > NAMED ? "run.last.notice.more" : "run.last.notice",
        shown,
        files.size() - NAMED);
  }

  /** The rejected rows in hundredths of a percent. */
  private static long share(Balance rows) {
    return rows.read() == 0 ? 0 : rows.rejected() * 10_000 / rows.read();
  }

  private static Map<String, Object> document(RunOutcome outcome, Round mails, int exit) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", "done");
    document.put("exit", exit);
    document.put("files", outcome.files().stream().map(RunWords::fileDocument).toList());
    Map<String, Long> findings = new LinkedHashMap<>();
    outcome.findings().forEach((rule, count) -> findings.put(rule.id(), count));
    document.put("findings", findings);
    document.put("outputs", outcome.outputs());
    document.put("waiting", outcome.held());
    document.put("problems", outcome.problems());
    List<Mail> all = new ArrayList<>(mails.sent());
    all.addAll(mails.failed());
    if (!all.isEmpty()) {
      document.put("mails", all.stream().map(RunWords::mailDocument).toList());
    }
    return document;
  }

  /** A mail as documents for machines have it. */
  static Map<String, @Nullable Object> mailDocument(Mail mail) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("report", mail.report());
    document.put("release", mail.release());
    document.put("edition", mail.edition());
    document.put("recipient", mail.recipient());
    document.put("message_id", mail.messageId());
    document.put("state", mail.state().id());
    document.put("attempts", mail.attempts());
    document.put(
        "next_attempt", mail.state() == State.WAITING ? mail.nextAttempt().toString() : null);
    document.put("ended", mail.endedAt() == null ? null : mail.endedAt().toString());
    document.put("error", mail.lastError());
    return document;
  }

  private static Map<String, @Nullable Object> fileDocument(FileResult file) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("name", file.name());
    document.put("sha256", file.sha256());
    document.put("state", file.state().id());
    document.put("rows", file.balance());
    if (file.proposals() != null) {
      document.put("proposals", file.proposals());
    }
    return document;
  }
}
