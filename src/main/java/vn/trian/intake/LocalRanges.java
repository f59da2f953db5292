package vn.trian.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.trian.intake.decode.CsvTable;
import vn.trian.intake.decode.FileRange;
import vn.trian.intake.part.CheckedRow;
import vn.trian.visit.Submission;

/** The ranges of a file, read and checked by threads of this process. */
final class LocalRanges implements CheckedRanges {
  private static final long MEMORY = Runtime.getRuntime().maxMemory();
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** Checked rows take about ten times the bytes of their range. */
  private static final long SIZE =
      Long.getLong("trian.intake.range", Math.max(1 << 17, Math.min(1 << 20, MEMORY / 1024)));

  private static final int MOST_WAITING =
      (int) Math.max(THREADS + 1, Math.min(32, MEMORY / 64 / SIZE));

  private final CsvTable table;
  private final FileRanges ranges;
  private final Function<FileRow, @Nullable Submission> check;
  private final ExecutorService checking = Pool.of(THREADS, "ranges");
  private final Queue<Future<Next>> waiting = new ArrayDeque<>();
  private volatile boolean closed;

  private LocalRanges(CsvTable table, Function<FileRow, @Nullable Submission> check) {
    this.table = table;
    this.ranges = new FileRanges(table, SIZE);
    this.check = check;
  }

  /** The ranges of a table, or null where it is too small for them. */
  static @Nullable LocalRanges of(CsvTable table, Function<FileRow, @Nullable Submission> check) {
    return table.length() > 2 * SIZE ? new LocalRanges(table, check) : null;
  }

  @Override
  public @Nullable Next next() {
    while (waiting.size() < MOST_WAITING) {
      Optional<FileRange> range = ranges.next();
      if (range.isEmpty()) {
        break;
      }
      waiting.add(checking.submit(() -> checked(range.get())));
    }
    Future<Next> next = waiting.poll();
    try {
      return next == null ? null : Pool.resultOf(next);
    } catch (InterruptedException e) {
      throw Pool.interrupted(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    waiting.clear();
    Pool.end(checking);
    ranges.close();
  }

  private Next checked(FileRange range) {
    List<CheckedRow> rows = new ArrayList<>();
    boolean whole = RangeCheck.check(table, range, this::unlessClosed, rows::add);
    return whole ? new Next.Rows(rows) : new Next.Broken(range);
  }

  private @Nullable Submission unlessClosed(FileRow row) {
    if (closed) {
      throw new CancellationException();
    }
    return check.apply(row);
  }
}
