package vn.trian.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Basis;
import vn.trian.article.review.KeptField;
import vn.trian.article.review.QueuedProposal;
import vn.trian.article.review.SameEvents.Witness;
import vn.trian.text.Language;
import vn.trian.text.Messages;
import vn.trian.visit.Field;
import vn.trian.visit.HeaderCatalogue;

/** Proposals in words and as documents. */
final class ReviewWords {
  private static final List<Field> HEAD =
      List.of(
          Field.VISIT_DATE,
          Field.HOST_NAME,
          Field.HOST_TITLE,
          Field.COMMUNE,
          Field.DISTRICT,
          Field.PROVINCE,
          Field.DELEGATION,
          Field.LEAD_TITLE,
          Field.LEAD_NAME);

  private final Language language;
  private final Messages words;

  ReviewWords(Language language) {
    this.language = language;
    this.words = Messages.of("/vn/trian/article/review", language);
  }

  String get(String key, @Nullable Object... arguments) {
    return words.get(key, arguments);
  }

  String header(Field field) {
    return HeaderCatalogue.standard().canonical(field, language);
  }

  /** A proposal as several lines. */
  List<String> lines(QueuedProposal proposal, List<Witness> same) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.get(
            "list.head",
            proposal.name(),
            words.get("state." + proposal.state().id()),
            proposal.article().name(),
            proposal.proposal().line()));
    if (proposal.proposal().hosts() > 1) {
      lines.add(words.get("list.hosts", proposal.proposal().hosts()));
    }
    for (Field field : HEAD) {
      String value = proposal.value(field);
      if (value != null) {
        String basis = proposal.basis(field);
        lines.add(
            basis == null
                ? words.get("list.field", header(field), value)
                : words.get("list.inferred", header(field), value, Basis.words(basis, language)));
      }
    }
    if (!proposal.proposal().quote().isEmpty()) {
      lines.add(words.get("list.quote", proposal.proposal().quote()));
    }
    if (!proposal.missing().isEmpty()) {
      lines.add(
          words.get(
              "list.missing",
              proposal.missing().stream().map(this::header).collect(Collectors.joining(", "))));
    }
    for (Witness witness : same) {
      lines.add(words.get("list.same", witness.name(), witness.file()));
    }
    return lines;
  }

  static Map<String, @Nullable Object> document(QueuedProposal proposal, List<Witness> same) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("id", proposal.name());
    document.put("state", proposal.state().id());
    document.put("article", proposal.article().name());
    document.put("sha256", proposal.article().sha256());
    document.put("line", proposal.proposal().line());
    document.put("quote", proposal.proposal().quote());
    document.put("hosts", proposal.proposal().hosts());
    Map<String, Object> fields = new LinkedHashMap<>();
    proposal.values().forEach((field, value) -> fields.put(field.id(), field(proposal, field)));
    document.put("fields", fields);
    document.put("missing", proposal.missing().stream().map(Field::id).toList());
    document.put("same_event", same.stream().map(Witness::name).toList());
    return document;
  }

  private static Map<String, @Nullable Object> field(QueuedProposal proposal, Field field) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    KeptField kept = proposal.proposal().fields().get(field);
    boolean edited = proposal.edits().containsKey(field);
    document.put("value", proposal.value(field));
    document.put("edited", edited);
    document.put("words", kept == null ? null : kept.words());
    document.put("basis", proposal.basis(field));
    return document;
  }
}
