package vn.trian.web.operator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Basis;
import vn.trian.article.review.KeptField;
import vn.trian.article.review.QueuedProposal;
import vn.trian.article.review.SameEvents.Witness;
import vn.trian.text.Language;
import vn.trian.visit.Field;
import vn.trian.visit.HeaderCatalogue;

/** The fields of a proposal as its page has them. */
final class ProposalFields {
  /** The program's own, or what a decision is for. */
  private static final Set<Field> NOT_EDITED = Set.of(Field.RECORD_NO, Field.SENDER, Field.STATUS);

  private static final Set<Field> LONG =
      Set.of(Field.GIFT_DESCRIPTION, Field.REMARKS, Field.RECOMMENDATION);

  private ProposalFields() {}

  /**
   * A field as it is shown to be edited.
   *
   * @param words of the article that it rests on
   * @param basis what it was inferred from, in words
   * @param marked whether its words are marked in the text
   */
  record Entry(
      Field field,
      String label,
      String value,
      boolean required,
      boolean edited,
      @Nullable String words,
      @Nullable String basis,
      boolean marked) {
    public String id() {
      return field.id();
    }

    public boolean isLong() {
      return LONG.contains(field);
    }

    public boolean isMissing() {
      return required && value.isEmpty();
    }

    public int longest() {
      return field.longest();
    }
  }

  /**
   * A field of what may be one event, as each source tells it.
   *
   * @param theirs in the order of the other sources
   */
  record Compared(String label, String ours, List<String> theirs) {
    public boolean isSame() {
      return theirs.stream().allMatch(ours::equals);
    }
  }

  static List<Field> edited() {
    return Field.all().stream().filter(field -> !NOT_EDITED.contains(field)).toList();
  }

  static Map<Field, String> labels(Language language) {
    Map<Field, String> labels = new EnumMap<>(Field.class);
    Field.all()
        .forEach(field -> labels.put(field, HeaderCatalogue.standard().canonical(field, language)));
    return labels;
  }

  static List<Entry> entries(
      QueuedProposal proposal, @Nullable MarkedText text, Language language) {
    List<Entry> entries = new ArrayList<>();
    for (Field field : edited()) {
      KeptField keptField = proposal.proposal().fields().get(field);
      String basis = proposal.basis(field);
      entries.add(
          new Entry(
              field,
              HeaderCatalogue.standard().canonical(field, language),
              Objects.requireNonNullElse(proposal.value(field), ""),
              Field.required().contains(field),
              proposal.edits().containsKey(field),
              keptField == null ? null : keptField.words(),
              basis == null ? null : Basis.words(basis, language),
              text != null && text.marks(field)));
    }
    return entries;
  }

  static List<Compared> compared(QueuedProposal proposal, List<Witness> same, Language language) {
    List<Compared> compared = new ArrayList<>();
    List<Map<Field, String>> others = same.stream().map(OtherSource::values).toList();
    for (Field field : edited()) {
      String ours = Objects.requireNonNullElse(proposal.value(field), "");
      List<String> theirs = others.stream().map(values -> values.getOrDefault(field, "")).toList();
      boolean any = !ours.isEmpty() || theirs.stream().anyMatch(value -> !value.isEmpty());
      if (any) {
        compared.add(
            new Compared(HeaderCatalogue.standard().canonical(field, language), ours, theirs));
      }
    }
    return compared;
  }
}
