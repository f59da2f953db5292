package vn.trian.report;

import java.nio.file.*;

class Try {
  public static void main(String[] a) throws Exception {
    Path out = Files.createDirectories(Path.of(a[0]));
    Object[][] m = {
      {"years", Models.sampleYears().build()},
      {"month", Models.sampleMonth().build()},
      {"empty", Models.aMonth("2025-03").build()},
      {"large", Models.large(700, 16).build()},
      {"few", Models.large(12, 3).in(vn.trian.text.Language.EN).build()},
      {"yempty", Models.years().build()},
      {"wide", Models.large(60, 33).build()}
    };
    for (int round = 0; round < 3; round++)
      for (Object[] x : m) {
        long t = System.nanoTime();
        if (a[1].contains("x")) {
          new WorkbookWriter().write((ReportModel) x[1], out.resolve(x[0] + ".xlsx"));
          System.out.printf("%s xlsx %d ms%n", x[0], (System.nanoTime() - t) / 1000000);
        }
        t = System.nanoTime();
        if (a[1].contains("p")) {
          new PdfWriter().write((ReportModel) x[1], out.resolve(x[0] + ".pdf"));
          System.out.printf("%s pdf %d ms%n", x[0], (System.nanoTime() - t) / 1000000);
        }
      }
  }
}
