package vn.trian.visit.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import vn.trian.disk.WholeFile;
import vn.trian.visit.Hash;

/** What the program itself writes and keeps for good, among the source files, by its hash. */
public final class KeptDocuments {
  private final Path folder;

  public KeptDocuments(Path dataFolder) {
    this.folder = dataFolder.resolve("files");
  }

  public Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** Keeps a text and returns the SHA-256 of its bytes. */
  public String keep(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String sha256 = HexFormat.of().formatHex(Hash.sha256().digest(bytes));
    Path path = path(sha256);
    if (Files.notExists(path)) {
      try {
        WholeFile.write(path, out -> out.write(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot keep " + path, e);
      }
    }
    return sha256;
  }

  public String read(String sha256) {
    try {
      return Files.readString(path(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path(sha256), e);
    }
  }
}
