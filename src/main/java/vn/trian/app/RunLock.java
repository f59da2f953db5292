package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.trian.disk.WholeFile;

/**
 * One process at a time on a data folder. Taken before the database is opened; the operating system
 * gives it back when the process ends, however it ends.
 */
final class RunLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private RunLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  static RunLock take(Path data, String who) {
    Path holder = data.resolve("run.holder");
    try {
      if (Files.notExists(data)) {
        Files.createDirectories(data);
        // Source files name people, and so does the ledger.
        WholeFile.restrict(data);
      }
      FileChannel channel =
          FileChannel.open(
              data.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new Failure(ExitCode.BUSY, null, "busy", Holder.read(holder), data);
      }
      WholeFile.write(holder, out -> out.write(who.getBytes(StandardCharsets.UTF_8)));
      return new RunLock(channel, lock);
    } catch (IOException e) {
      throw new Failure(ExitCode.ENVIRONMENT, e, "data.unusable", data, e.getMessage());
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
