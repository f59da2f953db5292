package vn.trian.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** The folder that reports are delivered into. A file in it is whole or absent. */
public final class OutputFolder {
  private final Path root;

  public OutputFolder(Path root) {
    this.root = root;
  }

  /** Moves a finished file in, after its bytes have reached the disk. */
  void publish(Path finished, Path relative) {
    Path target = root.resolve(relative);
    Path folder = Objects.requireNonNull(target.getParent());
    try {
      sync(finished, StandardOpenOption.WRITE);
      Files.createDirectories(folder);
      Files.move(
          finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot deliver " + target, e);
    }
  }

  /** Where the system does not let a folder be opened (Windows), it has no need of this either. */
  private static void syncFolder(Path folder) throws IOException {
    try {
      sync(folder, StandardOpenOption.READ);
    } catch (AccessDeniedException e) {
      if (!System.getProperty("os.name", "").startsWith("Windows")) {
        throw e;
      }
    }
  }

  private static void sync(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
