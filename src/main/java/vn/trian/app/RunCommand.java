package vn.trian.app;

import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trian.intake.InputFolder;
import vn.trian.intake.IntakeLog;
import vn.trian.report.ReportOrder;
import vn.trian.report.WarmUp;

/** Receives, summarises, reports and delivers. */
@Command(name = "run")
final class RunCommand extends Verb {
  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      descriptionKey = "run.month",
      converter = MonthConverter.class)
  private List<YearMonth> months = List.of();

  @Option(names = "--no-reports", descriptionKey = "run.no-reports")
  private boolean withoutReports;

  @Option(names = "--dry-run", descriptionKey = "run.dry")
  private boolean dry;

  @Option(
      names = "--calendar",
      paramLabel = "statistical|administrative",
      descriptionKey = "option.calendar")
  private @Nullable String calendar;

  @Option(names = "--broker", paramLabel = "URL", descriptionKey = "option.broker")
  private @Nullable String broker;

  @Override
  @Nullable String broker() {
    return broker;
  }

  @Override
  @Nullable String calendar() {
    return calendar;
  }

  @Override
  int call(Settings settings) {
    InputFolder input = new InputFolder(settings.input());
    if (!input.exists()) {
      throw Failure.usage("input.missing", settings.input());
    }
    if (dry) {
      InputFolder.Listing listing = input.list();
      listing.skipped().forEach(skipped -> console().finding(skipped, settings.language()));
      return new FileCheck(console(), settings, isJson()).check(listing.files());
    }
    Postgresql.requireForWorkers(settings);
    if (withoutReports && !months.isEmpty()) {
      throw Failure.usage("option.value", "--no-reports", "--month", "--no-reports | --month");
    }
    ReportOrder order =
        withoutReports
            ? new ReportOrder.None()
            : months.isEmpty() ? new ReportOrder.WhatChanged() : new ReportOrder.Months(months);
    boolean first = Files.notExists(settings.data());
    Runnable meanwhile =
        () -> {
          if (first) {
            WarmUp.start(settings.language());
          }
        };
    Posting posting = new Posting(settings, console());
    try (OpenLedger ledger = OpenLedger.open(settings, "run", meanwhile)) {
      RunOutcome outcome;
      try (RunProgress progress = RunProgress.on(console(), isJson())) {
        ledger.get(IntakeLog.class).listen(progress);
        outcome = ledger.get(JobRunner.class).run(ledger.get(Application.JOB, Job.class), order);
      }
      return new RunWords(console(), settings)
          .tell(outcome, posting.after(outcome, ledger), isJson(), ledger);
    } catch (Failure e) {
      if (e.exit() == ExitCode.ENVIRONMENT) {
        posting.failed(e);
      }
      throw e;
    } catch (RuntimeException e) {
      // While the database does not answer it is tried again: that is no end yet.
      if (!Postgresql.isAt(settings.database()) || !Outage.isCauseOf(e)) {
        posting.failed(e);
      }
      throw e;
    }
  }
}
