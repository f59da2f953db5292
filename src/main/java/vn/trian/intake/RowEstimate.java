package vn.trian.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** About how many rows a text file has, by the lines that it begins with. */
final class RowEstimate {
  private static final int LOOKED_AT = 1 << 18;

  private RowEstimate() {}

  /** The estimate; −1 for a file whose bytes do not tell, and for one that cannot be read. */
  static long of(Path file, String name) {
    if (!RecordReaders.isText(name)) {
      return -1;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(LOOKED_AT);
      long lines = 0;
      for (byte b : head) {
        lines += b == '\n' ? 1 : 0;
      }
      return lines == 0 ? -1 : Math.round((double) Files.size(file) / head.length * lines);
    } catch (IOException e) {
      return -1;
    }
  }
}
