package vn.trian.visit.rule;

import vn.trian.place.Evidence;
import vn.trian.place.Place;
import vn.trian.place.ResolvedPlace;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** An office may visit outside its own ground: what rests on that alone is worth a look. */
final class PlaceIsWritten implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    ResolvedPlace resolved = reading.place();
    Place place = resolved == null ? null : resolved.place();
    if (place != null && place.evidence() == Evidence.DELEGATION) {
      findings.report(Rule.PLACE_BY_DELEGATION, Field.DELEGATION, place.finest().fullName());
    }
  }
}
