package vn.trian.intake.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What came of a range, read in portions. */
public final class Part implements AutoCloseable {
  private final boolean whole;
  private final PartialSums sums;
  private final InputStream bytes;
  private final PartInput rows;
  private final PartialSums.Counter seen = new PartialSums.Counter();
  private long left;

  Part(boolean whole, PartialSums sums, InputStream bytes, PartInput rows) {
    this.whole = whole;
    this.sums = sums;
    this.bytes = bytes;
    this.rows = rows;
    this.left = sums.rows();
  }

  /** Whether the range could be read by itself; else it has no rows here. */
  public boolean isWhole() {
    return whole;
  }

  /**
   * The next rows, at most so many; none at the end.
   *
   * @throws IllegalStateException at the end, if the rows do not add up to what was written of them
   */
  public List<CheckedRow> next(int most) {
    List<CheckedRow> next = new ArrayList<>();
    try {
      for (; left > 0 && next.size() < most; left--) {
        CheckedRow row = rows.row();
        seen.add(row.submission());
        next.add(row);
      }
      if (left == 0 && next.isEmpty()) {
        requireAll();
      }
      return next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the checking process added up. */
  public PartialSums sums() {
    return sums;
  }

  private void requireAll() throws IOException {
    PartialSums found = seen.sums();
    if (bytes.read() >= 0 || !found.equals(sums)) {
      throw new IllegalStateException(
          "a part holds %d rows of which %d are rejected, and should hold %d of which %d are"
              .formatted(found.rows(), found.rejected(), sums.rows(), sums.rejected()));
    }
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
