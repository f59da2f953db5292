package vn.trian.web.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.place.StatedPlace;
import vn.trian.place.Unit;
import vn.trian.place.UnitMap;
import vn.trian.summary.Comparability.BoundaryChanged;
import vn.trian.summary.Comparability.NotReceived;
import vn.trian.summary.Comparison;
import vn.trian.summary.Comparison.Difference;
import vn.trian.summary.UnitLine;
import vn.trian.summary.YearCell;
import vn.trian.summary.YearCell.State;
import vn.trian.text.Language;
import vn.trian.web.planner.Trend.Point;

class TrendTest {
  private static final Choice CHOICE =
      new Choice(
          new Choice.Usual(ReportingCalendar.STATISTICAL, UnitMap.LAST_WITH_DISTRICTS),
          ReportingCalendar.STATISTICAL,
          UnitMap.LAST_WITH_DISTRICTS,
          null,
          null,
          List.of(),
          null,
          "",
          false,
          List.of("31.305"),
          Language.VI);

  private static Comparison comparison() {
    Register register = Register.load();
    LocalDate day = Register.LAST_DAY_OF_DISTRICTS;
    Unit district = register.findByCode("305", day).orElseThrow();
    Unit province = register.provinceOn(district, day).orElseThrow();
    assertThat(district.level()).isEqualTo(Level.DISTRICT);
    UnitLine line =
        new UnitLine(
            new StatedPlace(StatedPlace.Kind.UNIT, List.of(province), List.of(district), district),
            province.code(),
            province.fullName(),
            district.code(),
            district.fullName());
    return new Comparison(
        List.of("2021", "2022", "2023", "2024"),
        List.of(
            new Comparison.Line(
                line,
                List.of(
                    new YearCell(State.COUNTED, 1200, 0),
                    new YearCell(State.NOT_RECEIVED, 0, 0),
                    new YearCell(State.NONE, 0, 0),
                    new YearCell(State.COUNTED, 7, 0)),
                List.of(
                    new Difference("2021", "2022", null, new NotReceived(List.of("2022"))),
                    new Difference("2022", "2023", null, new NotReceived(List.of("2022"))),
                    new Difference("2023", "2024", 7L, new BoundaryChanged(day, null))))));
  }

  @Test
  void aYearWithoutAFigureAndAChangeOfLandAreGapsAndOnlyNoneIsZero() {
    Comparison comparison = comparison();
    Trend trend = Trend.of(CHOICE, comparison, comparison.lines());

    assertThat(trend.series())
        .containsExactly(
            new Trend.Series(
                "Quận Lê Chân, Thành phố Hải Phòng",
                List.of(
                    new Point(1200L, "1.200", false),
                    new Point(null, "…", false),
                    new Point(0L, "–", false),
                    new Point(7L, "7", true))));
  }

  @Test
  void withoutAChoiceTheViewIsDrawnAsOneLine() {
    Comparison comparison = comparison();
    Choice all = CHOICE.ofCountry(false);
    Choice none =
        new Choice(
            all.usual(),
            all.calendar(),
            all.map(),
            null,
            null,
            List.of(),
            null,
            "",
            false,
            List.of(),
            Language.VI);

    assertThat(Trend.of(none, comparison, comparison.lines()).series())
        .extracting(Trend.Series::name)
        .containsExactly("Cả nước");
  }
}
