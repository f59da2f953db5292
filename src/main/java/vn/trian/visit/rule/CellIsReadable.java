package vn.trian.visit.rule;

import java.util.function.Function;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.Reading;
import vn.trian.visit.Reading.Reason;
import vn.trian.visit.RecordReading;

/** What is written in a cell must have the form of its field. One rule for each such field. */
final class CellIsReadable implements RecordRule {
  private final Rule rule;
  private final Field field;
  private final Function<RecordReading, Reading<?>> reading;

  CellIsReadable(Rule rule, Field field, Function<RecordReading, Reading<?>> reading) {
    this.rule = rule;
    this.field = field;
    this.reading = reading;
  }

  @Override
  public void check(RecordReading record, RecordFindings findings) {
    Reading<?> cell = reading.apply(record);
    if (cell.failedBy(Reason.AMBIGUOUS_NUMBER)) {
      findings.report(Rule.NUMBER_AMBIGUOUS, field);
    } else if (cell instanceof Reading.Unreadable) {
      findings.report(rule, field);
    }
  }
}
