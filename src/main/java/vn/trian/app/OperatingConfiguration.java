package vn.trian.app;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.web.operator.Runs;

/** What operators and monitors are told beside what is in reports. */
@Configuration(proxyBeanMethods = false)
class OperatingConfiguration {
  @Bean
  Runs runs(JdbcTemplate jdbc, Settings settings) {
    return new LedgerRuns(jdbc, settings);
  }

  /** Its name is the name of the part of the health that it tells. */
  @Bean
  HealthIndicator schedule(Runs runs) {
    return new ScheduleHealth(runs);
  }

  @Bean
  LedgerMetrics ledgerMetrics(JdbcTemplate jdbc) {
    return new LedgerMetrics(new LedgerFigures(jdbc));
  }
}
