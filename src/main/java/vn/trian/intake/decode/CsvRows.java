package vn.trian.intake.decode;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * The rows of a CSV file from one of its lines on. A row that cannot be taken apart comes out as
 * its first line, and reading goes on with the next line. No line is gone through more than twice:
 * a quotation mark that is open ends at the latest where the next one would open.
 */
final class CsvRows implements AutoCloseable {
  /** One character more than a broken line may show, so that it is seen to be cut. */
  private static final int LONGEST_LINE = 32_001;

  private final char separator;
  private final RowWindow text;
  private CsvRow.Handler handler = new CsvRow.Handler();
  private Iterator<CsvRow.Whole> rows;
  private long linesBefore;

  CsvRows(SourceText text, char separator, long firstLine) throws IOException {
    this(text.openAt(firstLine), separator, firstLine);
  }

  /** The rows of a text whose first line has this number. */
  CsvRows(LineReader text, char separator, long firstLine) {
    this.separator = separator;
    this.text = new RowWindow(text, firstLine);
    rows = parse();
  }

  Optional<CsvRow> next() {
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      CsvRow.Whole row = rows.next();
      return Optional.of(
          new CsvRow.Whole(row.line() + linesBefore, row.fields(), row.spansLines()));
    } catch (CsvParseException e) {
      String reason = reason(e);
      long line = handler.line() + linesBefore;
      return Optional.of(breakUp(line, handler.lineReached() + linesBefore, reason));
    }
  }

  /**
   * Takes the row that was read last for its first line alone, and goes on with the next line.
   *
   * @param quoteLine the line on which the field began that was not meant to hold the lines after
   */
  CsvRow.Broken breakUp(CsvRow.Whole row, long quoteLine) {
    return breakUp(row.line(), quoteLine, "word.reason.quotes");
  }

  private CsvRow.Broken breakUp(long line, long quoteLine, String reason) {
    try {
      String first = text.backAfter(line, LONGEST_LINE);
      rows = parse();
      return new CsvRow.Broken(line, first, quoteLine, reason);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Iterator<CsvRow.Whole> parse() {
    CsvRow.Handler next = new CsvRow.Handler();
    long before = text.line() - 1;
    text.follow(() -> next.line() + before);
    handler = next;
    linesBefore = before;
    return CsvReader.builder()
        .fieldSeparator(separator)
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        // Without these two FastCSV refuses a row of another length than the first one.
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .detectBomHeader(false)
        .maxBufferSize(2 * CsvRow.Handler.MOST_CHARACTERS)
        .build(next, text)
        .iterator();
  }

  @Override
  public void close() {
    try {
      text.close();
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
}
