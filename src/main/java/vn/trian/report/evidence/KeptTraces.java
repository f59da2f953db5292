package vn.trian.report.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

  /** What a release showed and counted, if all of it is kept. */
  public Optional<KeptTrace> find(String sha256) {
    if (sha256.isEmpty() || !keeps(sha256)) {
      return Optional.empty();
    }
    KeptTrace trace = KeptTrace.read(path(sha256));
    return Optional.of(trace)
        .filter(of -> of.partFiles().values().stream().allMatch(Files::exists));
  }

  public boolean keeps(String sha256) {
    return Files.exists(path(sha256));
  }

  /** Removes what was written and is not to be kept. */
  public static void drop(Path unfinished) {
    try {
      Files.delete(unfinished);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + unfinished, e);
    }
  }

  /** Where a delivery notes what it is about to put into the output folder. */
  public Path delivering() {
    return folder.resolve("delivering");
  }

  /** A file to write what will be kept into. */
  public Path unfinished(String report) {
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

  /**
   * Keeps what was written: the parts before what names them.
   *
   * @return the hash by which it is known
   */
  public String keep(TraceFiles written) {
    String sha256 = Hash.ofFile(written.head());
    Map<Path, Path> parts = new LinkedHashMap<>();
    written.parts().forEach((hash, file) -> parts.put(file, path(hash)));
    try {
      WholeFile.moveAll(parts);
      WholeFile.move(written.head(), path(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep " + path(sha256), e);
    }
    return sha256;
  }

  /** Removes what a stopped run left; called when no other run is under way. */
  public void removeUnfinished() {
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
