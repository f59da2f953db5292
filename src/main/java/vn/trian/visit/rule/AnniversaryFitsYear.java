package vn.trian.visit.rule;

import java.time.LocalDate;
import java.util.OptionalInt;
import vn.trian.calendar.Occasion;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** The anniversary is the year of the visit less the base year of the occasion. */
final class AnniversaryFitsYear implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    Occasion occasion = reading.occasion();
    LocalDate date = reading.visitDate().orNull();
    Integer stated = reading.anniversary().orNull();
    if (occasion == null || date == null || stated == null) {
      return;
    }
    OptionalInt due = occasion.anniversaryIn(date.getYear());
    if (due.isPresent() && due.getAsInt() != stated) {
      findings.report(
          Rule.ANNIVERSARY_MISMATCH, Field.ANNIVERSARY, stated, date.getYear(), due.getAsInt());
    }
  }
}
