package vn.trian.intake;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line the physical line on which it began
 */
record CsvRow(long line, List<String> fields) {

  /** Collects the fields of a row, no more than a workbook could hold. */
  static final class Handler extends CsvCallbackHandler<CsvRow> {
    private static final int MOST_FIELDS = 16_384;
    static final int MOST_CHARACTERS = 1_000_000;

    private long line;
    private long characters;
    private RecordType type = RecordType.DATA;
    private List<String> fields = new ArrayList<>();

    /** The line on which the row began that is being read. */
    long line() {
      return line;
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
      type = RecordType.DATA;
      fields = new ArrayList<>(fields.size());
    }

    @Override
    protected void addField(char[] buf, int offset, int len, boolean quoted) {
      characters += len;
      if (characters > MOST_CHARACTERS || fields.size() == MOST_FIELDS) {
        throw new IllegalStateException("row is too large");
      }
      fields.add(len == 0 ? "" : new String(buf, offset, len));
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
    protected CsvRow buildRecord() {
      return new CsvRow(line, fields);
    }
  }
}
