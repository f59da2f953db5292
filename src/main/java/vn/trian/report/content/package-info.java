/** What a document shows, whatever its form. */
@NullMarked
package vn.trian.report.content;

import org.jspecify.annotations.NullMarked;
