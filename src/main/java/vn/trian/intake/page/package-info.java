/** Articles as text: web pages, Word documents and plain text, with what a page says of itself. */
@NullMarked
package vn.trian.intake.page;

import org.jspecify.annotations.NullMarked;
