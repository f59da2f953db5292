package vn.trian.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JRSection;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperReport;
import vn.trian.report.content.Trace;
import vn.trian.report.content.Words;
import vn.trian.report.content.YearTable;

/**
 * How the years of a comparison stand on the page: in one table, or in several one below the other
 * where they do not fit. A figure is never cut: the widest one decides.
 *
 * @param tables how many tables hold the years
 * @param years how many years stand in one table
 * @param size of the type of figures, in points
 * @param places the columns from left to right
 */
record PdfColumns(int tables, int years, float size, List<Place> places) {
  /** The places for years that the design has. */
  static final int MOST_YEARS = 20;

  static final int PAGE = 728;

  /** The least room for the line of a trend, in points. */
  static final int TREND = 38;

  private static final int WIDEST_YEAR = 44;
  private static final int PADDING = 3;
  private static final float LARGEST = 9.5f;
  private static final float SMALLEST = 7.5f;
  private static final float SMALLEST_NAME = 8.5f;
  private static final float LARGEST_HEAD = 8;
  private static final float STEP = 0.5f;

  /** The room that most names need on one line, as a multiple of the type's size. */
  private static final float NAME = 12.5f;

  private static final int WIDE_NAME = 165;

  /** Widths in Liberation Serif, as parts of the type's size. */
  private static final float DIGIT = 0.5f;

  private static final float SEPARATOR = 0.25f;

  /** The widest of other signs: + and −. */
  private static final float SIGN = 0.57f;

  /**
   * A column.
   *
   * @param key of its element in the design; its head has the key {@code h-} and this
   */
  record Place(String key, int width) {}

  PdfColumns {
    places = List.copyOf(places);
  }

  /**
   * Lays the columns out.
   *
   * @param visitsAlone whether there are no hosts and no codes of a trace
   */
  static PdfColumns of(YearTable table, Words words, boolean visitsAlone) {
    int count = Math.max(1, table.years().size());
    float widest = 4 * DIGIT;
    long all = 0;
    for (long total : table.totals()) {
      widest = Math.max(widest, width(words.number(total)));
      all += total;
    }
    for (int tables = 1; ; tables++) {
      int years = (count + tables - 1) / tables;
      for (float size = LARGEST; size >= SMALLEST && years <= MOST_YEARS; size -= STEP) {
        List<Place> fixed = fixed(table, words.number(all), widest, size, visitsAlone);
        int room = PAGE - fixed.stream().mapToInt(Place::width).sum();
        int least = (int) Math.ceil(widest * size + PADDING);
        int name = (int) (NAME * Math.max(size, SMALLEST_NAME));
        if (room - name >= years * least) {
          int year = Math.max(least, Math.min(WIDEST_YEAR, (room - WIDE_NAME) / years));
          return new PdfColumns(tables, years, size, places(fixed, room, years, year));
        }
      }
    }
  }

  /** All columns but the name's and those of the years; the first one stands before them. */
  private static List<Place> fixed(
      YearTable table, String total, float widest, float size, boolean visitsAlone) {
    int code =
        table.lines().stream().mapToInt(line -> line.unit().unitCode().length()).max().orElse(0);
    int trace = Trace.codeOfUnit(table.lines().size()).length();
    boolean differs = table.years().size() > 1;
    return List.of(
        new Place("code", room(Math.max(3, code) * DIGIT, size, 20)),
        new Place("total", room(width(total), size, 34)),
        new Place("hosts", visitsAlone ? 0 : room(width(total), size, 34)),
        new Place("difference", differs ? room(widest + SIGN, size, 34) : 0),
        new Place("share", room(width("100,0"), size, 30)),
        new Place("mark", differs ? 22 : 0),
        new Place("trend", TREND),
        new Place(
            "trace", visitsAlone ? 0 : room(Math.max(3, trace) * DIGIT + SEPARATOR, size, 25)));
  }

  private static int room(float ems, float size, int least) {
    return Math.max(least, (int) Math.ceil(ems * size + PADDING + 1));
  }

  private static List<Place> places(List<Place> fixed, int room, int years, int year) {
    List<Place> places = new ArrayList<>();
    places.add(fixed.get(0));
    places.add(new Place("name", room - years * year));
    for (int at = 0; at < years; at++) {
      places.add(new Place("c" + at, year));
    }
    places.addAll(fixed.subList(1, fixed.size()));
    return places;
  }

  /** The width of a figure, as a multiple of the type's size. */
  static float width(String figure) {
    float width = 0;
    for (int at = 0; at < figure.length(); at++) {
      width += Character.isDigit(figure.charAt(at)) ? DIGIT : SEPARATOR;
    }
    return width;
  }

  /** The place of the first year of a table, from 0. */
  int from(int table) {
    return table * years;
  }

  /** The place after the last year of a table. */
  int to(int table, int count) {
    return Math.min(count, from(table) + years);
  }

  /** Gives the columns of the design their places. */
  void layOut(JasperReport design) {
    Map<String, JRElement> elements = new HashMap<>();
    collect(design.getDetailSection(), elements);
    for (JRGroup group : design.getGroups()) {
      collect(group.getGroupHeaderSection(), elements);
    }
    for (int at = 0; at < MOST_YEARS; at++) {
      place(elements, new Place("c" + at, 0), PAGE - 1);
    }
    int x = 0;
    for (Place place : places) {
      place(elements, place, x);
      x += place.width();
    }
  }

  private void place(Map<String, JRElement> elements, Place place, int x) {
    JRElement head = named(elements, "h-" + place.key());
    JRElement cell = named(elements, place.key());
    for (JRElement element : List.of(head, cell)) {
      element.setX(x);
      element.setWidth(Math.max(1, place.width()));
    }
    if (cell instanceof JRTextElement text) {
      text.setFontSize(place.key().equals("name") ? Math.max(SMALLEST_NAME, size) : size);
    }
    if (head instanceof JRTextElement text) {
      text.setFontSize(Math.min(LARGEST_HEAD, size));
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
