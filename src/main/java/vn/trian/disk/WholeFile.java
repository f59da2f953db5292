package vn.trian.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Files that are whole or absent whatever stops the program: written under another name, brought to
 * the disk, and moved to their place in one go. They are for the user alone who runs the program:
 * most of them name people.
 */
public final class WholeFile {
  private static final int SIDE_BY_SIDE = 4;

  private WholeFile() {}

  /** Writes what a file is to hold. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file beside its place, as {@code NAME.part}, and moves it there when it is complete.
   * What an earlier writing left beside it, because the program was stopped, is written over.
   */
  public static void write(Path target, Content content) throws IOException {
    createFolders(folderOf(target));
    Path aside = target.resolveSibling(target.getFileName() + ".part");
    Files.deleteIfExists(aside);
    Files.createFile(aside);
    restrict(aside);
    try {
      try (OutputStream out = Files.newOutputStream(aside)) {
        content.writeTo(out);
      }
      move(aside, target);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /**
   * Moves a finished file to its place, in the same file system, after its bytes have reached the
   * disk; a file that was there is replaced.
   */
  public static void move(Path finished, Path target) throws IOException {
    restrict(finished);
    sync(finished, StandardOpenOption.WRITE);
    createFolders(folderOf(target));
    FaultPoint.reach("before a file is moved to its place");
    Files.move(
        finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    FaultPoint.reach("after a file was moved to its place");
    syncFolder(folderOf(target));
  }

  /**
   * Moves finished files to their places as {@link #move} does, in the order of the map. Their
   * bytes are brought to the disk side by side and each folder once: a disk that is asked for every
   * file alone takes longer over many small ones than writing them took.
   *
   * @param places of each finished file
   */
  public static void moveAll(Map<Path, Path> places) throws IOException {
    for (Path finished : places.keySet()) {
      restrict(finished);
    }
    syncAll(List.copyOf(places.keySet()));
    Set<Path> folders = new LinkedHashSet<>();
    for (Map.Entry<Path, Path> of : places.entrySet()) {
      Path folder = folderOf(of.getValue());
      if (folders.add(folder)) {
        createFolders(folder);
      }
      FaultPoint.reach("before a file is moved to its place");
      Files.move(
          of.getKey(),
          of.getValue(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      FaultPoint.reach("after a file was moved to its place");
    }
    for (Path folder : folders) {
      syncFolder(folder);
    }
  }

  private static void syncAll(List<Path> files) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    try {
      List<Future<?>> synced = new ArrayList<>();
      for (Path file : files) {
        synced.add(
            pool.submit(
                () -> {
                  sync(file, StandardOpenOption.WRITE);
                  return file;
                }));
      }
      for (Future<?> one : synced) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while files were brought to the disk", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Takes the rights of everyone but the owner away, where the file system knows such rights. By
   * the file's name and not through an open file: closing one would give back, on many systems, the
   * lock that this process holds on it.
   */
  public static void restrict(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(
          file,
          PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwx------" : "rw-------"));
    }
  }

  /** Creates a folder that is not there, with the folders above it. */
  private static void createFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
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

  private static void sync(Path path, OpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  private static Path folderOf(Path target) {
    return Objects.requireNonNull(target.toAbsolutePath().getParent());
  }
}
