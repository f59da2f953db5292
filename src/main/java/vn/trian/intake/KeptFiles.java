package vn.trian.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import vn.trian.disk.WholeFile;
import vn.trian.visit.Hash;

/**
 * The source files kept whole under the data folder, by the hash of their bytes. Records are read
 * from here, so that what is stored is what is kept, whatever happens to the file in the input
 * folder meanwhile.
 */
public final class KeptFiles {
  private final Path folder;

  public KeptFiles(Path dataFolder) {
    this.folder = dataFolder.resolve("files");
  }

  public Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** Keeps a copy of a file, whole or not at all, and says the hash of what was kept. */
  String keep(Path file) {
    MessageDigest digest = Hash.sha256();
    try {
      Files.createDirectories(folder);
      Path aside = Files.createTempFile(folder, "receiving-", ".part");
      try {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
          Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        WholeFile.move(aside, path(sha256));
        return sha256;
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a copy of " + file + " in " + folder, e);
    }
  }
}
