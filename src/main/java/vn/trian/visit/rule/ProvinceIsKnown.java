package vn.trian.visit.rule;

import vn.trian.place.Resolution;
import vn.trian.place.ResolvedPlace;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** A visit in no known province can be counted nowhere. */
final class ProvinceIsKnown implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    ResolvedPlace place = reading.place();
    if (place != null && !(place.province() instanceof Resolution.Resolved)) {
      findings.report(Rule.PROVINCE_UNKNOWN, Field.PROVINCE, RecordFindings.day(reading.day()));
    }
  }
}
