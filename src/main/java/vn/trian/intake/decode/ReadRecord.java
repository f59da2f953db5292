package vn.trian.intake.decode;

import java.util.List;
import vn.trian.quality.Finding;
import vn.trian.quality.Severity;
import vn.trian.visit.VisitRecord;

/**
 * One row as a reader found it. A row that cannot be read whole still comes out, with its findings,
 * so that it is counted and goes back to its sender.
 */
public record ReadRecord(VisitRecord record, List<Finding> findings) {
  public ReadRecord {
    findings = List.copyOf(findings);
  }

  /** Whether the reader understood the row; the record's own rules are asked only then. */
  public boolean readable() {
    return findings.stream().noneMatch(f -> f.rule().severity() == Severity.ERROR);
  }
}
