package vn.trian.app;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trian.report.ReportOrder;
import vn.trian.report.ReportOrder.Revisions;
import vn.trian.report.content.ReportKey;

/** Issues documents again, from the ledger as it stands. */
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

  @Override
  int call(Settings settings) {
    List<ReportKey> reports = new ArrayList<>();
    if (years) {
      reports.add(new ReportKey.Years(settings.calendar()));
    }
    months.forEach(month -> reports.add(new ReportKey.Month(month, settings.calendar())));
    if (reports.isEmpty()) {
      throw Failure.usage("report.which");
    }
    try (OpenLedger ledger = OpenLedger.open(settings, "report")) {
      RunOutcome outcome =
          ledger
              .get(JobRunner.class)
              .run(
                  ledger.get("issueAgain", Job.class),
                  new ReportOrder.Again(reports, Revisions.WAIT));
      return new RunWords(console(), settings).tell(outcome, isJson());
    }
  }
}
