package vn.trian.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import vn.trian.report.content.Anniversary;
import vn.trian.report.content.Issue;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.WholeAxis;
import vn.trian.report.content.Words;
import vn.trian.report.content.YearTable;
import vn.trian.summary.Measures;
import vn.trian.summary.YearCell;

/** The comparison of years: what stands on its first page, and its parts in their order. */
final class YearsPdf {
  private static final double CHART_HEIGHT = 208;

  private YearsPdf() {}

  static JasperPrint fill(ReportModel model, Words words) throws JRException, IOException {
    YearContent content = YearContent.of(model, words);
    JasperReport design = Design.named("years").report();
    content.columns().layOut(design);
    Map<String, Object> parameters = Design.parameters();
    opening(content, parameters);
    heads(content, parameters);
    parameters.put("UNVISITED", Design.named("unvisited").report());
    if (!content.table().lines().isEmpty()) {
      parameters.put("CHART", chart(content, design.getColumnWidth()));
      parameters.put("CHART_TITLE", words.chartOfYears());
      parameters.put("CHART_NOTE", chartNote(content));
    }
    return JasperFillManager.fillReport(
        design,
        Printed.of(parameters),
        // All of it is ours and the register's: nothing that somebody wrote.
        new JRMapCollectionDataSource(List.copyOf(lines(content))));
  }

  /** The words of the chart are drawn, so that the pages do not have them as texts. */
  static List<String> drawn(ReportModel model, Words words) {
    YearContent content = YearContent.of(model, words);
    List<String> drawn = new ArrayList<>(content.years());
    drawn.add(content.own().get("chart.missing"));
    content.years().forEach(year -> Anniversary.find(year).ifPresent(a -> drawn.add(a.mark())));
    return drawn;
  }

  private static List<Map<String, Object>> lines(YearContent content) {
    List<Map<String, Object>> lines = new ArrayList<>();
    Words words = content.words();
    if (content.table().lines().isEmpty()) {
      String heading = words.get("table.years") + " · " + words.map();
      YearSection.sentence(lines, "units", heading, words.get("none"));
    } else {
      UnitTables.add(content, lines);
      RankingLines.add(content, lines);
      HeatLines.add(content, lines);
      ChangeLines.add(content, lines);
    }
    words
        .waiting(content.model().evidence().quality().waiting())
        .ifPresent(
            sentence -> YearSection.sentence(lines, "waiting", words.get("waiting"), sentence));
    if (!content.isView()) {
      UnvisitedLines.add(content, lines);
    }
    return lines;
  }

  /** What stands above the tables, and below each page. */
  private static void opening(YearContent content, Map<String, Object> parameters) {
    Words words = content.words();
    Issue issue = content.model().issue();
    parameters.put("TITLE", words.title());
    parameters.put("PERIOD", words.period());
    parameters.put("MAP", words.where());
    parameters.put("STATUS", content.own().standing());
    parameters.put("PROVISIONAL", issue.running());
    parameters.put(
        "EDITION",
        String.join(
            "  ·  ",
            words.get("as.of.line", words.day(issue.asOf())),
            words.release(),
            words.calendar()));
    parameters.put("FOOT", words.title() + "  ·  " + words.release());
    Measures total = content.model().figures().total();
    figure(parameters, 0, words.get("visits"), words.number(total.visits()));
    if (content.isView()) {
      figure(parameters, 1, words.get("view.units"), words.number(visitedUnits(content)));
      for (int at = 2; at < 5; at++) {
        figure(parameters, at, "", "");
      }
      parameters.put("GIFT_VALUE", "");
      return;
    }
    figure(parameters, 1, words.get("hosts"), words.number(total.hosts()));
    figure(parameters, 2, words.get("facilities"), words.number(total.facilities()));
    figure(parameters, 3, words.get("persons"), words.number(total.persons()));
    figure(parameters, 4, words.get("gifts"), words.number(total.gifts()));
    parameters.put("GIFT_VALUE", words.giftValue(total));
  }

  private static long visitedUnits(YearContent content) {
    return content.table().lines().stream()
        .filter(line -> !line.unit().unitCode().isEmpty() && line.visits() > 0)
        .count();
  }

  private static void figure(Map<String, Object> parameters, int at, String label, String figure) {
    parameters.put("LABEL" + at, label);
    parameters.put("FIGURE" + at, figure);
  }

  private static void heads(YearContent content, Map<String, Object> parameters) {
    Words words = content.words();
    YearWords own = content.own();
    parameters.put("HEAD_CODE", words.get("code"));
    parameters.put("HEAD_NAME", words.get("province.and.unit"));
    parameters.put("HEAD_TOTAL", words.get("total"));
    parameters.put("HEAD_DIFFERENCE", words.get("difference"));
    parameters.put("HEAD_WORTH", words.get("difference.worth"));
    parameters.put("HEAD_PROVINCE", words.get("province"));
    parameters.put("HEAD_HOSTS", content.isView() ? "" : own.get("head.hosts"));
    parameters.put("HEAD_SHARE", own.get("head.share"));
    parameters.put("HEAD_MARK", own.get("head.mark"));
    parameters.put("HEAD_TREND", own.get("head.trend"));
    parameters.put("HEAD_TRACE", content.isView() ? "" : own.get("head.trace"));
    parameters.put("HEAD_RANK", own.get("head.rank"));
    parameters.put("HEAD_CUMULATED", own.get("head.cumulated"));
    if (content.lastDifference() >= 0) {
      String before = content.years().get(content.lastDifference());
      parameters.put("HEAD_SINCE", own.get("head.difference", before));
    } else {
      parameters.put("HEAD_MARK", "");
    }
  }

  private static YearChart chart(YearContent content, double width) {
    YearTable table = content.table();
    Words words = content.words();
    int count = table.years().size();
    List<YearCell> country = YearTable.sum(table.lines(), 0, count);
    List<YearChart.Column> columns = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      String year = table.years().get(at);
      YearCell cell = country.get(at);
      boolean running = content.model().issue().running() && at == count - 1;
      columns.add(
          new YearChart.Column(
              year,
              Anniversary.find(year).map(Anniversary::mark).orElse(""),
              cell.visits(),
              cell.isFigure() ? words.count(cell) : content.own().get("chart.missing"),
              cell.isFigure()
                  ? running ? YearChart.Look.RUNNING : YearChart.Look.FULL
                  : YearChart.Look.MISSING));
    }
    WholeAxis axis = WholeAxis.upTo(country.stream().mapToLong(YearCell::visits).max().orElse(0));
    List<YearChart.Tick> ticks = new ArrayList<>();
    for (long mark = 0; mark <= axis.top(); mark += axis.step()) {
      ticks.add(new YearChart.Tick(mark, words.number(mark)));
    }
    return new YearChart(columns, ticks, width, CHART_HEIGHT);
  }

  private static String chartNote(YearContent content) {
    List<String> notes = new ArrayList<>();
    notes.add(content.own().anniversaries(content.years()));
    if (content.model().issue().running()) {
      String last = content.years().get(content.years().size() - 1);
      notes.add(content.words().get("chart.running", last));
    }
    return String.join("\n", notes);
  }
}
