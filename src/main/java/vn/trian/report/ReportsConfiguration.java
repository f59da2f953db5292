package vn.trian.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.disk.FileNames;
import vn.trian.disk.StopRequest;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.report.workbook.SteadyWorkbook;
import vn.trian.summary.Progress;
import vn.trian.summary.Summaries;
import vn.trian.visit.ledger.RejectedRows;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;

/** The step {@code reports}: what changed is written aside, for the delivery step to publish. */
@Configuration(proxyBeanMethods = false)
public class ReportsConfiguration {
  /** The mark in the ledger of the last visit that a calendar's reports were decided on. */
  public static String mark(ReportingCalendar calendar) {
    return calendar == ReportingCalendar.STATISTICAL ? "reports" : "reports-" + calendar.letter();
  }

  @Bean
  Drafts drafts() {
    return new Drafts();
  }

  @Bean
  Step reports(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      JdbcTemplate jdbc,
      ReportSettings settings,
      ReportMaker maker,
      AsideFolder aside,
      KeptTraces traces,
      Summaries summaries,
      Releases releases,
      SourceFiles files,
      RejectedRows rejected,
      CurrentOrder order,
      Drafts drafts,
      Clock clock) {
    return new StepBuilder("reports", jobs)
        .tasklet(
            (contribution, context) -> {
              drafts.clear();
              aside.remove();
              traces.removeUnfinished();
              SteadyWorkbook.bufferIn(aside.file("buffers"));
              LocalDate today = LocalDate.now(clock);
              ReportPlan plan =
                  ReportPlan.of(
                      order.get(),
                      summaries,
                      releases,
                      settings,
                      settings.due(today),
                      calendar -> Progress.of(jdbc, mark(calendar)));
              maker.make(plan, order.get(), today, drafts);
              boolean again = order.get() instanceof ReportOrder.Again;
              if (!again && !(order.get() instanceof ReportOrder.None)) {
                drafts.leave(plan.left());
                drafts.reach(summaries.mark());
              }
              if (!again) {
                giveBack(files.listToReturn(), maker, rejected.returnedFiles().keySet(), drafts);
              }
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  /** Two files of one name with other bytes each keep their own returned file. */
  private static void giveBack(
      List<SourceFile> files, ReportMaker maker, Set<String> taken, Drafts drafts) {
    for (SourceFile file : files) {
      StopRequest.obey();
      String base = "returned/" + file.name();
      String name = FileNames.withEnding(base, ".findings.xlsx");
      for (int n = 2; isTaken(name, taken, drafts); n++) {
        name = FileNames.withEnding(base, "." + n + ".findings.xlsx");
      }
      drafts.add(maker.giveBack(file, name));
    }
  }

  private static boolean isTaken(String name, Set<String> taken, Drafts drafts) {
    return taken.contains(name)
        || drafts.returns().stream().anyMatch(draft -> draft.name().equals(name));
  }
}
