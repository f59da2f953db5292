/**
 * The queue of what articles propose: what waits for a person, what was decided, and which
 * proposals and visits may be one event.
 */
@NullMarked
package vn.trian.article.review;

import org.jspecify.annotations.NullMarked;
