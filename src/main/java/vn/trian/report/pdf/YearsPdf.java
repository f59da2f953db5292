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
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.WholeAxis;
import vn.trian.report.content.Words;
import vn.trian.report.content.YearTable;
import vn.trian.summary.YearCell;

/** The comparison of years: what stands on its first page, and its parts in their order. */
final class YearsPdf {
  private static final double CHART_HEIGHT = 208;

  private YearsPdf() {}

  /**
   * Fills the design.
   *
   * @param parameters those that every document has
   */
  static JasperPrint fill(ReportModel model, Words words, Map<String, Object> parameters)
      throws JRException, IOException {
    YearContent content = YearContent.of(model, words);
    JasperReport design = Design.named("years").report();
    content.columns().layOut(design);
    words(content, parameters);
    parameters.put("UNVISITED", Design.named("unvisited").report());
    if (!content.table().lines().isEmpty()) {
      parameters.put("CHART", chart(content, design.getColumnWidth()));
      parameters.put("CHART_TITLE", words.get("chart.years"));
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
    UnvisitedLines.add(content, lines);
    return lines;
  }

  private static void words(YearContent content, Map<String, Object> parameters) {
    YearWords own = content.own();
    parameters.put("MAP", content.words().map());
    parameters.put("STATUS", own.standing());
    parameters.put("HEAD_PROVINCE", content.words().get("province"));
    parameters.put("HEAD_HOSTS", own.get("head.hosts"));
    parameters.put("HEAD_SHARE", own.get("head.share"));
    parameters.put("HEAD_MARK", own.get("head.mark"));
    parameters.put("HEAD_TREND", own.get("head.trend"));
    parameters.put("HEAD_TRACE", own.get("head.trace"));
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
