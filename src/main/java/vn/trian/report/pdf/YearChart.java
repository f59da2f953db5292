package vn.trian.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serializable;
import java.util.List;
import net.sf.jasperreports.engine.fonts.FontUtil;
import vn.trian.report.content.WholeAxis;

/**
 * The visits of each year as columns. Every column has its label and its figure: nothing is left
 * out for want of room.
 */
@SuppressWarnings("serial")
final class YearChart extends Drawing {
  private static final float SIZE = 9;
  private static final double WIDEST = 42;

  /**
   * A column.
   *
   * @param year its label
   * @param mark below the label, of a round anniversary; else empty
   * @param figure above the column, or words in its place where there is no figure
   */
  record Column(String year, String mark, long value, String figure, Look look)
      implements Serializable {}

  /** How a column looks. */
  enum Look {
    FULL,
    /** The year has not ended. */
    RUNNING,
    /** There is no figure. */
    MISSING
  }

  /** A mark of the axis and its words. */
  record Tick(long value, String words) implements Serializable {}

  private final List<Column> columns;
  private final List<Tick> ticks;

  /**
   * A chart.
   *
   * @param ticks of the axis from 0 to its top, see {@link WholeAxis}
   */
  YearChart(List<Column> columns, List<Tick> ticks, double width, double height) {
    super(width, height);
    this.columns = List.copyOf(columns);
    this.ticks = List.copyOf(ticks);
  }

  @Override
  void draw(Graphics2D g, FontUtil fonts) {
    Font small = plain(fonts, SIZE);
    Font bold = bold(fonts, SIZE);
    Tick highest = ticks.get(ticks.size() - 1);
    double left = Math.max(16, width(small, highest.words()) + 8);
    double slot = (width - left) / columns.size();
    double widestLabel =
        columns.stream()
            .mapToDouble(c -> Math.max(width(bold, c.year()), width(bold, c.mark())))
            .max()
            .orElse(0);
    boolean labelsUpright = slot < widestLabel + 4;
    double longestLabel =
        columns.stream().mapToDouble(c -> width(bold, oneLine(c))).max().orElse(0);
    double bottom = height - (labelsUpright ? longestLabel + 8 : 26);
    double widestFigure =
        columns.stream()
            .filter(c -> c.look() != Look.MISSING)
            .mapToDouble(c -> width(bold, c.figure()))
            .max()
            .orElse(0);
    boolean figuresUpright = widestFigure > slot - 2;
    double top = figuresUpright ? widestFigure + 6 : 14;
    double scale = (bottom - top) / highest.value();
    drawAxis(g, small, left, bottom, scale);
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      double middle = left + slot * (at + 0.5);
      double y = bottom - column.value() * scale;
      double bar = Math.min(slot * 0.66, WIDEST);
      g.setColor(column.look() == Look.RUNNING ? LIGHT : ACCENT);
      g.fill(new Rectangle2D.Double(middle - bar / 2, y, bar, bottom - y));
      drawFigure(g, small, bold, column, middle, y, figuresUpright);
      drawLabel(g, small, bold, column, middle, bottom, labelsUpright);
    }
  }

  private void drawAxis(Graphics2D g, Font small, double left, double bottom, double scale) {
    g.setStroke(new BasicStroke(0.5f));
    for (Tick tick : ticks) {
      double y = bottom - tick.value() * scale;
      g.setColor(tick.value() == 0 ? GREY : GRID);
      g.draw(new Line2D.Double(left, y, width, y));
      g.setColor(GREY);
      right(g, small, tick.words(), left - 5, y + 3);
    }
  }

  private static void drawFigure(
      Graphics2D g,
      Font small,
      Font bold,
      Column column,
      double middle,
      double y,
      boolean upright) {
    if (column.look() == Look.MISSING) {
      g.setColor(GREY);
      upright(g, small, column.figure(), middle, y - 4, -1);
      return;
    }
    g.setColor(Color.BLACK);
    if (upright) {
      upright(g, bold, column.figure(), middle, y - 3, -1);
    } else {
      centre(g, bold, column.figure(), middle, y - 3);
    }
  }

  private static void drawLabel(
      Graphics2D g,
      Font small,
      Font bold,
      Column column,
      double middle,
      double bottom,
      boolean upright) {
    g.setColor(Color.BLACK);
    Font font = column.mark().isEmpty() ? small : bold;
    if (upright) {
      upright(g, font, oneLine(column), middle - 6, bottom + 4, 1);
    } else {
      centre(g, font, column.year(), middle, bottom + 11);
      centre(g, font, column.mark(), middle, bottom + 22);
    }
  }

  private static String oneLine(Column column) {
    return column.mark().isEmpty() ? column.year() : column.year() + "  " + column.mark();
  }

  /** Turned by a quarter: −1 reads upwards from the place, 1 downwards. */
  private static void upright(
      Graphics2D g, Font font, String text, double x, double y, int quarters) {
    AffineTransform level = g.getTransform();
    g.translate(x + 3, y);
    g.rotate(quarters * Math.PI / 2);
    g.setFont(font);
    g.drawString(text, 0f, 0f);
    g.setTransform(level);
  }
}
