package vn.trian.report.content;

import java.time.LocalDate;
import vn.trian.quality.SourceLocation;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.summary.UnitLine;
import vn.trian.visit.Host;

/**
 * What a delegation recommended.
 *
 * @param addressee to whom, as written; empty where it was not said
 * @param unit where it is counted; measures and period say nothing
 */
public record Recommendation(
    String addressee,
    String text,
    LocalDate date,
    SummaryRow unit,
    Host host,
    String delegation,
    SourceLocation at) {

  /** One of a visit that is counted in a line. */
  public Recommendation(
      String addressee,
      String text,
      LocalDate date,
      UnitLine line,
      Host host,
      String delegation,
      SourceLocation at) {
    this(
        addressee,
        text,
        date,
        new SummaryRow(
            line.provinceCode(), line.province(), line.unitCode(), line.unit(), "", Measures.NONE),
        host,
        delegation,
        at);
  }
}
