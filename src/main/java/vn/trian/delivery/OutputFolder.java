package vn.trian.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.trian.disk.FileNames;
import vn.trian.disk.WholeFile;
import vn.trian.visit.Hash;

/** The folder that reports are delivered into. A file in it is whole or absent. */
public final class OutputFolder {
  private final Path root;

  public OutputFolder(Path root) {
    this.root = root;
  }

  /** Moves a finished file in, after its bytes have reached the disk. */
  void publish(Path finished, String relative) {
    Path target = FileNames.resolve(root, relative);
    try {
      WholeFile.move(finished, target);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot deliver " + target, e);
    }
  }

  /** The same for some files, by their names in the folder. */
  void publish(Map<String, Path> finished) {
    Map<Path, Path> places = new LinkedHashMap<>();
    finished.forEach((relative, file) -> places.put(file, path(relative)));
    try {
      WholeFile.moveAll(places);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot deliver into " + root, e);
    }
  }

  /** Where a file of that name is, or would be. */
  public Path path(String relative) {
    return FileNames.resolve(root, relative);
  }

  /** Whether a file of that name is in the folder. */
  public boolean holds(String relative) {
    return Files.exists(path(relative));
  }

  /** A file of a name, as long as its content is what was delivered. */
  public Optional<Path> find(String relative, String sha256) {
    Path file = path(relative);
    return Files.isRegularFile(file) && Hash.ofFile(file).equals(sha256)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** A file of that name, to be read; names are those that the ledger knows. */
  public Optional<Path> find(String relative) {
    Path file = path(relative);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** Puts a copy of a delivered file elsewhere in the folder. */
  void copy(String relative, String target) {
    try {
      WholeFile.write(path(target), out -> Files.copy(path(relative), out));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + path(relative) + " to " + path(target), e);
    }
  }

  /** Removes a delivered file of which a copy is kept. */
  void remove(String relative) {
    try {
      Files.deleteIfExists(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path(relative), e);
    }
  }
}
