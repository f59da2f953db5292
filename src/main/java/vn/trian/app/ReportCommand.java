package vn.trian.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trian.delivery.Outbox;
import vn.trian.report.FinalMonths;
import vn.trian.report.Issues;
import vn.trian.report.ReportOrder;
import vn.trian.report.ReportOrder.Revisions;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.Standing;
import vn.trian.visit.ledger.JournalEntry.Declared;

/** Issues documents again, from the ledger as it stands; declares months final. */
@Command(name = "report")
final class ReportCommand extends Verb {
  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      descriptionKey = "report.month",
      converter = MonthConverter.class)
  private List<YearMonth> months = List.of();

  @Option(names = "--years", descriptionKey = "report.years")
  private boolean years;

  @Option(
      names = "--calendar",
      paramLabel = "statistical|administrative",
      descriptionKey = "option.calendar")
  private @Nullable String calendar;

  @ArgGroup private Decision decision = new Decision();

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "report.reason")
  private String reason = "";

  /** What is done about the standing of months. */
  private static final class Decision {
    @Option(names = "--final", descriptionKey = "report.final")
    private boolean declareFinal;

    @Option(names = "--reopen", descriptionKey = "report.reopen")
    private boolean reopen;

    @Option(names = "--confirm", descriptionKey = "report.confirm")
    private boolean confirm;

    @Option(names = "--mail-again", descriptionKey = "report.mail-again")
    private boolean mailAgain;

    @Option(names = "--changes", descriptionKey = "report.changes")
    private boolean changes;
  }

  @Override
  @Nullable String calendar() {
    return calendar;
  }

  @Override
  int call(Settings settings) {
    List<ReportKey> reports = reports(settings);
    if (reports.isEmpty()) {
      throw Failure.usage("report.which");
    }
    if (decision.declareFinal) {
      requireEnded(settings);
    }
    try (OpenLedger ledger = OpenLedger.open(settings, "report")) {
      if (decision.changes) {
        return changes(ledger, reports, settings);
      }
      if (decision.mailAgain) {
        mailAgain(ledger, reports, settings);
      }
      boolean declared = decision.declareFinal || decision.reopen;
      // A declaration is of what the ledger says now; what was declared before waits as ever.
      boolean confirmed = (declared && declare(ledger, settings)) || decision.confirm;
      Revisions revisions = confirmed ? Revisions.CONFIRMED : Revisions.WAIT;
      RunOutcome outcome =
          ledger
              .get(JobRunner.class)
              .run(ledger.get("issueAgain", Job.class), new ReportOrder.Again(reports, revisions));
      return new RunWords(console(), settings)
          .tell(outcome, new Posting(settings, console()).after(outcome, ledger), isJson());
    }
  }

  private List<ReportKey> reports(Settings settings) {
    List<ReportKey> reports = new ArrayList<>();
    if (years) {
      reports.add(new ReportKey.Years(settings.calendar()));
    }
    months.forEach(month -> reports.addAll(settings.reports().reportsOf(month)));
    return reports;
  }

  private void requireEnded(Settings settings) {
    if (months.isEmpty()) {
      throw Failure.usage("report.final-which");
    }
    for (YearMonth month : months) {
      LocalDate last = settings.calendar().lastDayOf(month);
      if (!last.isBefore(LocalDate.now(settings.clock()))) {
        throw Failure.usage("report.final-running", month, UnitWords.day(last));
      }
    }
  }

  /** Says whether any month was declared otherwise than it was. */
  private boolean declare(OpenLedger ledger, Settings settings) {
    boolean some = false;
    Standing standing = decision.reopen ? Standing.PROVISIONAL : Standing.FINAL;
    FinalMonths finals = ledger.get(FinalMonths.class);
    LocalDateTime at = LocalDateTime.now(settings.clock()).withNano(0);
    TransactionTemplate transaction =
        new TransactionTemplate(ledger.get(PlatformTransactionManager.class));
    for (YearMonth month : months) {
      if (finals.isFinal(month, settings.calendar()) == decision.reopen) {
        Declared declared =
            new Declared(month.toString(), settings.calendar().id(), standing.id(), reason.strip());
        transaction.executeWithoutResult(status -> finals.declare(declared, at));
        some = true;
      }
    }
    return some;
  }

  private void mailAgain(OpenLedger ledger, List<ReportKey> reports, Settings settings) {
    Outbox outbox = ledger.get(Outbox.class);
    LocalDateTime now = LocalDateTime.now(settings.clock()).withNano(0);
    Integer again =
        new TransactionTemplate(ledger.get(PlatformTransactionManager.class))
            .execute(status -> reports.stream().mapToInt(key -> outbox.again(key, now)).sum());
    console().say("report.mailed-again", again);
  }

  private int changes(OpenLedger ledger, List<ReportKey> reports, Settings settings) {
    ChangesPrinter printer = new ChangesPrinter(console(), settings.language());
    LocalDate today = LocalDate.now(settings.clock());
    for (ReportKey key : reports) {
      printer.take(key, ledger.get(Issues.class).changes(key, today));
    }
    if (isJson()) {
      printer.json();
    } else {
      printer.tell();
    }
    return ExitCode.DONE;
  }
}
