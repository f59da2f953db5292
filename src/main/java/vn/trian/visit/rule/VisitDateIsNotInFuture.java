package vn.trian.visit.rule;

import java.time.LocalDate;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** A visit reported before it took place is a slip of the pen. */
final class VisitDateIsNotInFuture implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    LocalDate date = reading.visitDate().orNull();
    if (date == null) {
      return;
    }
    LocalDate receivedOn = findings.receivedOn();
    if (date.isAfter(receivedOn)) {
      findings.report(Rule.VISIT_DATE_IN_FUTURE, Field.VISIT_DATE, RecordFindings.day(receivedOn));
    }
  }
}
