package vn.trian.intake.decode;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Text that can be read by physical lines of any length in bounded memory, and from any of them on
 * as a whole. A line ends with LF, CR or both.
 */
final class LineReader extends Reader {
  private final Reader text;
  private final char[] buffer = new char[1 << 16];
  private int at;
  private int end;
  private boolean afterReturn;

  LineReader(Reader text) {
    this.text = text;
  }

  /**
   * The next line without its end, cut after so many characters; nothing at the end of the text.
   */
  Optional<String> nextLine(int longest) throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder();
    do {
      int from = at;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      line.append(buffer, from, Math.min(at - from, longest - line.length()));
      if (at < end) {
        afterReturn = buffer[at] == '\r';
        at++;
        return Optional.of(line.toString());
      }
    } while (fill());
    return Optional.of(line.toString());
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int read = Math.min(length, end - at);
    System.arraycopy(buffer, at, target, offset, read);
    at += read;
    return read;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** Whether there is a character to read; the LF after a CR that ended a line is none. */
  private boolean fill() throws IOException {
    while (true) {
      if (at == end) {
        at = 0;
        end = Math.max(0, text.read(buffer, 0, buffer.length));
        if (end == 0) {
          return false;
        }
      }
      if (!afterReturn) {
        return true;
      }
      afterReturn = false;
      if (buffer[at] != '\n') {
        return true;
      }
      at++;
    }
  }
}
