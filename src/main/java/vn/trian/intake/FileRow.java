package vn.trian.intake;

/**
 * A row on its way into the ledger.
 *
 * @param number the number of the row in its file, from 1
 * @param ordinal which of the fully identical rows of its file this is, from 0
 */
record FileRow(ReadRecord read, long number, int ordinal) {
  /** What a cell takes beside its characters. */
  private static final int CELL = 20;

  /** About how many bytes it takes in memory: many empty cells take their place too. */
  long size() {
    return read.record().cells().stream().mapToLong(cell -> CELL + cell.length()).sum();
  }
}
