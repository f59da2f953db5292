/**
 * The reading of an article by rules: which sentences tell of a visit, who came, who was visited,
 * when, where and with what.
 */
@NullMarked
package vn.trian.article.reading;

import org.jspecify.annotations.NullMarked;
