package vn.trian.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import vn.trian.report.content.Bar;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;

/** The pages of a month's report: the report, and its annexes. */
final class MonthPdf {
  private MonthPdf() {}

  static List<JasperPrint> fill(ReportModel model, ReportKey.Month key)
      throws JRException, IOException {
    MonthWords words = new MonthWords(model);
    Design design = Design.named("month");
    Map<String, Object> parameters = Design.parameters();
    parameters.putAll(new Letterhead(model, key, words).layOut(design));
    List<Bar> bars = Bar.ofTopUnits(model, words.shared());
    if (!bars.isEmpty()) {
      parameters.put("CHART", BarChart.rows(bars, words.shared()::number, design.width()));
      parameters.put("CHART_TITLE", words.get("chart"));
    }
    return List.of(design.fill(parameters, MonthLines.of(model, key, words)), Annexes.fill(model));
  }
}
