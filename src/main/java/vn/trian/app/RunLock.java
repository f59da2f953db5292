package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.trian.disk.WholeFile;

/**
 * One process at a time on a data folder. Taken before the database is opened; the operating system
 * gives it back when the process ends, however it ends.
 */
final class RunLock implements AutoCloseable {
  /**
   * The folders that this process has locked. To try the file a second time would be enough to lose
   * the first lock: many systems give it back as soon as any channel on the file is closed.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private RunLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static RunLock take(Path data, String who) {
    try {
      if (Files.notExists(data)) {
        Files.createDirectories(data);
        // Source files name people, and so does the ledger.
        WholeFile.restrict(data);
      }
      Path folder = data.toRealPath();
      Path holder = folder.resolve("run.holder");
      FileChannel channel = HELD.add(folder) ? lock(folder) : null;
      if (channel == null) {
        throw new Failure(ExitCode.BUSY, null, "busy", Holder.read(holder), data);
      }
      RunLock lock = new RunLock(folder, channel);
      try {
        WholeFile.write(holder, out -> out.write(who.getBytes(StandardCharsets.UTF_8)));
        return lock;
      } catch (IOException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new Failure(ExitCode.ENVIRONMENT, e, "data.unusable", data, e.getMessage());
    }
  }

  /** The channel that holds the lock, or null where another process does. */
  private static @Nullable FileChannel lock(Path folder) throws IOException {
    boolean locked = false;
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        locked = channel.tryLock() != null;
        return locked ? channel : null;
      } finally {
        if (!locked) {
          channel.close();
        }
      }
    } finally {
      if (!locked) {
        HELD.remove(folder);
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(folder);
    }
  }
}
