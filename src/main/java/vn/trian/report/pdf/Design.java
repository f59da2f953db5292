package vn.trian.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** A compiled design, and the elements of it that are placed when it is known what they hold. */
final class Design {
  private final String name;
  private final JasperReport report;

  private Design(String name, JasperReport report) {
    this.name = name;
    this.report = report;
  }

  static Design named(String name) throws JRException, IOException {
    String resource = "/reports/" + name + ".jasper";
    try (InputStream in = Design.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the compiled design is missing: " + resource);
      }
      return new Design(name, (JasperReport) JRLoader.loadObject(in));
    }
  }

  /** What every fill is told, so that it does not ask the machine. */
  static Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
    return parameters;
  }

  JasperReport report() {
    return report;
  }

  /** Width between the margins, in points. */
  int width() {
    return report.getColumnWidth();
  }

  /** An element of the title by its key. */
  JRElement element(String key) {
    JRElement element = report.getTitle().getElementByKey(key);
    if (element == null) {
      throw new IllegalStateException("the design " + name + " lacks the element '" + key + "'");
    }
    return element;
  }

  JasperPrint fill(Map<String, Object> parameters, Lines lines) throws JRException {
    return JasperFillManager.fillReport(report, Printed.of(parameters), new Printed(lines));
  }
}
