package vn.trian.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code -Xlog:gc} writes: how full the heap was before each collection and after it. */
final class GcLog {
  private static final Pattern BEFORE = Pattern.compile(" (\\d+)M->\\d+M\\(");

  private GcLog() {}

  /** The most megabytes before a collection; 0 where there was none. */
  static long mostUsed(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .map(BEFORE::matcher)
        .filter(Matcher::find)
        .mapToLong(line -> Long.parseLong(line.group(1)))
        .max()
        .orElse(0);
  }
}
