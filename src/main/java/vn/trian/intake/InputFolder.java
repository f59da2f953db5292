package vn.trian.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that senders' files are dropped into. Files are only read here, never changed. */
public final class InputFolder {
  private final Path root;

  public InputFolder(Path root) {
    this.root = root;
  }

  public boolean exists() {
    return Files.isDirectory(root);
  }

  /** The files of the folder and the folders in it, ordered by name; links are not followed. */
  public List<InputFile> list() {
    try {
      return list(root.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the input folder " + root, e);
    }
  }

  private static List<InputFile> list(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> !isByproduct(root.relativize(path)))
          .map(path -> inputFile(path, root.relativize(path)))
          .sorted(Comparator.comparing(InputFile::name))
          .toList();
    }
  }

  /** What operating systems and office programs leave behind: hidden files and lock files. */
  private static boolean isByproduct(Path relative) {
    for (Path part : relative) {
      String name = part.toString();
      if (name.startsWith(".")
          || name.startsWith("~$")
          || name.toLowerCase(Locale.ROOT).equals("thumbs.db")
          || name.toLowerCase(Locale.ROOT).equals("desktop.ini")) {
        return true;
      }
    }
    return false;
  }

  private static InputFile inputFile(Path path, Path relative) {
    return new InputFile(path, relative.toString().replace('\\', '/'), senderOf(relative));
  }

  private static @Nullable String senderOf(Path relative) {
    Path folder = relative.getParent();
    return folder == null ? null : folder.toString().replace('\\', '/');
  }
}
