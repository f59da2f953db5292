package vn.trian.report;

import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JRSection;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperReport;

/** Gives the columns of the comparison of years their widths, by the number of years. */
final class PdfColumns {
  private static final int WIDEST_YEAR = 48;
  private static final int NARROWEST_UNIT = 150;
  private static final int NARROW_YEAR = 27;
  private static final float SMALL = 8;

  private PdfColumns() {}

  static void fit(JasperReport design, int years) {
    Map<String, JRElement> elements = new HashMap<>();
    collect(design.getDetailSection(), elements);
    for (JRGroup group : design.getGroups()) {
      collect(group.getGroupHeaderSection(), elements);
    }
    JRElement unit = named(elements, "name");
    int right = named(elements, "total").getX();
    int room = right - unit.getX() - NARROWEST_UNIT;
    int width = Math.min(WIDEST_YEAR, room / Math.max(1, years));
    int first = right - years * width;
    unit.setWidth(first - unit.getX());
    named(elements, "hName").setWidth(first - unit.getX());
    for (int at = 0; at < PdfLines.MOST_YEARS; at++) {
      boolean used = at < years;
      int x = used ? first + at * width : right;
      place(named(elements, "h" + at), x, used ? width : 1, width);
      place(named(elements, "c" + at), x, used ? width : 1, width);
    }
  }

  private static void place(JRElement element, int x, int width, int columnWidth) {
    element.setX(x);
    element.setWidth(width);
    if (columnWidth < NARROW_YEAR && element instanceof JRTextElement text) {
      text.setFontSize(SMALL);
    }
  }

  private static void collect(JRSection section, Map<String, JRElement> elements) {
    for (JRBand band : section.getBands()) {
      for (JRElement element : band.getElements()) {
        if (element.getKey() != null) {
          elements.put(element.getKey(), element);
        }
      }
    }
  }

  private static JRElement named(Map<String, JRElement> elements, String key) {
    JRElement element = elements.get(key);
    if (element == null) {
      throw new IllegalStateException("the design of the years lacks the element '" + key + "'");
    }
    return element;
  }
}
