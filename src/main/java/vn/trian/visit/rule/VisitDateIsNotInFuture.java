package vn.trian.visit.rule;

import java.time.Clock;
import java.time.LocalDate;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** A visit reported before it took place is a slip of the pen. */
final class VisitDateIsNotInFuture implements RecordRule {
  private final Clock clock;

  VisitDateIsNotInFuture(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    LocalDate date = reading.visitDate().orNull();
    if (date == null) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    if (date.isAfter(today)) {
      findings.report(Rule.VISIT_DATE_IN_FUTURE, Field.VISIT_DATE, RecordFindings.day(today));
    }
  }
}
