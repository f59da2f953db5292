package vn.trian.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.trian.visit.Submission;

/**
 * The rows of a file in its order, read and checked on other threads while those before them are
 * stored: one thread reads, the others check portions, and a few portions at most wait.
 */
final class CheckedRows implements Portions {
  private static final int PORTION = 500;
  private static final int MOST_WAITING = 16;
  private static final long MOST_BYTES = 1_000_000;

  private final FileRows rows;
  private final Function<FileRow, @Nullable Submission> check;
  private final ExecutorService reading = Pool.of(1, "rows");
  private final ExecutorService checking =
      Pool.of(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), "rows");
  private final BlockingQueue<Future<@Nullable Block>> portions =
      new ArrayBlockingQueue<>(MOST_WAITING);
  private final int most;
  private volatile boolean closed;

  /**
   * The rows of an open file.
   *
   * @param check what becomes of a row; null leaves it out
   * @param most the most rows of a portion
   */
  CheckedRows(FileRows rows, Function<FileRow, @Nullable Submission> check, int most) {
    this.most = Math.min(PORTION, most);
    this.rows = rows;
    this.check = check;
    reading.execute(this::readAll);
  }

  @Override
  public @Nullable Block next() {
    try {
      Future<@Nullable Block> next = portions.take();
      Block block = Pool.resultOf(next);
      if (block == null) {
        portions.add(next); // whoever asks again is told the same
      }
      return block;
    } catch (InterruptedException e) {
      throw Pool.interrupted(e);
    }
  }

  /** Ends the threads; the rows may be closed then. */
  @Override
  public void close() {
    closed = true;
    portions.clear();
    Pool.end(reading, checking);
  }

  private void readAll() {
    try {
      for (List<FileRow> portion = read(); !portion.isEmpty(); portion = read()) {
        hand(portion);
      }
      portions.put(CompletableFuture.completedFuture(null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      fail(e);
    }
  }

  private void fail(Throwable e) {
    try {
      portions.put(CompletableFuture.failedFuture(e));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private List<FileRow> read() {
    List<FileRow> portion = new ArrayList<>(PORTION);
    long size = 0;
    while (!closed && portion.size() < most && size < MOST_BYTES) {
      FileRow row = rows.read();
      if (row == null) {
        break;
      }
      portion.add(row);
      size += row.size();
    }
    return portion;
  }

  private void hand(List<FileRow> portion) throws InterruptedException {
    FutureTask<@Nullable Block> task = new FutureTask<>(() -> checked(portion));
    portions.put(task);
    checking.execute(task);
  }

  private Block checked(List<FileRow> portion) {
    List<Submission> checked = new ArrayList<>(portion.size());
    long size = 0;
    for (FileRow row : portion) {
      Submission submission = check.apply(row);
      if (submission != null) {
        checked.add(submission);
        size += row.size();
      }
    }
    return new Block(checked, size);
  }
}
