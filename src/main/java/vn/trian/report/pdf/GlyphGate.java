package vn.trian.report.pdf;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import vn.trian.report.content.ReportModel;

/** Lets through documents of which every character is in the embedded font. */
final class GlyphGate {
  private final ReportModel model;

  GlyphGate(ReportModel model) {
    this.model = model;
  }

  /** A character that is to be printed and is not in the font throws {@link MissingGlyph}. */
  void check(List<JasperPrint> prints) {
    for (JasperPrint print : prints) {
      for (JRPrintPage page : print.getPages()) {
        page.getElements().forEach(this::check);
      }
    }
  }

  /** A text that the print does not hold, because it is drawn. */
  void check(String text, Face face) {
    text.codePoints()
        .filter(codePoint -> codePoint != '\n' && !face.has(codePoint))
        .findFirst()
        .ifPresent(
            codePoint -> {
              MonthWords words = new MonthWords(model);
              String where = new Origins(model, words).of(codePoint, text);
              throw new MissingGlyph(codePoint, where, words);
            });
  }

  private void check(JRPrintElement element) {
    if (element instanceof JRPrintFrame frame) {
      frame.getElements().forEach(this::check);
    } else if (element instanceof JRPrintText text && text.getFullText() != null) {
      check(text.getFullText(), face(text));
    }
  }

  private static Face face(JRPrintText text) {
    if (text.isBold()) {
      return text.isItalic() ? Face.BOLD_ITALIC : Face.BOLD;
    }
    return text.isItalic() ? Face.ITALIC : Face.REGULAR;
  }
}
