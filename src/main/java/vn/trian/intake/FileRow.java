package vn.trian.intake;

import vn.trian.intake.decode.ReadRecord;
import vn.trian.visit.VisitRecord;

/**
 * A row on its way into the ledger.
 *
 * @param number the number of the row in its file, from 1
 * @param ordinal which of the fully identical rows of its file this is, from 0
 */
record FileRow(ReadRecord read, long number, int ordinal) {
  private static final int EMPTY_CELL = 8;
  private static final int TEXT = 56;

  /** About how many bytes its cells take in memory: many empty ones take their place too. */
  long size() {
    return size(read.record());
  }

  /** About how many bytes the cells of a record take in memory. */
  static long size(VisitRecord record) {
    long size = 0;
    for (String cell : record.cells()) {
      size += EMPTY_CELL + (cell.isEmpty() ? 0 : TEXT + 2L * cell.length());
    }
    return size;
  }
}
