/**
 * Articles: the records that the text of an article proposes, each field with the words that it was
 * read from, and the queue of proposals that a person must confirm.
 */
@NullMarked
package vn.trian.article;

import org.jspecify.annotations.NullMarked;
