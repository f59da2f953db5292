package vn.trian.summary;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import vn.trian.disk.StopRequest;
import vn.trian.visit.ledger.NumberedVisits;

/** The step {@code summary}: what is new among the visits is folded into the totals. */
@Configuration(proxyBeanMethods = false)
public class SummaryConfiguration {
  @Bean
  SummaryLedger summaryLedger(JdbcTemplate jdbc, NumberedVisits visits) {
    return new SummaryLedger(jdbc, visits);
  }

  @Bean
  Step summary(JobRepository jobs, PlatformTransactionManager transactions, SummaryLedger ledger) {
    return new StepBuilder("summary", jobs)
        .tasklet(
            (contribution, context) -> {
              StopRequest.obey();
              return RepeatStatus.continueIf(ledger.foldNext() > 0);
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
