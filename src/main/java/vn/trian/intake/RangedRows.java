package vn.trian.intake;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.trian.intake.decode.CsvTable;
import vn.trian.visit.Submission;

/**
 * The rows of a file from its checked ranges. From a range on that cannot be read by itself, the
 * file is read row by row, so that the rows are always those of the file read whole.
 */
final class RangedRows implements Portions {
  private final FileRows rows;
  private final CsvTable table;
  private final CheckedRanges ranges;
  private final Function<FileRow, @Nullable Submission> check;
  private final int most;
  private @Nullable CheckedRows others;

  /**
   * The rows of an open file.
   *
   * @param most the most rows of a portion read row by row
   */
  RangedRows(
      FileRows rows,
      CsvTable table,
      CheckedRanges ranges,
      Function<FileRow, @Nullable Submission> check,
      int most) {
    this.rows = rows;
    this.table = table;
    this.ranges = ranges;
    this.check = check;
    this.most = most;
  }

  @Override
  public @Nullable Block next() {
    if (others != null) {
      return others.next();
    }
    CheckedRanges.Next next = ranges.next();
    if (next instanceof CheckedRanges.Next.Broken broken) {
      ranges.close();
      rows.goOnFrom(table, broken.range());
      others = new CheckedRows(rows, check, most);
      return others.next();
    }
    return next instanceof CheckedRanges.Next.Rows some ? rows.take(some.rows(), check) : null;
  }

  @Override
  public void close() {
    ranges.close();
    if (others != null) {
      others.close();
    }
  }
}
