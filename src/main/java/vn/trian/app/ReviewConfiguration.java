package vn.trian.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.article.review.AliasTable;
import vn.trian.article.review.ReviewQueue;
import vn.trian.article.review.SameEvents;
import vn.trian.article.review.WaitingArticles;
import vn.trian.calendar.Occasions;
import vn.trian.intake.KeptFiles;
import vn.trian.intake.RecordCheck;
import vn.trian.intake.Reviews;
import vn.trian.intake.SheetDecisions;
import vn.trian.intake.Withdrawals;
import vn.trian.place.Register;
import vn.trian.visit.RecordInterpreter;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.KeptDocuments;
import vn.trian.visit.ledger.KnownVisits;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.VisitLedger;

/** The queue of proposed records, and what is decided about them. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {
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
  Reviews reviews(
      ReviewQueue queue,
      SameEvents events,
      AliasTable aliases,
      SourceFiles files,
      KeptFiles kept,
      KeptDocuments documents,
      VisitLedger ledger,
      KnownVisits visits,
      RecordCheck check,
      Withdrawals withdrawals) {
    return new Reviews(
        queue, events, aliases, files, kept, documents, ledger, visits, check, withdrawals);
  }

  @Bean
  SheetDecisions sheetDecisions(
      Reviews reviews, ReviewQueue queue, SourceFiles files, Journal journal, Settings settings) {
    return new SheetDecisions(reviews, queue, files, journal, settings.reviewer());
  }
}
