package vn.trian.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * One process that ran and ended well.
 *
 * @param started the moment before it was started
 * @param seconds the time until it had ended
 * @param processors how long processors worked for it, in seconds; 0 where that is not told
 * @param heap the most that its heap held, in megabytes
 * @param output what it printed on standard output
 */
record Run(Instant started, double seconds, double processors, long heap, Path output) {
  /** The same, where other processes worked for it as well. */
  Run withProcessors(double more) {
    return new Run(started, seconds, processors + more, heap, output);
  }

  /** Fails unless the other programs, which print how many records they totalled, lost none. */
  Run totalled(long records) throws IOException {
    String expected = "records: " + records;
    String found = Files.readString(output).strip();
    if (!found.equals(expected)) {
      throw new IllegalStateException("expected " + expected + " but found " + found);
    }
    return this;
  }
}
