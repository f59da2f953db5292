package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.trian.report.content.Mark;
import vn.trian.report.content.Trace;
import vn.trian.report.content.YearTable;
import vn.trian.summary.Comparability;
import vn.trian.summary.Comparison;
import vn.trian.summary.Measures;
import vn.trian.summary.YearCell;

/** The visits of each unit by year, under those of its province, with what became of them. */
final class UnitTables {
  private static final double TREND_HEIGHT = 12;

  private final YearContent content;
  private final List<Map<String, Object>> lines;

  private UnitTables(YearContent content, List<Map<String, Object>> lines) {
    this.content = content;
    this.lines = lines;
  }

  static void add(YearContent content, List<Map<String, Object>> lines) {
    UnitTables tables = new UnitTables(content, lines);
    for (int part = 0; part < content.columns().tables(); part++) {
      tables.add(part);
    }
  }

  private void add(int part) {
    int from = content.columns().from(part);
    int to = content.columns().to(part, content.years().size());
    String heading =
        content.heading(content.words().get("table.years"), part) + " · " + content.words().map();
    YearSection section = new YearSection(lines, "units" + part, "units", heading);
    for (int at = from; at < to; at++) {
      section.with("h" + (at - from), String.join("\n", YearWords.head(content.years().get(at))));
    }
    country(section, from, to);
    for (Province province : content.provinces()) {
      province(section, province, from, to);
      for (int place : province.places()) {
        unit(section, province, place, from, to);
      }
    }
    legends(section);
  }

  private void country(YearSection section, int from, int to) {
    List<YearTable.Line> all = content.table().lines();
    Map<String, Object> fields =
        row("", "", content.words().whole(), Trace.COUNTRY, content.model().figures().total());
    cells(fields, YearTable.sum(all, 0, content.years().size()), from, to);
    if (content.lastDifference() >= 0) {
      fields.put("mark", Mark.ofCountry(all, content.lastDifference()).sign());
    }
    section.line("country", fields);
  }

  private void province(YearSection section, Province province, int from, int to) {
    List<YearTable.Line> units = content.lines(province);
    Map<String, Object> fields =
        row(province.key(), province.code(), province.name(), province.trace(), province.total());
    cells(fields, YearTable.sum(units, 0, content.years().size()), from, to);
    if (content.lastDifference() >= 0) {
      fields.put("mark", Mark.ofProvince(units, content.lastDifference()).sign());
    }
    section.line("province", fields);
  }

  private void unit(YearSection section, Province province, int place, int from, int to) {
    YearTable.Line line = content.table().lines().get(place);
    Map<String, Object> fields =
        row(
            province.key(),
            line.unit().unitCode(),
            line.unit().unit(),
            Trace.codeOfUnit(place),
            line.unit().measures());
    cells(fields, line.cells(), from, to);
    if (content.lastDifference() >= 0) {
      Comparison.Difference difference = line.differences().get(content.lastDifference());
      fields.put("mark", Mark.of(difference.comparability()).sign());
    }
    section.line("unit", fields);
  }

  private Map<String, Object> row(
      String province, String code, String name, String trace, Measures overall) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("province", province);
    fields.put("code", code);
    fields.put("name", name);
    fields.put("trace", content.code(trace));
    fields.put("total", content.words().count(overall.visits()));
    fields.put("hosts", content.isView() ? "" : content.words().count(overall.hosts()));
    fields.put("share", content.share(overall.visits()));
    return fields;
  }

  /** The figures of a table's years; the trend and the difference are those of all years. */
  private void cells(Map<String, Object> fields, List<YearCell> cells, int from, int to) {
    for (int at = from; at < to; at++) {
      fields.put("c" + (at - from), content.words().count(cells.get(at)));
    }
    fields.put("trend", new Sparkline(cells, PdfColumns.TREND, TREND_HEIGHT));
    if (content.lastDifference() >= 0) {
      fields.put("difference", difference(cells));
    }
  }

  /** With its sign; where a year has no figure, that year's sign in its place. */
  private String difference(List<YearCell> cells) {
    YearCell before = cells.get(content.lastDifference());
    YearCell after = cells.get(content.lastDifference() + 1);
    if (!after.isFigure() || !before.isFigure()) {
      return content.words().count(after.isFigure() ? before : after);
    }
    return content
        .words()
        .difference(
            new Comparison.Difference(
                "", "", after.visits() - before.visits(), new Comparability.FullyComparable()));
  }

  private void legends(YearSection section) {
    List<String> legends = new ArrayList<>();
    YearWords own = content.own();
    List<String> years = content.years();
    String first = years.get(0);
    String last = years.get(years.size() - 1);
    if (content.lastDifference() >= 0) {
      String before = years.get(content.lastDifference());
      legends.add(own.get("legend.marks", last, before));
      if (content.model().issue().running()) {
        legends.add(own.get("legend.running", last, before));
      }
    }
    legends.add(own.get("legend.cells", content.words().get("note.empty")));
    legends.add(
        own.get(
            content.isView() ? "legend.share.view" : "legend.share",
            content.words().number(content.visits())));
    legends.add(own.get("legend.trend", first, last));
    if (!content.isView()) {
      legends.add(own.get("legend.trace", content.model().evidence().trace().prefix()));
    }
    if (years.stream().anyMatch(year -> YearWords.head(year).size() > 1)) {
      legends.add(own.get("legend.anniversaries"));
    }
    section.legends(legends);
  }
}
