package vn.trian.report;

import java.io.IOException;
import java.nio.file.Path;

public final class PdfWriter {
  public void write(ReportModel model, Path file) throws IOException {}
}
