package vn.trian.report.content;

import java.time.LocalDate;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Host;
import vn.trian.visit.ledger.Rows;

/**
 * From figures to records. Each row of a document has a code: {@code 1}, {@code 2}, … the units in
 * their order, {@code P1}, {@code P2}, … the provinces in theirs, {@link #COUNTRY} all of it;
 * {@code trian trace PREFIX/CODE} prints the records behind it.
 *
 * @param prefix report and release, for example {@code 2025-02/1}
 * @param records each visit that is counted, ordered by code, period, day and place in the files;
 *     by day alone where there are more than {@link #MOST_SORTED}
 */
public record Trace(String prefix, Rows<Traced> records) {
  public static final String COUNTRY = "T";
  public static final long MOST_SORTED = 100_000;

  /**
   * A visit that a row counts.
   *
   * @param code that of the unit's row
   * @param period the month, or the year of a comparison of years
   * @param sha256 of the file
   */
  public record Traced(
      String code, String period, LocalDate date, Host host, SourceLocation at, String sha256) {}

  /**
   * The code of a unit's row.
   *
   * @param index its place in {@link ReportModel#unitTotals}, from 0
   */
  public static String codeOfUnit(int index) {
    return Integer.toString(index + 1);
  }

  /**
   * The code of a province's row.
   *
   * @param index its place among the provinces in the order of the units, from 0
   */
  public static String codeOfProvince(int index) {
    return "P" + (index + 1);
  }
}
