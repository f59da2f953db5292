package vn.trian.report.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.quality.Finding;
import vn.trian.summary.Counted;
import vn.trian.visit.ledger.Rows;
import vn.trian.visit.ledger.VisitLine;

/**
 * What the figures of a document rest on.
 *
 * @param counted the lines that the visits are counted in
 * @param hosts the hosts with a name, in the order of the units
 * @param recommendations by addressee, then by day
 * @param apart where the visits stand of a document that has too many for its sheets
 */
public record Evidence(
    Rows<VisitLine> visits,
    Function<VisitLine, Counted> counted,
    Rows<Finding> findings,
    Rows<HostLine> hosts,
    Rows<Recommendation> recommendations,
    Trace trace,
    Bridge bridge,
    Quality quality,
    Optional<VisitsApart> apart) {

  /** The evidence of a document that holds none. */
  public static Evidence none(ReportingCalendar other, List<String> periods) {
    return new Evidence(
        Rows.of(List.of()),
        visit -> {
          throw new IllegalStateException("no visit, no place");
        },
        Rows.of(List.of()),
        Rows.of(List.of()),
        Rows.of(List.of()),
        new Trace("", Rows.of(List.of())),
        new Bridge(other, List.of(), List.of()),
        new Quality(List.of(), periods, List.of(), Waiting.NONE));
  }

  /** The evidence of a document that holds all of it. */
  public Evidence(
      Rows<VisitLine> visits,
      Function<VisitLine, Counted> counted,
      Rows<Finding> findings,
      Rows<HostLine> hosts,
      Rows<Recommendation> recommendations,
      Trace trace,
      Bridge bridge,
      Quality quality) {
    this(
        visits,
        counted,
        findings,
        hosts,
        recommendations,
        trace,
        bridge,
        quality,
        Optional.empty());
  }
}
