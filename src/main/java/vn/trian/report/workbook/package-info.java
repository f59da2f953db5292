/** The workbooks: reports, returned rows, the empty form. */
@NullMarked
package vn.trian.report.workbook;

import org.jspecify.annotations.NullMarked;
