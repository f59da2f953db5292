package vn.trian.visit.rule;

import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/** A text longer than its field is never cut off silently. */
final class TextFits implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    for (Field field : Field.all()) {
      String text = reading.record().text(field);
      if (text != null && text.length() > field.longest()) {
        findings.report(Rule.TEXT_TOO_LONG, field, field.longest(), text.length());
      }
    }
  }
}
