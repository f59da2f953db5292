package vn.trian.app;

import java.time.Clock;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;
import vn.trian.app.worker.RemoteRanges;
import vn.trian.article.reading.Extractor;
import vn.trian.article.review.AliasTable;
import vn.trian.article.review.WaitingArticles;
import vn.trian.calendar.Occasions;
import vn.trian.delivery.DeliveryConfiguration;
import vn.trian.delivery.DeliveryLog;
import vn.trian.delivery.Outbox;
import vn.trian.delivery.OutputFolder;
import vn.trian.delivery.mail.Post;
import vn.trian.intake.ArticleCheck;
import vn.trian.intake.IntakeConfiguration;
import vn.trian.intake.IntakeLog;
import vn.trian.intake.KeptFiles;
import vn.trian.intake.RangeWorkers;
import vn.trian.intake.RecordCheck;
import vn.trian.intake.Withdrawals;
import vn.trian.intake.part.PartFolder;
import vn.trian.place.Register;
import vn.trian.report.AsideFolder;
import vn.trian.report.CurrentOrder;
import vn.trian.report.Drafts;
import vn.trian.report.FinalMonths;
import vn.trian.report.Issues;
import vn.trian.report.Releases;
import vn.trian.report.ReportMaker;
import vn.trian.report.ReportModels;
import vn.trian.report.ReportSettings;
import vn.trian.report.ReportsConfiguration;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.summary.Summaries;
import vn.trian.summary.SummaryConfiguration;
import vn.trian.visit.RecordInterpreter;
import vn.trian.visit.ledger.FreshVisits;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.NumberedVisits;
import vn.trian.visit.ledger.RejectedRows;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.VisitLedger;
import vn.trian.visit.ledger.Visits;
import vn.trian.visit.ledger.WithdrawalTable;
import vn.trian.visit.rule.RecordRules;

/**
 * What is put together for every verb that needs the ledger. What the framework may add is named:
 * to look through all of its offers would be a third of a short verb's time.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  TransactionManagerCustomizationAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
@Import({
  IntakeConfiguration.class,
  SummaryConfiguration.class,
  ReadingConfiguration.class,
  ReportsConfiguration.class,
  DeliveryConfiguration.class,
  ReviewConfiguration.class
})
class Application {
  static final String JOB = "visitReport";

  /** The whole job is an order of four steps. */
  @Bean
  Job visitReport(JobRepository jobs, Step intake, Step summary, Step reports, Step delivery) {
    return new JobBuilder(JOB, jobs)
        .start(intake)
        .next(summary)
        .next(reports)
        .next(delivery)
        .build();
  }

  /** Documents again, from the ledger as it stands. */
  @Bean
  Job issueAgain(JobRepository jobs, Step summary, Step reports, Step delivery) {
    return new JobBuilder("issueAgain", jobs).start(summary).next(reports).next(delivery).build();
  }

  /** The intake alone, of files that are kept already. */
  @Bean
  Job takeInAgain(JobRepository jobs, Step intakeOfKept) {
    return new JobBuilder("takeInAgain", jobs).start(intakeOfKept).build();
  }

  @Bean
  JavaMigration batchTables() {
    return new BatchTables();
  }

  /** Every commit stands between two points at which a test can stop the program. */
  @Bean
  TransactionExecutionListener pointsAtCommits() {
    return new PointsAtCommits();
  }

  @Bean
  PartFolder partFolder(Settings settings) {
    return new PartFolder(settings.data());
  }

  /** Nobody, unless a broker is set: then nothing of it is loaded either. */
  @Bean
  @Nullable RangeWorkers rangeWorkers(JobRepository jobs, Settings settings, Journal journal) {
    Settings.Workers workers = settings.workers();
    return workers.broker() == null
        ? null
        : new RemoteRanges(
            jobs,
            workers.broker(),
            Fingerprint.of(Decrees.of(settings.kept(), journal.listOfUnits())),
            workers.patience(),
            Long.getLong("trian.workers.bytes", (long) workers.megabytes() << 20));
  }

  /** On the same disk as the output folder, so that a finished file moves in at once. */
  @Bean
  AsideFolder asideFolder(Settings settings) {
    return new AsideFolder(settings.output().resolve(".aside"));
  }

  @Bean
  CurrentOrder currentOrder() {
    return new CurrentOrder();
  }

  @Bean
  NumberedVisits numberedVisits(JdbcTemplate jdbc, FreshVisits fresh) {
    return new NumberedVisits(jdbc, fresh);
  }

  @Bean
  VisitLedger visitLedger(JdbcTemplate jdbc, FreshVisits fresh) {
    return new VisitLedger(jdbc, fresh);
  }

  @Bean
  ReportModels reportModels(
      Visits visits,
      Register register,
      Summaries summaries,
      SourceFiles files,
      ReportSettings settings,
      Releases releases,
      KeptTraces traces,
      Journal journal,
      WaitingArticles waiting,
      AsideFolder aside,
      OutputFolder output) {
    return new ReportModels(
        visits,
        register,
        summaries,
        files,
        settings,
        releases,
        traces,
        journal,
        waiting,
        aside,
        output::holds);
  }

  @Bean
  Issues issues(ReportModels models, Releases releases, FinalMonths finals) {
    return new Issues(models, releases, finals);
  }

  @Bean
  ReportMaker reportMaker(
      ReportSettings settings, AsideFolder aside, Issues issues, RejectedRows rejected) {
    return new ReportMaker(settings, aside, issues, rejected);
  }

  @Bean
  RecordCheck recordCheck(Register register, Occasions occasions) {
    return new RecordCheck(new RecordInterpreter(register, occasions), new RecordRules());
  }

  @Bean
  ArticleCheck articleCheck(Register register, Occasions occasions, AliasTable aliases) {
    return new ArticleCheck(() -> new Extractor(register, occasions), aliases::aliases);
  }

  @Bean
  Withdrawals withdrawals(
      JdbcTemplate jdbc,
      SourceFiles files,
      KeptFiles kept,
      VisitLedger ledger,
      RecordCheck check,
      Journal journal) {
    return new Withdrawals(files, kept, ledger, new WithdrawalTable(jdbc), check, journal);
  }

  /** Asked for only where mail is sent: else nothing of it is loaded. */
  @Bean
  @Lazy
  Post post(
      Settings settings,
      Outbox outbox,
      Releases releases,
      ReportSettings reports,
      OutputFolder output,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Post(settings.mail(), outbox, releases, reports, output, transactions, clock);
  }

  @Bean
  FlywayMigrationStrategy tableChanges(Settings settings) {
    return new LedgerStore(settings).tableChanges()::make;
  }

  @Bean
  JobRunner jobRunner(
      JobOperator operator,
      JobRepository jobs,
      CurrentOrder order,
      IntakeLog intake,
      Drafts drafts,
      DeliveryLog delivery) {
    return new JobRunner(operator, jobs, order, intake, drafts, delivery);
  }
}
