package vn.trian.intake.decode;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Text of which the row being read stays at hand, so that reading can go back into it: to the line
 * after the one on which the row began. What is kept is one row and what the parser has read ahead,
 * however long the text is.
 */
final class RowWindow extends Reader {
  private static final int BLOCK = 1 << 16;

  private final LineReader text;
  private char[] kept = new char[2 * BLOCK];
  private int start;
  private int at;
  private int end;
  private long line;
  private LongSupplier rowLine = () -> 0;

  /**
   * A window on a text.
   *
   * @param line the number of the text's first line
   */
  RowWindow(LineReader text, long line) {
    this.text = text;
    this.line = line;
  }

  /** The line that comes next, after {@link #backAfter} or at the beginning. */
  long line() {
    return line;
  }

  /** Keeps the lines from the one on at which a parser says that its row began. */
  void follow(LongSupplier rowBeingRead) {
    rowLine = rowBeingRead;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == end && !fill()) {
      return -1;
    }
    int read = Math.min(length, end - at);
    System.arraycopy(kept, at, target, offset, read);
    at += read;
    return read;
  }

  /**
   * Goes back to a row that was read and on to the line after its first one.
   *
   * @return the row's first line, cut after so many characters
   */
  String backAfter(long row, int longest) throws IOException {
    forgetBefore(row);
    at = start;
    StringBuilder first = new StringBuilder();
    while (true) {
      for (; at < end; at++) {
        char c = kept[at];
        if (c == '\n' || c == '\r') {
          endLine(c);
          return first.toString();
        }
        if (first.length() < longest) {
          first.append(c);
        }
      }
      start = at;
      if (!fill()) {
        line++;
        return first.toString();
      }
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** Moves the window behind the line end that begins where reading is. */
  private void endLine(char c) throws IOException {
    at++;
    start = at;
    if (c == '\r' && (at < end || fill()) && kept[at] == '\n') {
      at++;
    }
    start = at;
    line++;
  }

  private boolean fill() throws IOException {
    forgetBefore(rowLine.getAsLong());
    if (start > 0 && end + BLOCK > kept.length) {
      System.arraycopy(kept, start, kept, 0, end - start);
      at -= start;
      end -= start;
      start = 0;
    }
    if (end + BLOCK > kept.length) {
      kept = Arrays.copyOf(kept, 2 * kept.length);
    }
    int read = text.read(kept, end, BLOCK);
    end += Math.max(0, read);
    return read > 0;
  }

  /** Lets the lines go that lie before the row, as far as they were read. */
  private void forgetBefore(long row) {
    for (int i = start; i < at && line < row; i++) {
      char c = kept[i];
      if (c == '\r' && i + 1 == end) {
        return; // Whether a LF belongs to it is not known yet.
      }
      if (c == '\n' || (c == '\r' && kept[i + 1] != '\n')) {
        line++;
        start = i + 1;
      }
    }
  }
}
