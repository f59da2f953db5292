package vn.trian.intake;

/**
 * A row on its way into the ledger.
 *
 * @param number the number of the row in its file, from 1
 * @param ordinal which of the fully identical rows of its file this is, from 0
 */
record FileRow(ReadRecord read, long number, int ordinal) {
  /** How long its cells are together: what it takes in memory depends on it. */
  long characters() {
    return read.record().cells().stream().mapToLong(String::length).sum();
  }
}
