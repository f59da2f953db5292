package vn.trian.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
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

/**
 * The chart of the PDF, drawn as lines and text. Every bar has its label and its figure: nothing is
 * left out for want of room.
 */
@SuppressWarnings("serial")
final class BarChart extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {
  private static final String TYPEFACE = "Liberation Serif";
  private static final Color ACCENT = new Color(0x0F, 0x5A, 0x63);
  private static final Color GREY = new Color(0x5B, 0x66, 0x68);
  private static final double ROW = 17;

  private final List<Bar> bars;
  private final LongFunction<String> number;
  private final double width;
  private final double height;

  private BarChart(List<Bar> bars, LongFunction<String> number, double width) {
    this.number = number;
    this.bars = bars;
    this.width = width;
    this.height = bars.size() * ROW + 4;
  }

  /** One row a bar, one under the other, with room for long names; as high as the rows need. */
  static BarChart rows(List<Bar> bars, LongFunction<String> number, double width) {
    return new BarChart(bars, number, width);
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
    drawRows(g, small, figure, area.getWidth());
    g.dispose();
  }

  private long greatest() {
    return bars.stream().mapToLong(Bar::value).max().orElse(0);
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
}
