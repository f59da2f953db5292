package vn.trian.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import vn.trian.intake.decode.CsvTable;
import vn.trian.intake.decode.FileRange;

/**
 * Finds where the rows of a CSV file can be cut apart, by one look at its bytes. A quotation mark
 * opens only at the beginning of a field, two inside stand for one, and a line ends with LF, CR or
 * both, as for the parser. That the parser agrees is seen when a range is read: none of its rows is
 * broken and its last one ends with it. If so for all ranges before, then this one begins where
 * reading the file whole would begin a row.
 */
final class FileRanges implements AutoCloseable {
  /** No row has so many bytes: a quotation mark that is open for longer has swallowed others. */
  private static final int LONGEST_ROW = 8_000_000;

  private static final int BEGINNING = 0;
  private static final int PLAIN = 1;
  private static final int QUOTED = 2;
  private static final int AFTER_QUOTE = 3;

  private final InputStream in;
  private final byte separator;
  private final long size;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long before;
  private long line = 1;

  /**
   * The ranges of a table.
   *
   * @param size how many bytes a range has at least, but for the last one
   */
  FileRanges(CsvTable table, long size) {
    this.separator = (byte) table.separator();
    this.size = Math.max(1, size);
    try {
      in = Files.newInputStream(table.text().file());
      in.skipNBytes(table.text().mark());
      before = table.text().mark();
      while (line < table.firstRow() && fill()) {
        skipLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next range, or nothing at the end of the file. */
  Optional<FileRange> next() {
    try {
      long from = position();
      long first = line;
      if (!fill()) {
        return Optional.empty();
      }
      boolean closed = true;
      while (closed && position() - from < size && fill()) {
        closed = skipRow();
      }
      return Optional.of(new FileRange(from, position(), first, closed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes behind the next row and says whether it has an end. */
  private boolean skipRow() throws IOException {
    long from = position();
    int state = BEGINNING;
    while (fill() && position() - from < LONGEST_ROW) {
      byte b = buffer[at];
      if (state == QUOTED) {
        if (b == '"') {
          state = AFTER_QUOTE;
          at++;
        } else if (b == '\r' || b == '\n') {
          endLine(b);
        } else {
          at++;
          skipQuoted();
        }
      } else if (b == '\r' || b == '\n') {
        endLine(b);
        return true;
      } else {
        at++;
        if (b == separator) {
          state = BEGINNING;
        } else if (b == '"' && state != PLAIN) {
          state = QUOTED;
        } else if (state == BEGINNING) {
          state = PLAIN;
          skipPlain();
        } else {
          skipPlain();
        }
      }
    }
    return state != QUOTED && !fill();
  }

  /** Letters of other bytes than ASCII are negative here. */
  private void skipPlain() {
    while (at < end) {
      byte b = buffer[at];
      if (b == separator || b == '\r' || b == '\n') {
        return;
      }
      at++;
    }
  }

  private void skipQuoted() {
    while (at < end) {
      byte b = buffer[at];
      if (b == '"' || b == '\r' || b == '\n') {
        return;
      }
      at++;
    }
  }

  private void skipLine() throws IOException {
    while (fill()) {
      byte b = buffer[at];
      if (b == '\r' || b == '\n') {
        endLine(b);
        return;
      }
      at++;
    }
  }

  private void endLine(byte b) throws IOException {
    at++;
    if (b == '\r' && fill() && buffer[at] == '\n') {
      at++;
    }
    line++;
  }

  private long position() {
    return before + at;
  }

  /** Whether there is one more byte. */
  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    before += end;
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
