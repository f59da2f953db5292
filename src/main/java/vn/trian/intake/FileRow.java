package vn.trian.intake;

/**
 * A row on its way into the ledger.
 *
 * @param number the number of the row in its file, from 1
 * @param ordinal which of the fully identical rows of its file this is, from 0
 */
record FileRow(ReadRecord read, long number, int ordinal) {}
