package vn.trian.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How a verb asks the pages of another process for the ledger: by a file in the data folder, which
 * they look for. One that a killed verb left there means nothing after a while.
 */
final class Asking {
  /** What the name of a holder begins with that only reads. */
  static final String PAGES = "serve (pages)";

  static final String TIDYING = "serve (tidying)";

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long PAUSE_MILLIS = 50;

  private final Path file;

  Asking(Path folder) {
    this.file = folder.resolve("run.asked");
  }

  /** Takes a lock, or does not. */
  interface Taking {
    boolean take() throws IOException;
  }

  boolean isForPages(String holder) {
    return holder.startsWith(PAGES);
  }

  /** Asks until the lock was to be had, for as long as anybody has patience. */
  boolean until(Taking taking) throws IOException {
    Files.writeString(file, "");
    try {
      Instant end = Instant.now().plus(PATIENCE);
      while (Instant.now().isBefore(end)) {
        if (taking.take()) {
          return true;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      return taking.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Whether somebody asks now. */
  boolean isAsked() {
    try {
      Instant asked = Files.getLastModifiedTime(file).toInstant();
      return asked.isAfter(Instant.now().minus(PATIENCE));
    } catch (IOException e) {
      // Nobody does.
      return false;
    }
  }
}
