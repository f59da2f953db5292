package vn.trian.intake.decode;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of a CSV file, whole or broken.
 *
 * @see CsvRows
 */
sealed interface CsvRow {
  /** The physical line on which the row began. */
  long line();

  /**
   * A row that was taken apart.
   *
   * @param spansLines whether a field in quotation marks holds line ends
   */
  record Whole(long line, List<String> fields, boolean spansLines) implements CsvRow {}

  /**
   * A row that cannot be taken apart: its first line.
   *
   * @param quoteLine the line on which the field began that has no end, or the row's own
   * @param reason a {@code word.reason.…} of the rule catalogue
   */
  record Broken(long line, String text, long quoteLine, String reason) implements CsvRow {}

  /** Collects the fields of a row, no more than a workbook could hold. */
  final class Handler extends CsvCallbackHandler<Whole> {
    /** A workbook has two columns more: who the sender is, and why the row came back. */
    private static final int MOST_FIELDS = 16_382;

    static final int MOST_CHARACTERS = 1_000_000;

    private final RepeatedTexts texts = RepeatedTexts.ofThread();
    private long line;
    private long characters;
    private boolean spansLines;
    private RecordType type = RecordType.DATA;
    private List<String> fields = new ArrayList<>();

    /** The line on which the row began that is being read. */
    long line() {
      return line;
    }

    /** The line that the row which is being read has come to with its last whole field. */
    long lineReached() {
      return line + fields.stream().mapToLong(Handler::lineEnds).sum();
    }

    @Override
    protected RecordType getRecordType() {
      return type;
    }

    @Override
    protected int getFieldCount() {
      return fields.size();
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
      line = startingLineNumber;
      characters = 0;
      spansLines = false;
      type = RecordType.DATA;
      fields = new ArrayList<>(fields.size());
    }

    @Override
    protected void addField(char[] buf, int offset, int len, boolean quoted) {
      characters += len;
      if (characters > MOST_CHARACTERS || fields.size() == MOST_FIELDS) {
        throw new IllegalStateException("row is too large");
      }
      String field = len == 0 ? "" : texts.of(buf, offset, len);
      spansLines |= quoted && (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0);
      fields.add(field);
    }

    @Override
    protected void setComment(char[] buf, int offset, int len) {
      throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected void setEmpty() {
      type = RecordType.EMPTY;
    }

    @Override
    protected Whole buildRecord() {
      return new Whole(line, fields, spansLines);
    }

    private static long lineEnds(String field) {
      long ends = 0;
      for (int i = 0; i < field.length(); i++) {
        char c = field.charAt(i);
        boolean pair = c == '\r' && i + 1 < field.length() && field.charAt(i + 1) == '\n';
        ends += c == '\n' || (c == '\r' && !pair) ? 1 : 0;
      }
      return ends;
    }
  }
}
