package vn.trian.intake.decode;

import java.util.List;
import java.util.Map;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Columns;
import vn.trian.visit.VisitRecord;

/** A line that cannot be taken apart. It comes out whole, as one cell under one header. */
public final class BrokenLine {
  static final String HEADER = "line";

  /** A cell of a workbook cannot hold more than 32,767 characters. */
  private static final int LONGEST = 32_000;

  private static final Columns COLUMNS = new Columns(List.of(HEADER), Map.of());

  private BrokenLine() {}

  /**
   * A line as the record that goes back.
   *
   * @param reason a {@code word.reason.…} of the rule catalogue
   */
  public static ReadRecord of(SourceLocation at, String line, String reason) {
    return of(at, at.line(), line, reason);
  }

  /**
   * A line as the record that goes back.
   *
   * @param faultLine the line that the finding names, of a row that spans several
   */
  public static ReadRecord of(SourceLocation at, long faultLine, String line, String reason) {
    SourceLocation fault = new SourceLocation(at.file(), at.sheet(), faultLine);
    String shown = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    return new ReadRecord(
        new VisitRecord(at, COLUMNS, List.of(shown)),
        List.of(Finding.on(Rule.ROW_UNREADABLE, fault, reason)));
  }
}
