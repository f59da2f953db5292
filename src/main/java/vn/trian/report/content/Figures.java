package vn.trian.report.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.trian.place.UnitMap;
import vn.trian.summary.Comparison;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;

/**
 * The figures of a document.
 *
 * @param map the map that they are stated on
 * @param comparison what each difference is worth: from year to year, or, for a month, from the
 *     same month a year before
 * @param rows one row a unit and period, ordered by province code, unit code, period; the period is
 *     the month of a month's report, and each year of the comparison of years
 * @param totals the measures of all that is covered by period (for a month the one of a year before
 *     too), and under the key {@code ""} of all periods together: distinct hosts are counted, never
 *     summed
 * @param unitTotals the measures of each unit over all periods, in the order of the units in {@code
 *     rows}; their period is {@code ""}
 * @param unvisited the units of the map, in the provinces that the document covers, without any
 *     visit in it; their period is {@code ""}; none for a map that is not of one date
 * @param occasions visits by the code of their occasion, the most first; {@code ""} none was said
 * @param delegations the bodies that made visits, the most first
 */
public record Figures(
    UnitMap map,
    Comparison comparison,
    List<SummaryRow> rows,
    Map<String, Measures> totals,
    List<SummaryRow> unitTotals,
    List<SummaryRow> unvisited,
    Map<String, Long> occasions,
    List<Delegation> delegations) {

  /** The same figures with their visits by occasion and by body. */
  public Figures with(Map<String, Long> byOccasion, List<Delegation> byBody) {
    return new Figures(map, comparison, rows, totals, unitTotals, unvisited, byOccasion, byBody);
  }

  /** The rows of each period, then those of all periods together, whose period is {@code ""}. */
  public List<SummaryRow> cells() {
    return Stream.concat(rows.stream(), unitTotals.stream().map(unit -> unit.in(""))).toList();
  }

  /** The measures of all that the document covers. */
  public Measures total() {
    return totals.getOrDefault("", Measures.NONE);
  }

  /**
   * Of a month: the visits of each unit in the same month a year before, with that month as period;
   * no other measure is compared.
   */
  public List<SummaryRow> yearBefore() {
    List<String> periods = comparison.years();
    if (periods.isEmpty() || !periods.get(0).contains("-")) {
      return List.of();
    }
    return comparison.lines().stream()
        .filter(line -> line.cells().get(0).visits() > 0)
        .map(
            line ->
                new SummaryRow(
                    line.unit().provinceCode(),
                    line.unit().province(),
                    line.unit().unitCode(),
                    line.unit().unit(),
                    periods.get(0),
                    new Measures(line.cells().get(0).visits(), 0, 0, 0, 0, 0, 0L)))
        .toList();
  }
}
