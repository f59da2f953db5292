package vn.trian.report;

import java.nio.file.*;
import java.util.List;

final class WorkbookWriter {
  List<Path> write(ReportModel m, Path p) throws java.io.IOException {
    Files.writeString(p, m.rows().toString());
    return List.of(p);
  }
}
