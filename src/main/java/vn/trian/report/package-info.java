/** The report model and its two faces: workbook and PDF. */
@NullMarked
package vn.trian.report;

import org.jspecify.annotations.NullMarked;
