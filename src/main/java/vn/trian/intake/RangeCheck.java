package vn.trian.intake;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.trian.intake.decode.CsvRecords;
import vn.trian.intake.decode.CsvTable;
import vn.trian.intake.decode.FileRange;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.intake.part.CheckedRow;
import vn.trian.visit.Submission;

/** Reads and checks one range of a file. */
final class RangeCheck {
  private RangeCheck() {}

  /**
   * Checks a range.
   *
   * @param rows hears of its rows; what it heard counts for nothing if the answer is no
   * @return whether the range can be read by itself: no row of it is broken
   */
  static boolean check(
      CsvTable table,
      FileRange range,
      Function<FileRow, @Nullable Submission> check,
      Consumer<CheckedRow> rows) {
    if (!range.closed()) {
      return false;
    }
    try (CsvRecords records = table.records(range)) {
      long number = 0;
      Optional<ReadRecord> next = records.next();
      while (next.isPresent() && !records.isMended()) {
        ReadRecord read = next.get();
        Submission submission = check.apply(new FileRow(read, ++number, 0));
        if (submission != null) {
          rows.accept(new CheckedRow(submission, FileRows.said(read)));
        }
        next = records.next();
      }
      return !records.isMended();
    }
  }
}
