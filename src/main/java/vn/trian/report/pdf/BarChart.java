package vn.trian.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import vn.trian.report.content.Bar;
import vn.trian.report.content.WholeAxis;

/**
 * The chart of the PDF, drawn as lines and text. Every bar has its label and its figure: nothing is
 * left out for want of room.
 */
@SuppressWarnings("serial")
final class BarChart extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {
  private static final String TYPEFACE = "Liberation Serif";
  private static final Color ACCENT = new Color(0x0F, 0x5A, 0x63);
  private static final Color LIGHT = new Color(0x9F, 0xBF, 0xC3);
  private static final Color GRID = new Color(0xD3, 0xDA, 0xDB);
  private static final Color GREY = new Color(0x5B, 0x66, 0x68);
  private static final double ROW = 17;

  /** How the bars lie. */
  enum Direction {
    /** One column a year, side by side. */
    COLUMNS,
    /** One bar a unit, one under the other, with room for long names. */
    ROWS
  }

  private final Direction direction;
  private final List<Bar> bars;
  private final LongFunction<String> number;
  private final boolean lastIsRunning;
  private final double width;
  private final double height;

  private BarChart(
      Direction direction,
      List<Bar> bars,
      LongFunction<String> number,
      boolean lastIsRunning,
      double width,
      double height) {
    this.number = number;
    this.direction = direction;
    this.bars = bars;
    this.lastIsRunning = lastIsRunning;
    this.width = width;
    this.height = height;
  }

  /** One column a bar; the last is light where its period has not ended. */
  static BarChart columns(
      List<Bar> bars,
      LongFunction<String> number,
      boolean lastIsRunning,
      double width,
      double height) {
    return new BarChart(Direction.COLUMNS, bars, number, lastIsRunning, width, height);
  }

  /** One row a bar, as high as the rows need. */
  static BarChart rows(List<Bar> bars, LongFunction<String> number, double width) {
    return new BarChart(Direction.ROWS, bars, number, false, width, bars.size() * ROW + 4);
  }

  @Override
  public Dimension2D getDimension(JasperReportsContext context) {
    Dimension2D size = new Dimension();
    size.setSize(width, height);
    return size;
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.translate(area.getX(), area.getY());
    FontUtil fonts = FontUtil.getInstance(context);
    Font small = fonts.getAwtFontFromBundles(TYPEFACE, Font.PLAIN, 9, Locale.ROOT, false);
    Font figure = fonts.getAwtFontFromBundles(TYPEFACE, Font.BOLD, 9, Locale.ROOT, false);
    if (direction == Direction.COLUMNS) {
      drawColumns(g, small, figure, area.getWidth(), area.getHeight());
    } else {
      drawRows(g, small, figure, area.getWidth());
    }
    g.dispose();
  }

  private long greatest() {
    return bars.stream().mapToLong(Bar::value).max().orElse(0);
  }

  private void drawColumns(Graphics2D g, Font small, Font figure, double width, double height) {
    WholeAxis axis = WholeAxis.upTo(greatest());
    double left = Math.max(16, width(small, number.apply(axis.top())) + 8);
    double slot = (width - left) / bars.size();
    boolean upright = slot < widest(small) + 4;
    double bottom = height - (upright ? widest(small) + 8 : 15);
    double widestFigure = width(figure, number.apply(greatest()));
    boolean figuresUpright = widestFigure > slot - 2;
    double top = figuresUpright ? widestFigure + 6 : 14;
    double scale = (bottom - top) / axis.top();
    g.setStroke(new BasicStroke(0.5f));
    for (long mark = 0; mark <= axis.top(); mark += axis.step()) {
      double y = bottom - mark * scale;
      g.setColor(mark == 0 ? GREY : GRID);
      g.draw(new Line2D.Double(left, y, width, y));
      g.setColor(GREY);
      right(g, small, number.apply(mark), left - 5, y + 3);
    }
    double bar = Math.min(slot * 0.66, 42);
    for (int at = 0; at < bars.size(); at++) {
      Bar column = bars.get(at);
      double middle = left + slot * (at + 0.5);
      double y = bottom - column.value() * scale;
      g.setColor(lastIsRunning && at == bars.size() - 1 ? LIGHT : ACCENT);
      g.fill(new Rectangle2D.Double(middle - bar / 2, y, bar, bottom - y));
      g.setColor(Color.BLACK);
      if (figuresUpright) {
        AffineTransform level = g.getTransform();
        g.translate(middle + 3, y - 3);
        g.rotate(-Math.PI / 2);
        g.setFont(figure);
        g.drawString(column.figure(), 0f, 0f);
        g.setTransform(level);
      } else {
        centre(g, figure, column.figure(), middle, y - 3);
      }
      if (upright) {
        AffineTransform level = g.getTransform();
        g.translate(middle + 3, bottom + 4);
        g.rotate(Math.PI / 2);
        g.setFont(small);
        g.drawString(column.label(), 0f, 6f);
        g.setTransform(level);
      } else {
        centre(g, small, column.label(), middle, bottom + 12);
      }
    }
  }

  private void drawRows(Graphics2D g, Font small, Font figure, double width) {
    double left = Math.min(width * 0.55, widest(small) + 6);
    double room = width - left - width(figure, number.apply(greatest())) - 8;
    double scale = room / Math.max(1, greatest());
    for (int at = 0; at < bars.size(); at++) {
      Bar row = bars.get(at);
      double y = at * ROW + 2;
      g.setColor(Color.BLACK);
      Font fitting =
          width(small, row.label()) <= left - 6
              ? small
              : small.deriveFont((float) (9 * (left - 6) / width(small, row.label())));
      right(g, fitting, row.label(), left - 6, y + 10);
      g.setColor(ACCENT);
      double length = row.value() * scale;
      g.fill(new Rectangle2D.Double(left, y + 1, length, ROW - 5));
      g.setColor(Color.BLACK);
      g.setFont(figure);
      g.drawString(row.figure(), (float) (left + length + 4), (float) (y + 10));
    }
    g.setColor(GREY);
    g.setStroke(new BasicStroke(0.5f));
    g.draw(new Line2D.Double(left, 0, left, bars.size() * ROW + 2));
  }

  private double widest(Font font) {
    return bars.stream().mapToDouble(bar -> width(font, bar.label())).max().orElse(0);
  }

  /** Measured without the device, so that it does not depend on the machine. */
  private static double width(Font font, String text) {
    return font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
  }

  private static void right(Graphics2D g, Font font, String text, double x, double y) {
    g.setFont(font);
    g.drawString(text, (float) (x - width(font, text)), (float) y);
  }

  private static void centre(Graphics2D g, Font font, String text, double x, double y) {
    g.setFont(font);
    g.drawString(text, (float) (x - width(font, text) / 2), (float) y);
  }
}
