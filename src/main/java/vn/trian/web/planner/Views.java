package vn.trian.web.planner;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.trian.calendar.Occasions;
import vn.trian.place.Register;
import vn.trian.summary.Comparison;
import vn.trian.web.PageLanguage;
import vn.trian.web.planner.YearFigures.State;
import vn.trian.web.planner.YearFigures.Years;

/** From what an address asks for to the figures of it. */
@Component
final class Views {
  private final YearFigures figures;
  private final Register register;
  private final Occasions occasions;
  private final Choice.Usual usual;

  Views(YearFigures figures, Register register, Occasions occasions, Choice.Usual usual) {
    this.figures = figures;
    this.register = register;
    this.occasions = occasions;
    this.usual = usual;
  }

  /**
   * The years on the map that was asked for.
   *
   * @param asked with what was not understood of it, also of lines that this comparison has not
   */
  record View(Asked asked, State state, Comparison comparison) {
    Choice choice() {
      return asked.choice();
    }

    YearsView table() {
      return new YearsView(choice(), comparison);
    }

    Trend trend() {
      return Trend.of(choice(), comparison, table().lines());
    }

    boolean isUnderstood() {
      return asked.problems().isEmpty();
    }
  }

  Asked asked(MultiValueMap<String, String> parameters, Locale locale) {
    return new Asked(parameters, register, occasions, usual, PageLanguage.of(locale));
  }

  View of(Asked asked) {
    Years years = figures.years(asked.choice().query());
    return new View(asked, years.state(), years.comparison());
  }

  /** The same with the lines that are to be drawn. */
  View withLines(Asked asked) {
    View view = of(asked);
    requireLines(asked, view.comparison());
    return view;
  }

  /** A line that is to be drawn must be one of the map. */
  private static void requireLines(Asked asked, Comparison comparison) {
    int drawn = asked.choice().drawn().size();
    if (drawn > Trend.MOST_SERIES) {
      asked.problem("problem.most", Trend.MOST_SERIES, drawn);
    }
    for (String id : asked.choice().drawn()) {
      if (Trend.find(asked.choice(), comparison, id).isEmpty()) {
        asked.problem("problem.line", Asked.shown(id));
      }
    }
  }
}
