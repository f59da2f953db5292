package vn.trian.visit.rule;

import vn.trian.place.Resolution;
import vn.trian.place.ResolvedPlace;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** A commune that means nothing on the day, or more than one thing, is not guessed. */
final class CommuneIsKnown implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    ResolvedPlace place = reading.place();
    if (place == null) {
      return;
    }
    Resolution commune = place.commune();
    if (commune instanceof Resolution.Unresolved unknown) {
      findings.reportUnknown(Rule.COMMUNE_UNKNOWN, Field.COMMUNE, unknown);
    } else if (commune instanceof Resolution.Ambiguous ambiguous) {
      findings.report(
          Rule.COMMUNE_AMBIGUOUS, Field.COMMUNE, RecordFindings.candidates(ambiguous.candidates()));
    } else if (commune instanceof Resolution.OfAnotherDay other) {
      findings.reportOfAnotherDay(Field.COMMUNE, other);
    }
  }
}
