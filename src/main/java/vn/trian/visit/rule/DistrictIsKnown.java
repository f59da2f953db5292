package vn.trian.visit.rule;

import vn.trian.place.Register;
import vn.trian.place.Resolution;
import vn.trian.place.ResolvedPlace;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** A district that means nothing on the day, or more than one thing, is not guessed. */
final class DistrictIsKnown implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    ResolvedPlace place = reading.place();
    if (place == null) {
      return;
    }
    Resolution district = place.district();
    if (district instanceof Resolution.Unresolved unknown) {
      findings.reportUnknown(Rule.DISTRICT_UNKNOWN, Field.DISTRICT, unknown);
    } else if (district instanceof Resolution.Ambiguous ambiguous) {
      findings.report(
          Rule.DISTRICT_AMBIGUOUS,
          Field.DISTRICT,
          RecordFindings.candidates(ambiguous.candidates()));
    } else if (district instanceof Resolution.OfAnotherDay other) {
      if (reading.day().isAfter(Register.LAST_DAY_OF_DISTRICTS)) {
        findings.report(Rule.DISTRICT_ENDED, Field.DISTRICT);
      } else {
        findings.reportOfAnotherDay(Field.DISTRICT, other);
      }
    }
  }
}
