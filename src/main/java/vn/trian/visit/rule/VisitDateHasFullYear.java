package vn.trian.visit.rule;

import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.Reading.Reason;
import vn.trian.visit.RecordReading;

/** A year of two digits is never completed by a guess. */
final class VisitDateHasFullYear implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    if (reading.visitDate().failedBy(Reason.TWO_DIGIT_YEAR)) {
      findings.report(Rule.VISIT_DATE_TWO_DIGIT_YEAR, Field.VISIT_DATE);
    }
  }
}
