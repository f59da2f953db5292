package vn.trian.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.trian.intake.decode.CsvTable;
import vn.trian.visit.Submission;

/**
 * The checked rows of a file in blocks: as many as one transaction stores. A commit writes anew
 * every page of an index that it touched, so few large ones cost far less than many small ones; how
 * large is bounded by what the rows take in memory.
 */
final class RowBlocks implements ItemStreamReader<Block> {
  private static final int MOST_ROWS =
      Math.max(1, Integer.getInteger("trian.intake.block", 100_000));

  /** An eighth of the memory. */
  private static final long LARGEST = Math.max(2_000_000, Runtime.getRuntime().maxMemory() / 8);

  private final FileRows rows;
  private final Function<FileRow, @Nullable Submission> check;
  private final Splitting splitting;
  private @Nullable Portions checked;

  /** Reads rows one after the other; the check may leave some of them out. */
  RowBlocks(FileRows rows, Function<FileRow, @Nullable Submission> check) {
    this(rows, check, table -> null);
  }

  /**
   * Reads a file that is large enough in ranges.
   *
   * @param check answers for every row
   */
  RowBlocks(FileRows rows, Function<FileRow, @Nullable Submission> check, Splitting splitting) {
    this.rows = rows;
    this.check = check;
    this.splitting = splitting;
  }

  /** How a file is read in ranges. */
  interface Splitting {
    /** The checked ranges of a table, or null where it is read row by row. */
    @Nullable CheckedRanges of(CsvTable table);
  }

  @Override
  public void open(ExecutionContext context) {
    rows.open();
    // Before the first transaction: others may be asked through the job repository.
    checked = portions();
  }

  /** The next rows, or null when there are none. */
  @Override
  public @Nullable Block read() {
    Portions source = checked;
    if (source == null) {
      source = portions();
      checked = source;
    }
    List<Submission> block = new ArrayList<>();
    long size = 0;
    while (block.size() < MOST_ROWS && size < LARGEST) {
      Block portion = source.next();
      if (portion == null) {
        break;
      }
      block.addAll(portion.rows());
      size += portion.size();
    }
    return block.isEmpty() ? null : new Block(block, size);
  }

  private Portions portions() {
    CsvTable table = rows.table();
    CheckedRanges ranges = table == null ? null : splitting.of(table);
    return table == null || ranges == null
        ? new CheckedRows(rows, check, MOST_ROWS)
        : new RangedRows(rows, table, ranges, check, MOST_ROWS);
  }

  @Override
  public void close() {
    if (checked != null) {
      checked.close();
      checked = null;
    }
    rows.close();
  }
}
