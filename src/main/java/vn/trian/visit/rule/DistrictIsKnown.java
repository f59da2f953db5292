package vn.trian.visit.rule;

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
    if (district instanceof Resolution.Unresolved) {
      findings.report(Rule.DISTRICT_UNKNOWN, Field.DISTRICT, RecordFindings.day(reading.day()));
    } else if (district instanceof Resolution.Ambiguous ambiguous) {
      findings.report(
          Rule.DISTRICT_AMBIGUOUS, Field.DISTRICT, RecordFindings.candidates(ambiguous));
    } else if (district instanceof Resolution.Ended) {
      findings.report(Rule.DISTRICT_ENDED, Field.DISTRICT);
    }
  }
}
