package vn.trian.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.trian.intake.Reviews.By;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Field;
import vn.trian.visit.VisitRecord;
import vn.trian.visit.ledger.KnownVisit;
import vn.trian.visit.ledger.KnownVisits;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;

/**
 * Makes one visit of what several sources tell of one event: a newer version of the visit that
 * stays, which names them all.
 */
public final class Merges {
  private static final String VISIT = "visit ";

  private final ReviewQueue queue;
  private final SameEvents events;
  private final SourceFiles files;
  private final KeptFiles kept;
  private final ReviewedRecords records;
  private final KnownVisits visits;
  private final Withdrawals withdrawals;
  private final Decisions decisions;

  Merges(
      ReviewQueue queue,
      SameEvents events,
      SourceFiles files,
      KeptFiles kept,
      ReviewedRecords records,
      KnownVisits visits,
      Withdrawals withdrawals,
      Decisions decisions) {
    this.queue = queue;
    this.events = events;
    this.files = files;
    this.kept = kept;
    this.records = records;
    this.visits = visits;
    this.withdrawals = withdrawals;
    this.decisions = decisions;
  }

  /** What a proposal is to be merged with. */
  public sealed interface Found {
    /**
     * One other source.
     *
     * @param values what it says, by field
     */
    record One(Witness witness, Map<Field, String> values) implements Found {}

    record None(Refused why) implements Found {}
  }

  ReviewAnswer merge(
      QueuedProposal proposal, @Nullable String with, Map<Field, String> edits, By by) {
    if (proposal.state() != ReviewState.WAITING && proposal.state() != ReviewState.ACCEPTED) {
      return Reviews.state(proposal);
    }
    Found found = find(proposal, with);
    if (found instanceof Found.None none) {
      return none.why();
    }
    Found.One one = (Found.One) found;
    QueuedProposal other = one.witness().proposal();
    if (proposal.proposal().hosts() > 1 || (other != null && other.proposal().hosts() > 1)) {
      return Refused.of("refused.several-hosts", proposal.name());
    }
    KnownVisit visit = one.witness().visit();
    return visit != null
        ? mergeWith(visit, one.values(), proposal, edits, by)
        : mergeWaiting(proposal, Objects.requireNonNull(other), edits, by);
  }

  /** Of two that wait, or one of which counts already, the one that stays is the other's visit. */
  private ReviewAnswer mergeWaiting(
      QueuedProposal proposal, QueuedProposal other, Map<Field, String> edits, By by) {
    boolean bears = !queue.ofEvent(ReviewQueue.eventOf(proposal)).isEmpty();
    if (proposal.state() == ReviewState.ACCEPTED || bears) {
      return queue.ofEvent(ReviewQueue.eventOf(other)).isEmpty()
          ? merge(other, proposal.name(), edits, by)
          : Refused.of("refused.both-merged", proposal.name(), other.name());
    }
    if (!edits.isEmpty()) {
      decisions.decide(other, Decision.Kind.EDITED, edits, "", by);
    }
    String event = ReviewQueue.eventOf(other);
    decisions.decide(proposal, Decision.Kind.MERGED, Map.of(), event, by);
    return new Done(queue.get(proposal.id()));
  }

  private ReviewAnswer mergeWith(
      KnownVisit visit,
      Map<Field, String> said,
      QueuedProposal proposal,
      Map<Field, String> edits,
      By by) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.putAll(said);
    edits.forEach(values::put);
    values.values().removeIf(String::isEmpty);
    SourceFile file = files.get(visit.fileId());
    List<QueuedProposal> witnesses = new ArrayList<>(queue.ofEvent(ReviewQueue.eventOf(proposal)));
    witnesses.add(0, proposal);
    values.putIfAbsent(Field.SOURCE, file.name());
    join(values, witnesses);
    ReviewedRecords.Draft draft =
        records.draft(
            ReviewedText.line(
                proposal,
                values,
                new ReviewedText.Also(file.name(), file.sha256(), visit.line().at().line())),
            ReviewedText.name(proposal),
            file.sender(),
            by.at());
    if (draft.isRejected()) {
      return new Refused("refused.record", List.of(proposal.name()), draft.findings());
    }
    if (!visit.key().equals(draft.key())) {
      return Refused.of("refused.key", proposal.name(), visit.reference());
    }
    SourceFile record = records.store(draft);
    FaultPoint.reach("between a merged visit and the record that it takes the place of");
    SourceFile own = proposal.recordFile() == null ? null : files.get(proposal.recordFile());
    if (own != null) {
      String reason = "review merge %s, %s".formatted(proposal.name(), by.reviewer());
      withdrawals.withdraw(own, reason, by.at());
    }
    String event = VISIT + visit.key();
    decisions.decide(proposal, Decision.Kind.MERGED, Map.of(), record, own, event, by);
    return new Done(queue.get(proposal.id()));
  }

  /** The one other source that is meant, or why there is none. */
  Found find(QueuedProposal proposal, @Nullable String with) {
    if (with != null) {
      return named(proposal, with);
    }
    List<Witness> suggested = events.of(proposal);
    if (suggested.size() == 1) {
      return one(suggested.get(0));
    }
    return suggested.isEmpty()
        ? none("refused.no-suggestion", proposal.name())
        : none(
            "refused.which",
            proposal.name(),
            String.join(", ", suggested.stream().map(Witness::name).toList()));
  }

  private Found named(QueuedProposal proposal, String with) {
    List<QueuedProposal> proposals = queue.find(with);
    if (proposals.size() > 1) {
      return none("refused.ambiguous", with);
    }
    if (proposals.size() == 1) {
      QueuedProposal other = proposals.get(0);
      return other.id() == proposal.id()
          ? none("refused.itself", proposal.name())
          : witness(proposal, other);
    }
    if (!with.matches("[0-9a-f]{4,64}:[0-9]{1,10}")) {
      return none("refused.unknown", with);
    }
    int colon = with.indexOf(':');
    List<KnownVisit> named =
        visits.at(with.substring(0, colon), Long.parseLong(with.substring(colon + 1)));
    if (named.size() != 1) {
      return none(named.isEmpty() ? "refused.unknown" : "refused.ambiguous", with);
    }
    KnownVisit visit = named.get(0);
    return Objects.equals(proposal.recordFile(), visit.fileId())
        ? none("refused.itself", proposal.name())
        : one(new Witness(queue.ofRecord(visit.fileId()).orElse(null), visit));
  }

  private Found witness(QueuedProposal proposal, QueuedProposal other) {
    if (other.state() == ReviewState.WAITING) {
      return one(new Witness(other, null));
    }
    String event = other.event();
    if (other.state() == ReviewState.REJECTED || event == null) {
      return new Found.None(Reviews.state(other));
    }
    if (!event.startsWith(VISIT)) {
      QueuedProposal borne = queue.ofEventName(event).orElseThrow();
      return borne.id() == proposal.id()
          ? none("refused.itself", proposal.name())
          : witness(proposal, borne);
    }
    return visits
        .find(UUID.fromString(event.substring(VISIT.length())))
        .map(visit -> one(new Witness(other, visit)))
        .orElseGet(() -> none("refused.unknown", other.name()));
  }

  private static Found none(String key, Object... arguments) {
    return new Found.None(Refused.of(key, arguments));
  }

  private Found one(Witness witness) {
    KnownVisit visit = witness.visit();
    return new Found.One(
        witness,
        visit == null
            ? Objects.requireNonNull(witness.proposal()).values()
            : written(files.get(visit.fileId()), visit.line().at()));
  }

  /** What the record of a visit says as it was written, read from the copy that is kept. */
  private Map<Field, String> written(SourceFile file, SourceLocation at) {
    try (FileRows rows = new FileRows(files, kept, file.id())) {
      rows.open(file, 0);
      for (FileRow row = rows.read(); row != null; row = rows.read()) {
        VisitRecord record = row.read().record();
        if (record.at().line() == at.line() && Objects.equals(record.at().sheet(), at.sheet())) {
          return record.values();
        }
      }
    }
    throw new IllegalStateException(
        "%s has no record on line %d".formatted(file.name(), at.line()));
  }

  /** Has a record name the sources of all that tell of its visit. */
  static void join(Map<Field, String> values, List<QueuedProposal> witnesses) {
    for (Field field : List.of(Field.SOURCE, Field.SOURCE_URL)) {
      List<String> texts = new ArrayList<>();
      String own = values.get(field);
      if (own != null) {
        texts.add(own);
      }
      for (QueuedProposal witness : witnesses) {
        String text = witness.value(field);
        if (text != null || field == Field.SOURCE) {
          texts.add(text == null ? witness.article().name() : text);
        }
      }
      String joined = joined(texts);
      if (!joined.isEmpty()) {
        values.put(field, joined);
      }
    }
  }

  /** Texts in their order, each once, as one cell. */
  private static String joined(List<String> texts) {
    Set<String> once = new LinkedHashSet<>();
    for (String text : texts) {
      for (String part : text.split("; ", -1)) {
        if (!part.isBlank()) {
          once.add(part.strip());
        }
      }
    }
    return String.join("; ", once);
  }

  /** All other proposals that were found to tell of the same event. */
  List<QueuedProposal> together(QueuedProposal proposal) {
    QueuedProposal bearer = queue.ofEventName(proposal.event()).orElse(proposal);
    Map<Integer, QueuedProposal> all = new LinkedHashMap<>();
    all.put(bearer.id(), bearer);
    List<QueuedProposal> more = new ArrayList<>(queue.ofEvent(ReviewQueue.eventOf(bearer)));
    String event = bearer.event();
    if (event != null) {
      more.addAll(queue.ofEvent(event));
    }
    more.forEach(other -> all.put(other.id(), other));
    all.remove(proposal.id());
    return List.copyOf(all.values());
  }

  /** Whether others were merged into the visit of an accepted proposal since. */
  boolean isMergedInto(QueuedProposal proposal) {
    return together(proposal).stream()
        .anyMatch(
            other ->
                other.state() == ReviewState.MERGED
                    && Objects.equals(other.event(), proposal.event()));
  }
}
