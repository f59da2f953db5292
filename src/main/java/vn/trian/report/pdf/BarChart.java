package vn.trian.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.LongFunction;
import net.sf.jasperreports.engine.fonts.FontUtil;
import vn.trian.report.content.Bar;

/**
 * The chart of the PDF, drawn as lines and text. Every bar has its label and its figure: nothing is
 * left out for want of room.
 */
@SuppressWarnings("serial")
final class BarChart extends Drawing {
  private static final double ROW = 17;

  private final List<Bar> bars;
  private final LongFunction<String> number;

  private BarChart(List<Bar> bars, LongFunction<String> number, double width) {
    super(width, bars.size() * ROW + 4);
    this.number = number;
    this.bars = bars;
  }

  /** One row a bar, one under the other, with room for long names; as high as the rows need. */
  static BarChart rows(List<Bar> bars, LongFunction<String> number, double width) {
    return new BarChart(bars, number, width);
  }

  @Override
  void draw(Graphics2D g, FontUtil fonts) {
    drawRows(g, plain(fonts, 9), bold(fonts, 9));
  }

  private long greatest() {
    return bars.stream().mapToLong(Bar::value).max().orElse(0);
  }

  private void drawRows(Graphics2D g, Font small, Font figure) {
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
}
