package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import vn.trian.place.UnitMap;
import vn.trian.summary.SummaryRow;

/** Which units of the map had no visit, province by province. */
final class UnvisitedLines {
  private UnvisitedLines() {}

  static void add(YearContent content, List<Map<String, Object>> lines) {
    YearWords own = content.own();
    String heading = own.get("unvisited");
    UnitMap map = content.model().figures().map();
    List<SummaryRow> units = content.model().figures().unvisited();
    if (map.isAsRecorded()) {
      YearSection.sentence(lines, "unvisited", heading, own.get("unvisited.as-recorded"));
      return;
    }
    String day = content.words().day(map.day());
    if (units.isEmpty()) {
      if (!content.table().lines().isEmpty()) {
        YearSection.sentence(lines, "unvisited", heading, own.get("unvisited.none", day));
      }
      return;
    }
    long visited =
        content.table().lines().stream()
            .filter(line -> !line.unit().unitCode().isEmpty() && line.visits() > 0)
            .count();
    YearSection section =
        new YearSection(lines, "unvisited", "list", heading + " · " + content.words().map());
    section.line(
        "none",
        Map.of(
            "text",
            own.get(
                "unvisited.count",
                content.words().number(units.size()),
                content.words().number(units.size() + visited),
                day)));
    section.line("unvisited", Map.of("source", new JRMapCollectionDataSource(paragraphs(content))));
  }

  private static Collection<Map<String, ?>> paragraphs(YearContent content) {
    Map<String, List<SummaryRow>> provinces = new LinkedHashMap<>();
    for (SummaryRow unit : content.model().figures().unvisited()) {
      provinces
          .computeIfAbsent(unit.provinceCode() + " " + unit.province(), key -> new ArrayList<>())
          .add(unit);
    }
    List<Map<String, ?>> paragraphs = new ArrayList<>();
    for (List<SummaryRow> province : provinces.values()) {
      paragraphs.add(
          Map.of(
              "name",
              content
                  .own()
                  .get(
                      "unvisited.province",
                      province.get(0).province(),
                      content.words().number(province.size())),
              "text",
              String.join(", ", province.stream().map(SummaryRow::unit).toList())));
    }
    return paragraphs;
  }
}
