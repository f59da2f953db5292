package vn.trian.article.review;

import org.jspecify.annotations.Nullable;

/**
 * A field of a proposed record as it is kept: what it says, and the words that it rests on.
 *
 * @param words as the text has them; null where the field rests on none
 * @param sentence the sentence around them
 * @param line the line of the article on which they stand; 0 without words
 * @param basis null where the text says it; else what it was inferred from
 */
public record KeptField(
    String value,
    @Nullable String words,
    @Nullable String sentence,
    long line,
    @Nullable String basis) {}
