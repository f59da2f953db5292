package vn.trian.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The rows of a file in blocks: as many as one transaction stores. A commit writes anew every page
 * of an index that it touched, so few large ones cost far less than many small ones; how large is
 * bounded by what the rows take in memory.
 */
final class RowBlocks implements ItemStreamReader<List<FileRow>> {
  private static final int MOST_ROWS =
      Math.max(1, Integer.getInteger("trian.intake.block", 10_000));
  private static final long LARGEST = 16_000_000;

  private final FileRows rows;

  RowBlocks(FileRows rows) {
    this.rows = rows;
  }

  @Override
  public void open(ExecutionContext context) {
    rows.open();
  }

  /** The next rows, or null when there are none. */
  @Override
  public @Nullable List<FileRow> read() {
    List<FileRow> block = new ArrayList<>();
    long size = 0;
    while (block.size() < MOST_ROWS && size < LARGEST) {
      FileRow row = rows.read();
      if (row == null) {
        break;
      }
      block.add(row);
      size += row.size();
    }
    return block.isEmpty() ? null : block;
  }

  @Override
  public void close() {
    rows.close();
  }
}
