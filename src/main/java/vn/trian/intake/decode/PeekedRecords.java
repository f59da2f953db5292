package vn.trian.intake.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

/** Reads one record ahead, because a file without any is to be named before it is read. */
public final class PeekedRecords implements RecordReader {
  private final RecordReader records;
  private final String name;
  private final boolean empty;
  private Optional<ReadRecord> first;

  private PeekedRecords(RecordReader records, String name) {
    this.records = records;
    this.name = name;
    first = records.next();
    empty = first.isEmpty();
  }

  public static Opened accept(RecordReader records, String name) {
    return new Opened.Accepted(new PeekedRecords(records, name));
  }

  static Opened accept(RecordReader records, CsvTable table) {
    return new Opened.Accepted(new PeekedRecords(records, table.name()), table);
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(records.findings());
    if (empty) {
      findings.add(Finding.onFile(Rule.FILE_WITHOUT_ROWS, name));
    }
    return findings;
  }

  @Override
  public Optional<ReadRecord> next() {
    if (first.isPresent()) {
      Optional<ReadRecord> record = first;
      first = Optional.empty();
      return record;
    }
    return records.next();
  }

  @Override
  public void close() {
    records.close();
  }
}
