package vn.trian.report.pdf;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** Something drawn as lines and text on a place of its own size, in points. */
@SuppressWarnings("serial")
abstract class Drawing extends AbstractRenderer
    implements Graphics2DRenderable, DimensionRenderable {
  static final Color ACCENT = new Color(0x0F, 0x5A, 0x63);
  static final Color LIGHT = new Color(0x9F, 0xBF, 0xC3);
  static final Color GRID = new Color(0xD3, 0xDA, 0xDB);
  static final Color GREY = new Color(0x5B, 0x66, 0x68);

  private static final String TYPEFACE = "Liberation Serif";

  final double width;
  final double height;

  Drawing(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** Draws from the upper left corner of the place. */
  abstract void draw(Graphics2D g, FontUtil fonts);

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
    draw(g, FontUtil.getInstance(context));
    g.dispose();
  }

  static Font plain(FontUtil fonts, float size) {
    return fonts.getAwtFontFromBundles(TYPEFACE, Font.PLAIN, size, Locale.ROOT, false);
  }

  static Font bold(FontUtil fonts, float size) {
    return fonts.getAwtFontFromBundles(TYPEFACE, Font.BOLD, size, Locale.ROOT, false);
  }

  /** Measured without the device, so that it does not depend on the machine. */
  static double width(Font font, String text) {
    return font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
  }

  static void right(Graphics2D g, Font font, String text, double x, double y) {
    g.setFont(font);
    g.drawString(text, (float) (x - width(font, text)), (float) y);
  }

  static void centre(Graphics2D g, Font font, String text, double x, double y) {
    if (text.isEmpty()) {
      return;
    }
    g.setFont(font);
    g.drawString(text, (float) (x - width(font, text) / 2), (float) y);
  }
}
