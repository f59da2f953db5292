package vn.trian.report;

import java.io.IOException;
import org.openjdk.jmh.runner.RunnerException;
import vn.trian.Measured;

/** Runs the benchmark of reports and writes what came of it into docs/performance.md. */
final class ReportBenchmarks {
  private ReportBenchmarks() {}

  public static void main(String[] args) throws RunnerException, IOException {
    double plain = Measured.warmInLittle(ReportBenchmark.class, "plainPoi");
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
                Measured.warmInLittle(ReportBenchmark.class, "workbook"),
                plain,
                "")
            + Measured.line(
                "the PDF, warm", Measured.warmInLittle(ReportBenchmark.class, "pdf"), plain, "")
            + Measured.line(
                "both side by side, warm",
                Measured.warmInLittle(ReportBenchmark.class, "report"),
                plain,
                "6.0")
            + Measured.line(
                "both side by side, the first of a program",
                Measured.coldInLittle(ReportBenchmark.class, "report", 3),
                plain,
                "6.0");
    System.out.println(table);
    Measured.write("reports", table);
  }
}
