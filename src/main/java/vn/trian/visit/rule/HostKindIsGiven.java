package vn.trian.visit.rule;

import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** Without a kind the visit counts neither to facilities nor to persons. */
final class HostKindIsGiven implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    if (reading.hostKind().isAbsent()) {
      findings.report(Rule.HOST_KIND_MISSING, Field.HOST_KIND);
    }
  }
}
