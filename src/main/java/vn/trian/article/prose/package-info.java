/** Vietnamese news prose: words, sentences, and what is mentioned in them. */
@NullMarked
package vn.trian.article.prose;

import org.jspecify.annotations.NullMarked;
