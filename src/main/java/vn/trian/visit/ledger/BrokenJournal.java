package vn.trian.visit.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The journal's file holds a line that is none. */
public final class BrokenJournal extends RuntimeException {
  private final Path file;
  private final long line;

  BrokenJournal(Path file, long line, @Nullable Throwable cause) {
    super("%s: line %d is no line of a journal".formatted(file, line), cause);
    this.file = file;
    this.line = line;
  }

  public Path file() {
    return file;
  }

  /** The number of the line; 0 is the last one. */
  public long line() {
    return line;
  }
}
