package vn.trian.visit.rule;

import vn.trian.visit.RecordReading;

/** One thing that a record must keep. A rule reports; it never stops and never changes anything. */
@FunctionalInterface
interface RecordRule {
  void check(RecordReading reading, RecordFindings findings);
}
