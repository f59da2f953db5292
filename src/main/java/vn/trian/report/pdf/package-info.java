/** The PDF of a report. */
@NullMarked
package vn.trian.report.pdf;

import org.jspecify.annotations.NullMarked;
