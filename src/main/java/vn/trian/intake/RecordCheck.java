package vn.trian.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.quality.Finding;
import vn.trian.quality.Severity;
import vn.trian.visit.RecordInterpreter;
import vn.trian.visit.RecordReading;
import vn.trian.visit.Submission;
import vn.trian.visit.rule.RecordRules;

/** Asks a record's rules, and makes the visit of a record that none of them rejects. */
public final class RecordCheck {
  private final RecordInterpreter interpreter;
  private final RecordRules rules;

  public RecordCheck(RecordInterpreter interpreter, RecordRules rules) {
    this.interpreter = interpreter;
    this.rules = rules;
  }

  Submission check(FileRow row, @Nullable String sender, LocalDate receivedOn) {
    ReadRecord read = row.read();
    if (!read.readable()) {
      return new Submission(read.record(), row.number(), null, null, read.findings());
    }
    RecordReading reading = interpreter.read(read.record());
    List<Finding> findings = new ArrayList<>(read.findings());
    findings.addAll(rules.check(reading, receivedOn));
    boolean rejected = findings.stream().anyMatch(f -> f.rule().severity() == Severity.ERROR);
    return new Submission(
        read.record(),
        row.number(),
        rejected ? null : interpreter.visit(reading, sender, row.ordinal()),
        reading.visitDate().orNull(),
        findings);
  }
}
