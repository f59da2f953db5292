package vn.trian.visit.rule;

import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** An occasion that is not in the list counts under no occasion. */
final class OccasionIsKnown implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    if (reading.occasion() == null && reading.record().text(Field.OCCASION) != null) {
      findings.report(Rule.OCCASION_UNKNOWN, Field.OCCASION);
    }
  }
}
