package vn.trian.visit.rule;

import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** A visit without a day is in no report. */
final class VisitDateIsGiven implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    if (reading.visitDate().isAbsent()) {
      findings.report(Rule.VISIT_DATE_MISSING, Field.VISIT_DATE);
    }
  }
}
