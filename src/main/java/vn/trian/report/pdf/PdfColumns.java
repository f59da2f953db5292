package vn.trian.report.pdf;

import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JRSection;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperReport;
import vn.trian.report.content.Words;
import vn.trian.report.content.YearTable;

/**
 * How the years of a comparison stand on the page: in one table, or in several one below the other
 * where they do not fit. A figure is never cut: the widest one decides.
 *
 * @param tables how many tables hold the years
 * @param years how many years stand in one table
 * @param width of a year's column, in points
 * @param size of its type, in points
 */
record PdfColumns(int tables, int years, int width, float size) {
  /** The places for years that the design has. */
  static final int MOST_YEARS = 20;

  /** From the left of the units' names to the right of the last year, less the names. */
  private static final int ROOM = 440;

  private static final int WIDEST = 48;
  private static final int PADDING = 5;
  private static final float LARGEST = 9.5f;
  private static final float SMALLEST = 7.5f;

  /** Widths in Liberation Serif, as parts of the type's size. */
  private static final float DIGIT = 0.5f;

  private static final float SEPARATOR = 0.25f;

  static PdfColumns of(YearTable table, Words words) {
    int count = Math.max(1, table.years().size());
    float widest = 4 * DIGIT;
    for (long total : table.totals()) {
      widest = Math.max(widest, width(words.number(total)));
    }
    int most = Math.min(MOST_YEARS, (int) (ROOM / (widest * SMALLEST + PADDING)));
    int tables = (count + most - 1) / most;
    int years = (count + tables - 1) / tables;
    int width = Math.min(WIDEST, ROOM / years);
    float size = Math.min(LARGEST, (width - PADDING) / widest);
    return new PdfColumns(tables, years, width, size);
  }

  private static float width(String figure) {
    float width = 0;
    for (int at = 0; at < figure.length(); at++) {
      width += Character.isDigit(figure.charAt(at)) ? DIGIT : SEPARATOR;
    }
    return width;
  }

  /** Gives the columns of the design their places. */
  void layOut(JasperReport design) {
    Map<String, JRElement> elements = new HashMap<>();
    collect(design.getDetailSection(), elements);
    for (JRGroup group : design.getGroups()) {
      collect(group.getGroupHeaderSection(), elements);
    }
    JRElement unit = named(elements, "name");
    int right = named(elements, "total").getX();
    int first = right - years * width;
    unit.setWidth(first - unit.getX());
    named(elements, "hName").setWidth(first - unit.getX());
    for (int at = 0; at < MOST_YEARS; at++) {
      place(named(elements, "h" + at), at, first, right);
      place(named(elements, "c" + at), at, first, right);
    }
  }

  private void place(JRElement element, int at, int first, int right) {
    boolean used = at < years;
    element.setX(used ? first + at * width : right);
    element.setWidth(used ? width : 1);
    if (element instanceof JRTextElement text) {
      text.setFontSize(size);
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
