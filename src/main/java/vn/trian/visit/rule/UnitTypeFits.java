package vn.trian.visit.rule;

import vn.trian.place.Resolution;
import vn.trian.place.ResolvedPlace;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** A unit of the name with another type: the one reading there is, and worth a look. */
final class UnitTypeFits implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    ResolvedPlace place = reading.place();
    if (place != null) {
      check(place.province(), Field.PROVINCE, findings);
      check(place.district(), Field.DISTRICT, findings);
      check(place.commune(), Field.COMMUNE, findings);
    }
  }

  private static void check(Resolution resolution, Field field, RecordFindings findings) {
    if (resolution instanceof Resolution.Resolved resolved && resolved.otherType()) {
      findings.report(Rule.UNIT_TYPE_DIFFERS, field, resolved.unit().fullName());
    }
  }
}
