package vn.trian.load;

import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** The least that Boot, Batch and an H2 file do: a job of one step that does nothing. */
@SpringBootConfiguration(proxyBeanMethods = false)
@BatchAndH2
class BareStart {
  /**
   * The program's own settings and tables lie on the same class path: neither is to be found.
   * {@code spring.datasource.url} is given on the command line.
   */
  static final Map<String, Object> ON_ITS_OWN =
      Map.of(
          "spring.config.name", "none",
          "spring.flyway.enabled", "false",
          "spring.batch.jdbc.initialize-schema", "always",
          "spring.main.banner-mode", "off",
          "spring.main.web-application-type", "none",
          "logging.level.org.springframework.batch.core", "error");

  public static void main(String[] args) {
    SpringApplication application =
        new SpringApplicationBuilder(BareStart.class).properties(ON_ITS_OWN).build();
    System.exit(SpringApplication.exit(application.run(args)));
  }

  @Bean
  Job nothing(JobRepository jobs, PlatformTransactionManager transactions) {
    return new JobBuilder("nothing", jobs)
        .start(
            new StepBuilder("nothing", jobs)
                .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactions)
                .build())
        .build();
  }
}
