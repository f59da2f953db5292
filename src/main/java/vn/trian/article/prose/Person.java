package vn.trian.article.prose;

import org.jspecify.annotations.Nullable;

/**
 * A person whom a text names, with the titles that stand beside the name.
 *
 * @param name where the name stands
 * @param all where name and titles stand
 * @param before the titles before the name, forms of address left out
 * @param after the titles behind it
 * @param official whether a title is a post
 * @param medical whether a title is a health worker's
 */
public record Person(
    Stretch name,
    Stretch all,
    @Nullable Stretch before,
    @Nullable Stretch after,
    boolean official,
    boolean medical) {}
