package vn.trian.visit.rule;

import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** The province is the one part of a place that a record must have. */
final class ProvinceIsGiven implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    if (reading.record().text(Field.PROVINCE) == null) {
      findings.report(Rule.PROVINCE_MISSING, Field.PROVINCE);
    }
  }
}
