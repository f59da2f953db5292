package vn.trian.web.planner;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.trian.summary.Comparison;
import vn.trian.summary.Lines;
import vn.trian.summary.SummaryQuery;
import vn.trian.visit.ledger.PlacedVisits;
import vn.trian.web.planner.YearFigures.State;

/** Finds the visits that a figure counts. */
@Component
final class VisitsBehind {
  /** So many lists are remembered: readers turn their pages. */
  private static final int MOST_REMEMBERED = 64;

  private static final int LONGEST_REMEMBERED = 100_000;

  private final YearFigures figures;
  private final PlacedVisits placed;
  private final Latest<List<Object>, long[]> remembered = new Latest<>(MOST_REMEMBERED);

  VisitsBehind(YearFigures figures, PlacedVisits placed) {
    this.figures = figures;
    this.placed = placed;
  }

  /** Their ids, in the order of the days. */
  long[] find(State state, Choice choice, Figure figure, Comparison comparison, Lines places) {
    List<Object> key = List.of(state, choice, figure);
    long[] known = remembered.find(key);
    if (known != null) {
      return known;
    }
    SummaryQuery asked =
        choice
            .query()
            .by(
                SummaryQuery.Period.YEAR,
                Integer.parseInt(figure.firstYear(comparison)),
                Integer.parseInt(figure.lastYear(comparison)));
    long[] ids =
        places.visits(placed, asked, figures::touchedBy, line -> figure.holds(line, choice.map()));
    if (ids.length <= LONGEST_REMEMBERED) {
      remembered.keep(key, ids);
    }
    return ids;
  }
}
