package vn.trian.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.trian.disk.FileNames;
import vn.trian.disk.Folders;
import vn.trian.disk.WholeFile;

/** The folder in which documents are written before they are delivered whole. */
public final class AsideFolder {
  private final Path root;

  public AsideFolder(Path root) {
    this.root = root;
  }

  /** A file of the folder, in a folder of its own that is there. */
  public Path file(String relative) {
    Path file = FileNames.resolve(root, relative);
    try {
      if (Files.notExists(root)) {
        Files.createDirectories(root);
        WholeFile.restrict(root);
      }
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write aside " + file, e);
    }
    return file;
  }

  /** The name of a file of the folder, with {@code /}. */
  String relativize(Path file) {
    return FileNames.relative(root, file);
  }

  /** Removes the folder with all that is in it: what a stopped run left was never delivered. */
  public void remove() {
    try {
      Folders.remove(root);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the folder " + root, e);
    }
  }
}
