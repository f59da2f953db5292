package vn.trian.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trian.article.review.AliasTable;
import vn.trian.article.review.ReviewQueue;
import vn.trian.article.review.SameEvents;
import vn.trian.intake.KeptFiles;
import vn.trian.intake.RecordCheck;
import vn.trian.intake.Reviews;
import vn.trian.intake.SheetDecisions;
import vn.trian.intake.Withdrawals;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.KeptDocuments;
import vn.trian.visit.ledger.KnownVisits;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.VisitLedger;

/** The queue of proposed records, and what is decided about them. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {
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
