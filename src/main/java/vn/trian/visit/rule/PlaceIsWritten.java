package vn.trian.visit.rule;

import vn.trian.place.Evidence;
import vn.trian.place.Place;
import vn.trian.place.ResolvedPlace;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** What a place rests on where it is not written, if that is worth a look. */
final class PlaceIsWritten implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    ResolvedPlace resolved = reading.place();
    Place place = resolved == null ? null : resolved.place();
    if (place == null) {
      return;
    }
    if (place.evidence() == Evidence.DELEGATION) {
      findings.report(Rule.PLACE_BY_DELEGATION, Field.DELEGATION, place.finest().fullName());
    } else if (place.evidence() == Evidence.FACILITY_NAME
        && place.kind() == Place.Kind.UNPLACEABLE) {
      findings.report(
          Rule.UNIT_DIVIDED,
          Field.HOST_NAME,
          RecordFindings.candidates(place.among()),
          RecordFindings.day(reading.day()));
    }
  }
}
