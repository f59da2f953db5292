/** Occasions, anniversaries and the reporting periods of both calendars. */
@NullMarked
package vn.trian.calendar;

import org.jspecify.annotations.NullMarked;
