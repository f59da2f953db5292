package vn.trian.delivery;

import java.time.Clock;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import vn.trian.disk.StopRequest;
import vn.trian.report.AsideFolder;
import vn.trian.report.Drafts;
import vn.trian.report.FinalMonths;
import vn.trian.report.Releases;
import vn.trian.report.ReportSettings;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.RejectedRows;
import vn.trian.visit.ledger.SourceFiles;

/** The step {@code delivery}: what was written aside is published and written down. */
@Configuration(proxyBeanMethods = false)
public class DeliveryConfiguration {
  @Bean
  DeliveryLog deliveryLog() {
    return new DeliveryLog();
  }

  @Bean
  UnfinishedDelivery unfinishedDelivery(
      OutputFolder output, KeptTraces traces, Releases releases, RejectedRows rejected) {
    return new UnfinishedDelivery(traces.delivering(), output, releases, rejected);
  }

  @Bean
  Step delivery(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      JdbcTemplate jdbc,
      OutputFolder output,
      UnfinishedDelivery unfinished,
      AsideFolder aside,
      Releases releases,
      FinalMonths finals,
      KeptTraces traces,
      ReportSettings settings,
      RejectedRows rejected,
      SourceFiles files,
      Drafts drafts,
      Journal journal,
      Outbox outbox,
      DeliveryLog log,
      Clock clock) {
    Delivery delivery =
        new Delivery(
            output,
            unfinished,
            aside,
            jdbc,
            releases,
            finals,
            traces,
            settings,
            rejected,
            files,
            journal,
            outbox,
            log,
            clock);
    return new StepBuilder("delivery", jobs)
        .tasklet(
            (contribution, context) -> {
              StopRequest.obey();
              delivery.deliver(drafts);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
