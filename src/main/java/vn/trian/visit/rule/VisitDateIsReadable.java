package vn.trian.visit.rule;

import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.Reading.Reason;
import vn.trian.visit.RecordReading;

/** The day must be a real one, day before month. */
final class VisitDateIsReadable implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    if (reading.visitDate().failedBy(Reason.FORM)) {
      findings.report(Rule.VISIT_DATE_UNREADABLE, Field.VISIT_DATE);
    }
  }
}
