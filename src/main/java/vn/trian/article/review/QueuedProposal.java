package vn.trian.article.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Field;
import vn.trian.visit.Hash;
import vn.trian.visit.VisitRecord;
import vn.trian.visit.ledger.SourceFile;

/**
 * A proposed record in the queue, with what people set in it.
 *
 * @param article the file that it came from
 * @param edits fields that a person set; an empty value takes one away
 * @param recordFile the source file of its record, while it is accepted or merged into a visit
 * @param event what it was found to tell of, together with others: {@code visit KEY} or {@code
 *     proposal ID}
 * @param decisions how many decisions about it there were, those that were taken back too
 */
public record QueuedProposal(
    int id,
    SourceFile article,
    KeptProposal proposal,
    ReviewState state,
    Map<Field, String> edits,
    @Nullable Integer recordFile,
    @Nullable String event,
    int decisions) {
  private static final int SHORT = 6;

  public QueuedProposal {
    Map<Field, String> ordered = new EnumMap<>(Field.class);
    ordered.putAll(edits);
    edits = Collections.unmodifiableMap(ordered);
  }

  /** How people name it: the first digits of the article's SHA-256 and its place there. */
  public String name() {
    return article.sha256().substring(0, SHORT) + "-" + proposal.ordinal();
  }

  /** The same with the whole of the SHA-256. */
  public String fullName() {
    return article.sha256() + "-" + proposal.ordinal();
  }

  /** The same with more fields set. */
  public QueuedProposal with(Map<Field, String> more) {
    Map<Field, String> all = new EnumMap<>(Field.class);
    all.putAll(edits);
    all.putAll(more);
    return new QueuedProposal(id, article, proposal, state, all, recordFile, event, decisions);
  }

  /** What a field says now; null where it says nothing. */
  public @Nullable String value(Field field) {
    String edit = edits.get(field);
    if (edit != null) {
      return edit.isEmpty() ? null : edit;
    }
    return proposal.value(field);
  }

  /** What all fields say that say anything, in their order. */
  public Map<Field, String> values() {
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Field field : Field.all()) {
      String value = value(field);
      if (value != null) {
        values.put(field, value);
      }
    }
    return values;
  }

  /** The fields that every record must have and this one has not. */
  public List<Field> missing() {
    return Field.required().stream().filter(field -> value(field) == null).toList();
  }

  /** What an inferred field that nobody set was inferred from; null for any other. */
  public @Nullable String basis(Field field) {
    KeptField kept = proposal.fields().get(field);
    return kept == null || edits.containsKey(field) ? null : kept.basis();
  }

  /** Changes with whatever people are shown of it: by this an outdated list of it is known. */
  public String seal() {
    return Hash.of(name(), state, decisions, values()).toString().substring(0, 8);
  }

  /** What it says, as a record of its article. */
  public VisitRecord record() {
    return VisitRecord.of(new SourceLocation(article.name(), null, proposal.line()), values());
  }
}
