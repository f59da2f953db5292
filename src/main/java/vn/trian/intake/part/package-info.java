/**
 * Ranges of a file that another process has checked: what is asked for, the file that a range comes
 * back in, and the sums by which it is seen that nothing was lost.
 */
@NullMarked
package vn.trian.intake.part;

import org.jspecify.annotations.NullMarked;
