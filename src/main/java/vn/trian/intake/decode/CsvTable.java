package vn.trian.intake.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * A CSV file whose header is understood, which can be read whole or in pieces.
 *
 * @param firstRow the physical line on which the rows below the header begin
 */
public record CsvTable(
    SourceText text, String name, char separator, long firstRow, Heading heading) {

  /** Whether pieces of it can be found by its bytes alone. */
  public boolean canBeSplit() {
    return text.charset().equals(StandardCharsets.UTF_8)
        && separator < 0x80
        && separator != '"'
        && separator != '\r'
        && separator != '\n';
  }

  /** The length of the file in bytes. */
  public long length() {
    try {
      return Files.size(text.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All records. */
  public CsvRecords records() throws IOException {
    return new CsvRecords(this, new CsvRows(text, separator, firstRow));
  }

  /** The records of a piece of the file. */
  public CsvRecords records(FileRange range) {
    return records(range, range.to());
  }

  /** The records from the beginning of a piece to the end of the file. */
  public CsvRecords recordsFrom(FileRange range) {
    return records(range, Long.MAX_VALUE);
  }

  private CsvRecords records(FileRange range, long to) {
    try {
      LineReader lines = text.openBetween(range.from(), to);
      return new CsvRecords(this, new CsvRows(lines, separator, range.line()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
