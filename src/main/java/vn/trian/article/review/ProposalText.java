package vn.trian.article.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.article.Article;
import vn.trian.article.Extraction;
import vn.trian.article.Proposal;
import vn.trian.visit.Field;

/** What an article was read as, and what people set in it, as JSON. */
final class ProposalText {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProposalText() {}

  /** What an article was read as. */
  record Document(String verdict, List<KeptProposal> proposals) {}

  static String write(Article article, Extraction extraction) {
    Sentences sentences = new Sentences(article.text());
    List<Map<String, Object>> proposals = new ArrayList<>();
    for (Proposal proposal : extraction.proposals()) {
      int ordinal = proposals.size() + 1;
      proposals.add(document(KeptProposal.of(article, sentences, ordinal, proposal)));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("article", article.name());
    document.put("verdict", extraction.verdict().id());
    document.put("proposals", proposals);
    return JSON.writeValueAsString(document) + "\n";
  }

  static Document readDocument(String text) {
    JsonNode document = JSON.readTree(text);
    return new Document(
        document.get("verdict").asString(),
        document.get("proposals").valueStream().map(ProposalText::proposal).toList());
  }

  static String write(KeptProposal proposal) {
    return JSON.writeValueAsString(document(proposal));
  }

  static KeptProposal readProposal(String text) {
    return proposal(JSON.readTree(text));
  }

  static String write(Map<Field, String> edits) {
    Map<String, String> byId = new LinkedHashMap<>();
    edits.forEach((field, value) -> byId.put(field.id(), value));
    return JSON.writeValueAsString(byId);
  }

  static Map<Field, String> readEdits(String text) {
    Map<Field, String> edits = new EnumMap<>(Field.class);
    JSON.readTree(text)
        .properties()
        .forEach(edit -> edits.put(field(edit.getKey()), edit.getValue().asString()));
    return edits;
  }

  static Field field(String id) {
    return Field.valueOf(id.toUpperCase(Locale.ROOT));
  }

  private static Map<String, Object> document(KeptProposal proposal) {
    Map<String, Object> fields = new LinkedHashMap<>();
    proposal.fields().forEach((field, kept) -> fields.put(field.id(), document(kept)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("ordinal", proposal.ordinal());
    document.put("hosts", proposal.hosts());
    document.put("fields", fields);
    return document;
  }

  private static Map<String, @Nullable Object> document(KeptField kept) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("value", kept.value());
    document.put("words", kept.words());
    document.put("sentence", kept.sentence());
    document.put("line", kept.line());
    document.put("basis", kept.basis());
    return document;
  }

  private static KeptProposal proposal(JsonNode document) {
    Map<Field, KeptField> fields = new EnumMap<>(Field.class);
    document
        .get("fields")
        .properties()
        .forEach(
            of -> {
              JsonNode kept = of.getValue();
              fields.put(
                  field(of.getKey()),
                  new KeptField(
                      kept.get("value").asString(),
                      text(kept, "words"),
                      text(kept, "sentence"),
                      kept.get("line").asLong(),
                      text(kept, "basis")));
            });
    return new KeptProposal(document.get("ordinal").asInt(), document.get("hosts").asInt(), fields);
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }
}
