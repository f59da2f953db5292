package vn.trian.report;

import java.io.IOException;
import org.openjdk.jmh.runner.RunnerException;
import vn.trian.Measured;

/** Runs the benchmark of reports and writes what came of it into docs/performance.md. */
final class ReportBenchmarks {
  /** Megabytes, as little as the program promises to do with. */
  private static final int HEAP = 256;

  private ReportBenchmarks() {}

  public static void main(String[] args) throws RunnerException, IOException {
    double plain = Measured.warm(ReportBenchmark.class, "plainPoi", HEAP);
    String table =
        """
        %s

        | what | seconds | in plain workbooks | target |
        |---|---:|---:|---:|
        """
                .formatted(Measured.machine("a heap of 256 MB"))
            + Measured.line("as many cells by plain POI, warm", plain, plain, "")
            + Measured.line(
                "the workbook, warm",
                Measured.warm(ReportBenchmark.class, "workbook", HEAP),
                plain,
                "")
            + Measured.line(
                "the PDF, warm", Measured.warm(ReportBenchmark.class, "pdf", HEAP), plain, "")
            + Measured.line(
                "both side by side, warm",
                Measured.warm(ReportBenchmark.class, "report", HEAP),
                plain,
                "6.0")
            + Measured.line(
                "both side by side, the first of a program",
                Measured.cold(ReportBenchmark.class, "report", 3, HEAP),
                plain,
                "6.0");
    System.out.println(table);
    Measured.write("reports", table);
  }
}
