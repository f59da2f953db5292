package vn.trian.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

/** Reads one record ahead, because a file without any is to be named before it is read. */
final class PeekedRecords implements RecordReader {
  private final RecordReader records;
  private final List<Finding> findings;
  private Optional<ReadRecord> first;

  private PeekedRecords(RecordReader records, String name) {
    this.records = records;
    first = records.next();
    findings = new ArrayList<>(records.findings());
    if (first.isEmpty()) {
      findings.add(Finding.onFile(Rule.FILE_WITHOUT_ROWS, name));
    }
  }

  static Opened accept(RecordReader records, String name) {
    return new Opened.Accepted(new PeekedRecords(records, name));
  }

  @Override
  public List<Finding> findings() {
    return List.copyOf(findings);
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
