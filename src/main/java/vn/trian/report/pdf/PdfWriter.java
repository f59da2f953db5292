package vn.trian.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import vn.trian.report.content.Bar;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Words;

/**
 * Writes the PDF of a report. The same model gives the same bytes whatever the locale, the zone and
 * the day of the machine.
 */
public final class PdfWriter {
  /**
   * Writes the PDF; an older file of the name is replaced. A character that the embedded font lacks
   * throws {@link MissingGlyph}, and nothing is written.
   */
  public void write(ReportModel model, Path file) throws IOException {
    Words words = new Words(model);
    try {
      List<JasperPrint> prints = fill(model, words);
      PageNumbers.put(prints);
      check(model, words, prints);
      PdfSeal.seal(export(prints), file, words.title(), words.get("product"), model);
    } catch (JRException e) {
      throw new IOException("the PDF " + file.getFileName() + " could not be made", e);
    }
  }

  private static List<JasperPrint> fill(ReportModel model, Words words)
      throws JRException, IOException {
    if (model.key() instanceof ReportKey.Month month) {
      return MonthPdf.fill(model, month);
    }
    return model.key() instanceof ReportKey.View
        ? List.of(YearsPdf.fill(model, words))
        : List.of(YearsPdf.fill(model, words), Annexes.fill(model));
  }

  /** The words of the chart are drawn, so that the pages do not have them as texts. */
  private static void check(ReportModel model, Words words, List<JasperPrint> prints) {
    GlyphGate gate = new GlyphGate(model);
    gate.check(prints);
    if (model.key() instanceof ReportKey.Month) {
      for (Bar bar : Bar.ofTopUnits(model, words)) {
        gate.check(bar.label(), Face.REGULAR);
      }
    } else {
      YearsPdf.drawn(model, words).forEach(text -> gate.check(text, Face.REGULAR));
    }
  }

  private static byte[] export(List<JasperPrint> prints) throws JRException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JRPdfExporter exporter = new JRPdfExporter();
    exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    // Otherwise the words of the chart would be drawn as outlines, which nobody can search or copy.
    SimplePdfReportConfiguration texts = new SimplePdfReportConfiguration();
    texts.setForceSvgShapes(false);
    exporter.setConfiguration(texts);
    exporter.exportReport();
    return out.toByteArray();
  }
}
