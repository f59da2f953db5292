package vn.trian.visit.rule;

import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** A visit is made by somebody. */
final class DelegationIsGiven implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    if (!reading.record().names(Field.DELEGATION)) {
      findings.report(Rule.DELEGATION_MISSING, Field.DELEGATION);
    }
  }
}
