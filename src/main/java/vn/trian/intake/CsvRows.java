package vn.trian.intake;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/** The rows of a CSV file from one of its lines on. */
final class CsvRows implements AutoCloseable {
  private final CsvRow.Handler handler = new CsvRow.Handler();
  private final CsvReader<CsvRow> reader;
  private final Iterator<CsvRow> rows;
  private final long linesBefore;

  CsvRows(SourceText text, char separator, long firstLine) throws IOException {
    linesBefore = firstLine - 1;
    reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(true)
            // Without these two FastCSV refuses a row of another length than the first one.
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .detectBomHeader(false)
            .maxBufferSize(2 * CsvRow.Handler.MOST_CHARACTERS)
            .build(handler, text.openAt(firstLine));
    rows = reader.iterator();
  }

  /**
   * The next row.
   *
   * @throws Broken where the row cannot be taken apart; nothing can be read after it
   */
  Optional<CsvRow> next() throws Broken {
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      CsvRow row = rows.next();
      return Optional.of(new CsvRow(row.line() + linesBefore, row.fields()));
    } catch (CsvParseException e) {
      throw new Broken(handler.line() + linesBefore, reason(e), e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("closing quote") || message.contains("Unclosed")) {
        return "word.reason.quotes";
      }
    }
    return "word.reason.too-large";
  }

  /** A row that began on a line and could not be read to its end. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String reason;

    Broken(long line, String reason, Throwable cause) {
      super("row that began on line " + line + " cannot be read", cause);
      this.line = line;
      this.reason = reason;
    }

    long line() {
      return line;
    }

    String reason() {
      return reason;
    }
  }
}
