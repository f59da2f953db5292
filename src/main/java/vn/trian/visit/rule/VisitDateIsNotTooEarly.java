package vn.trian.visit.rule;

import java.time.LocalDate;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** No visit is older than the health service that is thanked. */
final class VisitDateIsNotTooEarly implements RecordRule {
  private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);

  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    LocalDate date = reading.visitDate().orNull();
    if (date != null && date.isBefore(EARLIEST)) {
      findings.report(Rule.VISIT_DATE_TOO_EARLY, Field.VISIT_DATE, EARLIEST.getYear());
    }
  }
}
