/** Totals by unit, period and occasion: the one model that every report is made from. */
@NullMarked
package vn.trian.summary;

import org.jspecify.annotations.NullMarked;
