package vn.trian.article.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Article;
import vn.trian.article.Evidence;
import vn.trian.article.Proposal;
import vn.trian.article.Span;
import vn.trian.visit.Field;

/**
 * A proposed record as it is kept with the article that it came from.
 *
 * @param ordinal its place in the article, from 1
 * @param hosts how many hosts it stands for
 */
public record KeptProposal(int ordinal, int hosts, Map<Field, KeptField> fields) {
  private static final List<Field> TELLING =
      List.of(Field.HOST_NAME, Field.HOST_TITLE, Field.HOST_KIND, Field.DELEGATION);

  public KeptProposal {
    Map<Field, KeptField> ordered = new EnumMap<>(Field.class);
    ordered.putAll(fields);
    fields = Collections.unmodifiableMap(ordered);
  }

  static KeptProposal of(Article article, Sentences sentences, int ordinal, Proposal proposal) {
    Map<Field, KeptField> fields = new EnumMap<>(Field.class);
    proposal
        .fields()
        .forEach((field, evidence) -> fields.put(field, kept(article, sentences, evidence)));
    if (article.address() != null) {
      fields.putIfAbsent(
          Field.SOURCE_URL, new KeptField(article.address(), null, null, 0, "markup"));
    }
    return new KeptProposal(ordinal, proposal.hosts(), fields);
  }

  private static KeptField kept(Article article, Sentences sentences, Evidence evidence) {
    Span span = evidence.span();
    return span == null
        ? new KeptField(evidence.value(), null, null, 0, evidence.basis())
        : new KeptField(
            evidence.value(),
            span.of(article.text()),
            sentences.around(span).of(article.text()),
            article.lineOf(span.start()),
            evidence.basis());
  }

  public @Nullable String value(Field field) {
    KeptField kept = fields.get(field);
    return kept == null ? null : kept.value();
  }

  /** The field whose sentence tells most of whom it is about; null where none has a sentence. */
  private @Nullable KeptField telling() {
    return Stream.concat(
            TELLING.stream().map(fields::get).filter(Objects::nonNull), fields.values().stream())
        .filter(field -> field.sentence() != null)
        .findFirst()
        .orElse(null);
  }

  /** The sentence in which the host is named; empty where nothing rests on words. */
  public String quote() {
    KeptField field = telling();
    return field == null || field.sentence() == null ? "" : field.sentence();
  }

  /** The line on which the host is named; 0 where nothing rests on words. */
  public long line() {
    KeptField field = telling();
    return field == null ? 0 : field.line();
  }
}
