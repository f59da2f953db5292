package vn.trian.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.article.review.AliasTable;
import vn.trian.article.review.Corrections;
import vn.trian.article.review.Decision;
import vn.trian.article.review.QueuedProposal;
import vn.trian.article.review.ReviewQueue;
import vn.trian.article.review.ReviewState;
import vn.trian.article.review.ReviewedText;
import vn.trian.article.review.SameEvents;
import vn.trian.article.review.SameEvents.Witness;
import vn.trian.disk.FaultPoint;
import vn.trian.intake.ReviewAnswer.Done;
import vn.trian.intake.ReviewAnswer.Refused;
import vn.trian.visit.Field;
import vn.trian.visit.ledger.KeptDocuments;
import vn.trian.visit.ledger.KnownVisits;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.VisitLedger;

/**
 * Carries out what people decide about proposals. Each decision is called in a transaction of its
 * own, or of several, that makes it all or nothing; what is refused has changed nothing.
 */
public final class Reviews {
  private final ReviewQueue queue;
  private final SameEvents events;
  private final SourceFiles files;
  private final Withdrawals withdrawals;
  private final ReviewedRecords records;
  private final Corrections corrections;
  private final Decisions decisions;
  private final Merges merges;

  public Reviews(
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
    this.queue = queue;
    this.events = events;
    this.files = files;
    this.withdrawals = withdrawals;
    this.records = new ReviewedRecords(files, documents, ledger, check);
    this.corrections = new Corrections(aliases);
    this.decisions = new Decisions(queue);
    this.merges = new Merges(queue, events, files, kept, records, visits, withdrawals, decisions);
  }

  /** Who decides, when, and why. */
  public record By(String reviewer, String note, LocalDateTime at) {}

  /** Sets fields of a proposal that waits, or of one that was accepted, as a newer version. */
  public ReviewAnswer edit(QueuedProposal proposal, Map<Field, String> edits, By by) {
    return switch (proposal.state()) {
      case WAITING -> {
        decisions.decide(proposal, Decision.Kind.EDITED, edits, "", by);
        yield new Done(queue.get(proposal.id()));
      }
      case ACCEPTED ->
          merges.isMergedInto(proposal)
              ? Refused.of("refused.merged-since", proposal.name())
              : store(proposal, Decision.Kind.EDITED, edits, by);
      case REJECTED, MERGED -> state(proposal);
    };
  }

  /**
   * Makes the record of a proposal one that counts.
   *
   * @param separate whether it is a visit of its own although another source may tell of it
   */
  public ReviewAnswer accept(
      QueuedProposal proposal, Map<Field, String> edits, boolean separate, By by) {
    if (proposal.state() != ReviewState.WAITING) {
      return state(proposal);
    }
    List<Witness> same = separate ? List.of() : events.of(proposal.with(edits));
    return same.isEmpty()
        ? store(proposal, Decision.Kind.ACCEPTED, edits, by)
        : Refused.of(
            "refused.same-event",
            proposal.name(),
            String.join(", ", same.stream().map(w -> w.name() + " (" + w.file() + ")").toList()),
            same.get(0).name());
  }

  /** Leaves a proposal out for good. */
  public ReviewAnswer reject(QueuedProposal proposal, By by) {
    if (proposal.state() != ReviewState.WAITING) {
      return state(proposal);
    }
    if (by.note().isBlank()) {
      return Refused.of("refused.note", proposal.name());
    }
    decisions.decide(proposal, Decision.Kind.REJECTED, Map.of(), "", by);
    return new Done(queue.get(proposal.id()));
  }

  /**
   * Makes a proposal another source of a visit.
   *
   * @param with the name of another proposal or visit; null for the one that was suggested
   * @param edits fields in which the visit is to say what is given here
   */
  public ReviewAnswer merge(
      QueuedProposal proposal, @Nullable String with, Map<Field, String> edits, By by) {
    return merges.merge(proposal, with, edits, by);
  }

  /** What a merge would be made with: to be shown before. */
  public Merges.Found witness(QueuedProposal proposal, @Nullable String with) {
    return merges.find(proposal, with);
  }

  /** Takes the last decision about a proposal back. */
  public ReviewAnswer undo(QueuedProposal proposal, By by) {
    Decision last = queue.lastDecision(proposal).orElse(null);
    if (last == null) {
      return Refused.of("refused.nothing-to-undo", proposal.name());
    }
    for (QueuedProposal other : merges.together(proposal)) {
      Decision later = queue.lastDecision(other).orElse(null);
      if (later != null && later.id() > last.id()) {
        return Refused.of("refused.undo-first", proposal.name(), other.name());
      }
    }
    String reason = "review undo %s, %s".formatted(proposal.name(), by.reviewer());
    if (last.recordFile() != null) {
      withdrawals.withdraw(files.get(last.recordFile()), reason, by.at());
    }
    FaultPoint.reach("between the two sides of an undone decision");
    if (last.withdrawnFile() != null) {
      withdrawals.reinstate(files.get(last.withdrawnFile()), reason, by.at());
    }
    corrections.forget(proposal, last, by.reviewer(), by.at());
    decisions.decide(proposal, Decision.Kind.UNDONE, Map.of(), "", by);
    return new Done(queue.get(proposal.id()));
  }

  private ReviewAnswer store(
      QueuedProposal proposal, Decision.Kind kind, Map<Field, String> edits, By by) {
    QueuedProposal edited = proposal.with(edits);
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.putAll(edited.values());
    List<QueuedProposal> witnesses = new ArrayList<>(queue.ofEvent(ReviewQueue.eventOf(proposal)));
    if (!witnesses.isEmpty()) {
      witnesses.add(0, edited);
      Merges.join(values, witnesses);
    }
    ReviewedRecords.Draft draft =
        records.draft(
            ReviewedText.of(edited, values),
            ReviewedText.name(proposal),
            proposal.article().sender(),
            by.at());
    if (draft.isRejected()) {
      return new Refused("refused.record", List.of(proposal.name()), draft.findings());
    }
    SourceFile record = records.store(draft);
    FaultPoint.reach("between the record of a proposal and the decision that made it");
    // Of the records of a proposal only the newest is left to count: what it takes the place of
    // must not come back when that one is taken out.
    SourceFile before = proposal.recordFile() == null ? null : files.get(proposal.recordFile());
    if (before != null) {
      withdrawals.withdraw(before, "review edit " + proposal.name(), by.at());
    }
    decisions.decide(proposal, kind, edits, record, before, "visit " + draft.key(), by);
    corrections.remember(edited, by.reviewer(), by.at());
    return new Done(queue.get(proposal.id()));
  }

  static Refused state(QueuedProposal proposal) {
    return Refused.of("refused.state." + proposal.state().id(), proposal.name());
  }
}
