package vn.trian.article;

import org.jspecify.annotations.Nullable;

/**
 * What a field of a proposed record says, and why.
 *
 * @param value as a record has it
 * @param span the words that it was read from; null where it rests on no words of the text
 * @param basis null where the text says it; else what it was inferred from, by the key of a word in
 *     the bundle of articles with its argument behind a colon: {@code dateline:HPĐT}
 */
public record Evidence(String value, @Nullable Span span, @Nullable String basis) {
  public Evidence {
    if (value.isBlank() || (span == null && basis == null)) {
      throw new IllegalArgumentException(
          "evidence must say something and rest on something but was '%s', %s, %s"
              .formatted(value, span, basis));
    }
  }
}
