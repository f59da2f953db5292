package vn.trian.summary;

/**
 * One row of the totals.
 *
 * @param calendar the letter of the calendar
 * @param period see {@link Grain}
 * @param occasion its code, or empty for all occasions together
 */
record Cell(String calendar, int period, int placeId, String occasion) {}
