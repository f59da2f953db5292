package vn.trian.visit.rule;

import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.RecordReading;

/**
 * Control characters, overrides of direction and lone halves of a character cannot be kept, printed
 * or sent.
 */
final class TextIsPrintable implements RecordRule {
  @Override
  public void check(RecordReading reading, RecordFindings findings) {
    for (Field field : Field.all()) {
      String text = reading.record().text(field);
      if (text == null) {
        continue;
      }
      int bad = unprintable(text);
      if (bad >= 0) {
        findings.report(
            Rule.TEXT_UNPRINTABLE, field, "U+%04X".formatted((int) text.charAt(bad)), bad + 1);
      }
    }
  }

  private static int unprintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c >= 0x7f && c < 0xa0;
      boolean turnsAround = c == '\u202d' || c == '\u202e';
      if (control || turnsAround || c >= 0xfffe) {
        return i;
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
