/**
 * Workbooks as records: looked through before they are parsed, and the large ones in a process of
 * their own.
 */
@NullMarked
package vn.trian.intake.workbook;

import org.jspecify.annotations.NullMarked;
