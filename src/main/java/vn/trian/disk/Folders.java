package vn.trian.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that hold nothing but what the program itself has put there. */
public final class Folders {
  private Folders() {}

  /** Creates a folder for the user alone who runs the program. */
  public static Path createPrivate(Path folder) throws IOException {
    Files.createDirectory(folder);
    WholeFile.restrict(folder);
    return folder;
  }

  /** Removes a folder with all that is in it, if it is there. */
  public static void remove(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
