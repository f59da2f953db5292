package vn.trian.intake;

/**
 * A row on its way into the ledger.
 *
 * @param ordinal which of the fully identical rows of its file this is, from 0
 */
record FileRow(ReadRecord read, int ordinal) {}
