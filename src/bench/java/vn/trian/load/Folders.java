package vn.trian.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Folders that every round finds as the one before did. */
final class Folders {
  private Folders() {}

  static Path empty(Path folder) throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    return Files.createDirectories(folder);
  }

  static void copy(Path from, Path to) throws IOException {
    empty(to);
    FileSystemUtils.copyRecursively(from, to);
  }

  /** A folder that holds these files, without copying what may be large. */
  static Path linked(Path folder, List<Path> files) throws IOException {
    empty(folder);
    for (Path file : files) {
      Files.createLink(folder.resolve(file.getFileName()), file);
    }
    return folder;
  }

  static long megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          >> 20;
    }
  }
}
