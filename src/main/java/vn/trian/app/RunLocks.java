package vn.trian.app;

import java.time.LocalDateTime;

/** What only one process may hold at a time: the data folder, and the database beside it. */
record RunLocks(RunLock folder, DatabaseLock database) implements AutoCloseable {
  /** Takes both, under the name of who takes them: verb, process and time. */
  static RunLocks take(Settings settings, String verb) {
    String who =
        "%s, pid %d, %s"
            .formatted(
                verb,
                ProcessHandle.current().pid(),
                LocalDateTime.now(settings.clock()).withNano(0));
    RunLock folder = RunLock.take(settings.data(), who);
    try {
      return new RunLocks(folder, DatabaseLock.take(settings.database(), who));
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try (folder;
        database) {
      // Given back in the opposite order.
    }
  }
}
