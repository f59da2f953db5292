package vn.trian.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import vn.trian.disk.FaultPoint;
import vn.trian.disk.WholeFile;
import vn.trian.intake.StillFiles.Look;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.KeptDocuments;

/**
 * The source files kept whole under the data folder, by the hash of their bytes. Records are read
 * from here, so that what is stored is what is kept, whatever happens to the file in the input
 * folder meanwhile.
 */
public final class KeptFiles {
  private static final String UNFINISHED = "receiving-";

  private final Path folder;
  private final KeptDocuments documents;

  public KeptFiles(Path dataFolder) {
    this.folder = dataFolder.resolve("files");
    this.documents = new KeptDocuments(dataFolder);
  }

  public Path path(String sha256) {
    return documents.path(sha256);
  }

  /** Removes what a stopped run had begun to copy; called when no other run is under way. */
  void removeUnfinished() {
    if (Files.notExists(folder)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, UNFINISHED + "*.part")) {
      for (Path part : parts) {
        Files.delete(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tidy up " + folder, e);
    }
  }

  /** What came of keeping a file. */
  sealed interface Kept {
    record Whole(String sha256) implements Kept {}

    /** It was taken away before it could be opened. */
    record Gone() implements Kept {}

    /** It was written or replaced while it was copied, twice. */
    record Changing() implements Kept {}

    record Unreadable() implements Kept {}
  }

  /**
   * Keeps a copy of a file, whole or not at all. A file that changes under the copying hand is
   * tried once more.
   */
  Kept keep(Path file) {
    try {
      Files.createDirectories(folder);
      Kept kept = new Kept.Changing();
      for (int attempt = 0; attempt < 2 && kept instanceof Kept.Changing; attempt++) {
        kept = copy(file);
      }
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a copy of " + file + " in " + folder, e);
    }
  }

  private Kept copy(Path file) throws IOException {
    Optional<Look> before = Look.at(file);
    MessageDigest digest = Hash.sha256();
    Path aside = Files.createTempFile(folder, UNFINISHED, ".part");
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      FaultPoint.reach("after a received file was opened, before it is copied");
      Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
      FaultPoint.reach("after a received file was copied, before it is kept");
      if (before.isEmpty() || !Look.at(file).equals(before)) {
        return new Kept.Changing();
      }
      String sha256 = HexFormat.of().formatHex(digest.digest());
      WholeFile.move(aside, path(sha256));
      return new Kept.Whole(sha256);
    } catch (NoSuchFileException e) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
      return new Kept.Gone();
    } catch (AccessDeniedException e) {
      if (Files.isReadable(file)) {
        throw e;
      }
      return new Kept.Unreadable();
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
