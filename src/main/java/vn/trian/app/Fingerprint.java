package vn.trian.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import vn.trian.visit.Hash;

/**
 * By what two processes see that they would say the same of every record: the program's jar and the
 * decrees that are loaded.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Decrees decrees) {
    return Hash.of(program(), decrees.list().stream().map(kept -> kept.file().sha256()).toList())
        .toString();
  }

  /** Two builds of one version need not be the same; a folder of classes is a developer's own. */
  private static String program() {
    CodeSource source = Fingerprint.class.getProtectionDomain().getCodeSource();
    try {
      Path path = source == null ? null : Path.of(source.getLocation().toURI());
      return path != null && Files.isRegularFile(path)
          ? Hash.ofFile(path)
          : new Version().getVersion()[0];
    } catch (URISyntaxException e) {
      return new Version().getVersion()[0];
    }
  }
}
