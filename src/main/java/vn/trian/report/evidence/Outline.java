package vn.trian.report.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.trian.report.content.Figures;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.Waiting;
import vn.trian.summary.Lines;
import vn.trian.summary.SenderReceipts;
import vn.trian.summary.SummaryQuery;
import vn.trian.visit.ledger.SourceFile;

/**
 * What of a document the totals tell, without a look at its visits.
 *
 * @param from the first of its days
 * @param to the last one
 * @param query of its figures
 * @param lines in which its visits are counted
 * @param periods the periods of its tables; for the comparison of years, each year
 * @param periodOf the period of a day in a calendar
 * @param senders who sent records of its periods, or was expected to
 * @param waiting what articles propose of its days and nobody has confirmed
 * @param files the source files that its visits or findings may come from
 * @param touchedBy the last visit that touched it
 */
public record Outline(
    ReportKey key,
    Area area,
    LocalDate from,
    LocalDate to,
    SummaryQuery query,
    Lines lines,
    Figures figures,
    List<String> periods,
    Function<LocalDate, String> periodOf,
    List<SenderReceipts> senders,
    Waiting waiting,
    List<SourceFile> files,
    long touchedBy) {
  /** Whether it is of a department that nobody visited. */
  public boolean isOfNobody() {
    return !area.isCountry() && figures.rows().isEmpty();
  }

  public Placing placing() {
    return new Placing(lines, area, periodOf, figures.unitTotals());
  }
}
