package vn.trian.intake.decode;

/**
 * A piece of a text file that begins and ends between two rows, as far as its quotation marks tell.
 *
 * @param from its first byte
 * @param to the byte after its last one
 * @param line the physical line that it begins with
 * @param closed whether it ends between two rows; else a quotation mark is open at its end
 */
public record FileRange(long from, long to, long line, boolean closed) {
  public FileRange {
    if (from > to || line < 1) {
      throw new IllegalArgumentException(
          "a range must not end before it begins, on a line from 1, but was %d..%d on line %d"
              .formatted(from, to, line));
    }
  }
}
