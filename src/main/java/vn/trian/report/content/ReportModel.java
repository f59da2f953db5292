package vn.trian.report.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.trian.place.UnitMap;
import vn.trian.quality.Finding;
import vn.trian.summary.Comparison;
import vn.trian.summary.Counted;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.text.Language;
import vn.trian.visit.ledger.Rows;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.VisitLine;

/**
 * Everything that a document shows; workbook and PDF are two faces of it.
 *
 * @param asOf the day on which the newest of its source files was received
 * @param provisional whether its period had not ended on that day
 * @param release the number of this issue, from 1
 * @param map the map that the figures are stated on
 * @param comparison of years: what each difference is worth; without years for a month
 * @param rows one row a unit and period, ordered by province code, unit code, period; the period is
 *     the month of a month's report, and each year of the comparison of years
 * @param totals the measures of the whole country by period, and under the key {@code ""} of all
 *     periods together: distinct hosts are counted, never summed
 * @param unitTotals the measures of each unit over all periods, in the order of the units in {@code
 *     rows}; their period is {@code ""}
 * @param counted the lines that the visits are counted in
 */
public record ReportModel(
    ReportKey key,
    Language language,
    LocalDate asOf,
    boolean provisional,
    int release,
    List<SourceFile> files,
    UnitMap map,
    Comparison comparison,
    List<SummaryRow> rows,
    Map<String, Measures> totals,
    List<SummaryRow> unitTotals,
    Rows<VisitLine> visits,
    Function<VisitLine, Counted> counted,
    Rows<Finding> findings) {

  /** The same document under the number of an issue. */
  public ReportModel asRelease(int number) {
    return new ReportModel(
        key,
        language,
        asOf,
        provisional,
        number,
        files,
        map,
        comparison,
        rows,
        totals,
        unitTotals,
        visits,
        counted,
        findings);
  }
}
