package vn.trian.app;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.article.review.AliasTable;
import vn.trian.article.review.ReviewQueue;
import vn.trian.article.review.SameEvents;
import vn.trian.article.review.WaitingArticles;
import vn.trian.calendar.Occasions;
import vn.trian.delivery.Outbox;
import vn.trian.delivery.OutputFolder;
import vn.trian.intake.InputFolder;
import vn.trian.intake.KeptFiles;
import vn.trian.intake.StillFiles;
import vn.trian.place.Register;
import vn.trian.report.FinalMonths;
import vn.trian.report.Releases;
import vn.trian.report.ReportSettings;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.summary.ExpectedSenders;
import vn.trian.summary.Explanations;
import vn.trian.summary.Summaries;
import vn.trian.visit.RecordInterpreter;
import vn.trian.visit.ledger.ChangedUnits;
import vn.trian.visit.ledger.Durability;
import vn.trian.visit.ledger.FreshVisits;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalFile;
import vn.trian.visit.ledger.KeptDocuments;
import vn.trian.visit.ledger.KnownVisits;
import vn.trian.visit.ledger.PlacedVisits;
import vn.trian.visit.ledger.RejectedRows;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.VersionList;
import vn.trian.visit.ledger.Visits;

/** What answers from the ledger and changes nothing in it: for every verb and for the pages. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
  @Bean
  Clock clock(Settings settings) {
    return settings.clock();
  }

  @Bean
  Register register(Settings settings, Journal journal) {
    return Decrees.of(settings.kept(), journal.listOfUnits()).register();
  }

  @Bean
  Occasions occasions() {
    return Occasions.load();
  }

  @Bean
  InputFolder inputFolder(Settings settings) {
    return new InputFolder(settings.input());
  }

  @Bean
  StillFiles stillFiles(Settings settings) {
    return new StillFiles(settings.whole(), settings.minAge());
  }

  @Bean
  KeptFiles keptFiles(Settings settings) {
    return new KeptFiles(settings.kept());
  }

  @Bean
  OutputFolder outputFolder(Settings settings) {
    return new OutputFolder(settings.output());
  }

  @Bean
  ReportSettings reportSettings(Settings settings, Register register) {
    ReportOptions.requireProvinces(settings.reports(), register);
    return settings.reports();
  }

  @Bean
  KeptTraces keptTraces(Settings settings) {
    return new KeptTraces(settings.kept(), settings.data());
  }

  @Bean
  FinalMonths finalMonths(JdbcTemplate jdbc, Journal journal) {
    return new FinalMonths(jdbc, journal);
  }

  @Bean
  ExpectedSenders expectedSenders(Settings settings) {
    return settings.expectedSenders();
  }

  @Bean
  JournalFile journalFile(Settings settings) {
    return new JournalFile(settings.data());
  }

  @Bean
  Durability durability(JdbcTemplate jdbc, Settings settings) {
    LedgerStore store = new LedgerStore(settings);
    return () -> store.force(jdbc);
  }

  @Bean
  Journal journal(JdbcTemplate jdbc, JournalFile file, Durability durability) {
    return new Journal(jdbc, file, durability);
  }

  @Bean
  SourceFiles sourceFiles(JdbcTemplate jdbc, Journal journal) {
    return new SourceFiles(jdbc, journal);
  }

  @Bean
  FreshVisits freshVisits() {
    return new FreshVisits();
  }

  @Bean
  ChangedUnits changedUnits(JdbcTemplate jdbc) {
    return new ChangedUnits(jdbc);
  }

  @Bean
  RejectedRows rejectedRows(JdbcTemplate jdbc, Journal journal) {
    return new RejectedRows(jdbc, journal);
  }

  @Bean
  Outbox outbox(JdbcTemplate jdbc, Journal journal, Settings settings) {
    return new Outbox(jdbc, journal, settings.mail());
  }

  @Bean
  Releases releases(JdbcTemplate jdbc, Journal journal) {
    return new Releases(jdbc, journal);
  }

  @Bean
  Visits visits(JdbcTemplate jdbc, Register register, FreshVisits fresh) {
    return new Visits(jdbc, register, fresh);
  }

  @Bean
  PlacedVisits placedVisits(JdbcTemplate jdbc) {
    return new PlacedVisits(jdbc);
  }

  @Bean
  KeptDocuments keptDocuments(Settings settings) {
    return new KeptDocuments(settings.kept());
  }

  @Bean
  KnownVisits knownVisits(JdbcTemplate jdbc, Register register) {
    return new KnownVisits(jdbc, register);
  }

  @Bean
  AliasTable aliasTable(JdbcTemplate jdbc, Journal journal) {
    return new AliasTable(jdbc, journal);
  }

  @Bean
  ReviewQueue reviewQueue(
      JdbcTemplate jdbc,
      Journal journal,
      SourceFiles files,
      KeptDocuments documents,
      Register register,
      Occasions occasions) {
    return new ReviewQueue(
        jdbc, journal, files, documents, new RecordInterpreter(register, occasions));
  }

  @Bean
  SameEvents sameEvents(ReviewQueue queue, KnownVisits visits) {
    return new SameEvents(queue, visits);
  }

  @Bean
  WaitingArticles waitingArticles(ReviewQueue queue, SameEvents events) {
    return new WaitingArticles(queue, events);
  }

  @Bean
  Explanations explanations(JdbcTemplate jdbc, Register register, Summaries summaries) {
    return new Explanations(summaries, new VersionList(jdbc, register));
  }

  @Bean
  Summaries summaries(JdbcTemplate jdbc, Register register, ExpectedSenders expected) {
    return new Summaries(jdbc, register, expected);
  }
}
