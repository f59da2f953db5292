package vn.trian.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.trian.visit.Submission;

/**
 * The checked rows of a file in blocks: as many as one transaction stores. A commit writes anew
 * every page of an index that it touched, so few large ones cost far less than many small ones; how
 * large is bounded by what the rows take in memory.
 */
final class RowBlocks implements ItemStreamReader<Block> {
  private static final int MOST_ROWS =
      Math.max(1, Integer.getInteger("trian.intake.block", 250_000));

  /** An eighth of the memory. */
  private static final long LARGEST = Math.max(2_000_000, Runtime.getRuntime().maxMemory() / 8);

  private final FileRows rows;
  private final Function<FileRow, @Nullable Submission> check;
  private @Nullable CheckedRows checked;

  RowBlocks(FileRows rows, Function<FileRow, @Nullable Submission> check) {
    this.rows = rows;
    this.check = check;
  }

  @Override
  public void open(ExecutionContext context) {
    rows.open();
  }

  /** The next rows, or null when there are none. */
  @Override
  public @Nullable Block read() {
    CheckedRows source = checked;
    if (source == null) {
      source = new CheckedRows(rows, check, MOST_ROWS);
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

  @Override
  public void close() {
    if (checked != null) {
      checked.close();
      checked = null;
    }
    rows.close();
  }
}
