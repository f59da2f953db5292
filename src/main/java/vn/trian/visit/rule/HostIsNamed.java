package vn.trian.visit.rule;

import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** A host without a name is counted as a visit, not among distinct hosts. */
final class HostIsNamed implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    if (!reading.record().names(Field.HOST_NAME)) {
      findings.report(Rule.HOST_NAME_MISSING, Field.HOST_NAME);
    }
  }
}
