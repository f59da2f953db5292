package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.trian.report.content.Ranking;
import vn.trian.report.content.Trace;
import vn.trian.summary.SummaryRow;

/** The units with the most visits. */
final class RankingLines {
  private static final int MOST = 20;
  private static final double BAR_WIDTH = 170;
  private static final double BAR_HEIGHT = 9;

  private RankingLines() {}

  static void add(YearContent content, List<Map<String, Object>> lines) {
    Ranking ranking = Ranking.of(content.table(), MOST);
    YearWords own = content.own();
    String first = content.years().get(0);
    String last = content.years().get(content.years().size() - 1);
    int count = ranking.places().size();
    String heading =
        (first.equals(last)
                ? own.get("ranking.year", count, first)
                : own.get("ranking", count, first, last))
            + " · "
            + content.words().map();
    if (count == 0) {
      YearSection.sentence(lines, "ranking", heading, own.get("ranking.none"));
      return;
    }
    YearSection section = new YearSection(lines, "ranking", "ranking", heading);
    long greatest = ranking.places().get(0).visits();
    for (Ranking.Place place : ranking.places()) {
      SummaryRow unit = place.line().unit();
      section.line(
          "ranked",
          Map.of(
              "rank", Integer.toString(place.rank()),
              "code", unit.unitCode(),
              "name", unit.unit() + ", " + unit.province(),
              "total", content.words().number(place.visits()),
              "share", content.share(place.visits()),
              "cumulated", content.share(place.cumulated()),
              "drawing", new ShareBar(place.visits(), greatest, BAR_WIDTH, BAR_HEIGHT),
              "trace", content.code(Trace.codeOfUnit(place.index()))));
    }
    List<String> legends = new ArrayList<>();
    legends.add(own.get("legend.ranking"));
    if (ranking.leftOut() > 0) {
      legends.add(own.get("legend.ranking.left", content.words().number(ranking.leftOut())));
    }
    section.legends(legends);
  }
}
