package vn.trian.report.workbook;

/**
 * A figure that leads to what it was counted from.
 *
 * @param target cells of the workbook, for example {@code Trace!A5:H9}
 */
record Linked(Object value, String target) {}
