package vn.trian.report.pdf;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** A figure as a bar beside the largest one of its table. */
@SuppressWarnings("serial")
final class ShareBar extends Drawing {
  private final double part;

  ShareBar(long value, long greatest, double width, double height) {
    super(width, height);
    this.part = (double) value / Math.max(1, greatest);
  }

  @Override
  void draw(Graphics2D g, FontUtil fonts) {
    g.setColor(ACCENT);
    g.fill(new Rectangle2D.Double(0, 0, width * part, height));
  }
}
