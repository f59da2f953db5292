package vn.trian.report;

import java.nio.file.*;

final class PdfWriter {
  void write(ReportModel m, Path p) throws java.io.IOException {
    Files.writeString(p, m.rows().toString());
  }
}
