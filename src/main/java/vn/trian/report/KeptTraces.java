package vn.trian.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.trian.disk.WholeFile;
import vn.trian.visit.Hash;

/**
 * What each release showed and counted, kept under the data folder by the hash of its bytes: what
 * the next release says it changed is told from it.
 */
public final class KeptTraces {
  public static final String FOLDER = "releases";
  private static final String UNFINISHED = "unfinished-";

  private final Path kept;
  private final Path folder;

  /**
   * Those of a data folder.
   *
   * @param keptFolder the data folder in which everything is kept that was ever read
   * @param dataFolder the data folder in which the ledger is; the same but for a ledger made to
   *     look at what was
   */
  public KeptTraces(Path keptFolder, Path dataFolder) {
    this.kept = keptFolder.resolve(FOLDER);
    this.folder = dataFolder.resolve(FOLDER);
  }

  /** The name of a kept file in the folder. */
  public static String name(String sha256) {
    return sha256 + ".csv.gz";
  }

  public Path path(String sha256) {
    return kept.resolve(name(sha256));
  }

  /** Where a delivery notes what it is about to put into the output folder. */
  public Path delivering() {
    return folder.resolve("delivering");
  }

  /** A file to write what will be kept into. */
  Path unfinished(String report) {
    try {
      if (Files.notExists(folder)) {
        Files.createDirectories(folder);
        WholeFile.restrict(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + folder, e);
    }
    return folder.resolve(UNFINISHED + report.replace('/', '_'));
  }

  /** Keeps a written file, and gives the hash by which it is known. */
  public String keep(Path unfinished) {
    String sha256 = Hash.ofFile(unfinished);
    try {
      WholeFile.move(unfinished, path(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep " + path(sha256), e);
    }
    return sha256;
  }

  /** Removes what a stopped run left; called when no other run is under way. */
  void removeUnfinished() {
    if (Files.notExists(folder)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
      for (Path part : parts) {
        Files.delete(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tidy up " + folder, e);
    }
  }
}
