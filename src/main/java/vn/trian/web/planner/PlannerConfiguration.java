package vn.trian.web.planner;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trian.report.PlannerFiles;
import vn.trian.report.Releases;
import vn.trian.report.ReportSettings;

/** What the planner's pages need beside what answers from the ledger. */
@Configuration(proxyBeanMethods = false)
class PlannerConfiguration {
  @Bean
  PlannerFiles plannerFiles(Releases releases) {
    return new PlannerFiles(releases);
  }

  @Bean
  Choice.Usual usual(ReportSettings settings) {
    return new Choice.Usual(settings.calendar(), settings.yearsMap());
  }
}
