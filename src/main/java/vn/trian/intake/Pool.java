package vn.trian.intake;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that work ahead while rows are stored, and do not keep the program from ending. */
final class Pool {
  private Pool() {}

  static ExecutorService of(int threads, String name) {
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Waits for what a thread came to; what stopped it stops who waits. */
  static <T> T resultOf(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while rows were read", e);
  }

  /** Ends threads: what they read may be closed then. */
  static void end(ExecutorService... pools) {
    for (ExecutorService pool : pools) {
      pool.shutdownNow();
    }
    try {
      for (ExecutorService pool : pools) {
        pool.awaitTermination(1, TimeUnit.MINUTES);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
