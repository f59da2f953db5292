package vn.trian.report.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** The faces of the one typeface that the PDFs embed. */
enum Face {
  REGULAR(Font.PLAIN),
  BOLD(Font.BOLD),
  ITALIC(Font.ITALIC),
  BOLD_ITALIC(Font.BOLD | Font.ITALIC);

  private static final String TYPEFACE = "Liberation Serif";

  private final Font font;

  Face(int style) {
    this.font =
        FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
            .getAwtFontFromBundles(TYPEFACE, style, 1, Locale.ROOT, false);
  }

  /** The width of a text in points, measured without the device. */
  double width(String text, float size) {
    return font.deriveFont(size)
        .getStringBounds(text, new FontRenderContext(null, true, true))
        .getWidth();
  }

  boolean has(int codePoint) {
    return font.canDisplay(codePoint);
  }
}
