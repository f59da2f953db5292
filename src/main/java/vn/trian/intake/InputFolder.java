package vn.trian.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.trian.disk.FileNames;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

/** The folder that senders' files are dropped into. Files are only read here, never changed. */
public final class InputFolder {
  /** How the names of files end that are still being written or transferred, and of marks. */
  private static final List<String> ASIDE =
      List.of(".part", ".tmp", ".filepart", ".crdownload", Whole.MARK);

  private final Path root;

  public InputFolder(Path root) {
    this.root = root;
  }

  /**
   * What lies in the folder.
   *
   * @param files the files, ordered by name
   * @param skipped what is no file and was not opened, ordered by name
   */
  public record Listing(List<InputFile> files, List<Finding> skipped) {
    public Listing {
      files = files.stream().sorted(Comparator.comparing(InputFile::name)).toList();
      skipped =
          skipped.stream().sorted(Comparator.comparing(finding -> finding.at().file())).toList();
    }
  }

  /**
   * A file as it looks from outside.
   *
   * @param marked whether its sender says that it is whole, see {@link Whole#MARKED}
   */
  public record Seen(String name, long size, FileTime changed, boolean marked) {}

  /** The files by name, without opening them. */
  public List<Seen> look() {
    List<Seen> seen = new ArrayList<>();
    for (InputFile file : list().files()) {
      StillFiles.Look.at(file.path())
          .ifPresent(
              look ->
                  seen.add(
                      new Seen(
                          file.name(), look.size(), look.changed(), Whole.isMarked(file.path()))));
    }
    return seen;
  }

  public boolean exists() {
    return Files.isDirectory(root);
  }

  /** The files of the folder and the folders in it. Links in it are not followed. */
  public Listing list() {
    try {
      Path real = root.toRealPath();
      Walk walk = new Walk(real);
      Files.walkFileTree(real, walk);
      return new Listing(walk.files, walk.skipped);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the input folder " + root, e);
    }
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<InputFile> files = new ArrayList<>();
    private final List<Finding> skipped = new ArrayList<>();

    Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      String name = name(folder);
      if (isByproduct(name)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (RecordReaders.isNameOfAFile(name)) {
        skip(name, "word.skipped.folder");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = name(file);
      if (isByproduct(name)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isRegularFile()) {
        files.add(InputFile.named(file, name));
      } else {
        skip(name, attributes.isSymbolicLink() ? "word.skipped.link" : "word.skipped.device");
      }
      return FileVisitResult.CONTINUE;
    }

    /** Something that went away between listing and looking, or a folder that nobody may open. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      skip(name(file), "word.skipped.unreadable");
      return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
      return FileNames.relative(root, file);
    }

    private void skip(String name, String why) {
      skipped.add(Finding.onFile(Rule.FILE_SKIPPED, name, why));
    }
  }

  /**
   * What operating systems and office programs leave behind, hidden files and lock files, what
   * programs write aside before they rename it, and marks of whole files.
   */
  static boolean isByproduct(String relative) {
    String name = relative.substring(relative.lastIndexOf('/') + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || ASIDE.stream().anyMatch(lower::endsWith)
        || name.startsWith("~$")
        || lower.equals("thumbs.db")
        || lower.equals("desktop.ini");
  }
}
