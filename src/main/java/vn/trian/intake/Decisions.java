package vn.trian.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.article.review.Decision;
import vn.trian.article.review.QueuedProposal;
import vn.trian.article.review.ReviewQueue;
import vn.trian.intake.Reviews.By;
import vn.trian.visit.Field;
import vn.trian.visit.ledger.JournalEntry.Reviewed;
import vn.trian.visit.ledger.SourceFile;

/** Gives the queue what people decided. */
final class Decisions {
  private final ReviewQueue queue;

  Decisions(ReviewQueue queue) {
    this.queue = queue;
  }

  /** A decision by which no record comes or goes. */
  void decide(
      QueuedProposal proposal, Decision.Kind kind, Map<Field, String> edits, String event, By by) {
    decide(proposal, kind, edits, null, null, event, by);
  }

  /**
   * A decision with its records.
   *
   * @param record the one that it makes; null for none
   * @param withdrawn the one that it takes the place of; null for none
   * @param event what the proposal was found to tell of; empty for no more than before
   */
  void decide(
      QueuedProposal proposal,
      Decision.Kind kind,
      Map<Field, String> edits,
      @Nullable SourceFile record,
      @Nullable SourceFile withdrawn,
      String event,
      By by) {
    Map<String, String> byId = new HashMap<>();
    edits.forEach((field, value) -> byId.put(field.id(), value));
    queue.decide(
        new Reviewed(
            proposal.article().sha256(),
            proposal.proposal().ordinal(),
            kind.id(),
            byId,
            record == null ? "" : record.sha256(),
            withdrawn == null ? "" : withdrawn.sha256(),
            event,
            by.note(),
            by.reviewer()),
        by.at());
  }
}
