package vn.trian.place;

import java.io.IOException;
import org.openjdk.jmh.runner.RunnerException;
import vn.trian.Measured;

/** Runs all benchmarks of places and writes what came of them into docs/performance.md. */
final class PlaceBenchmarks {
  private PlaceBenchmarks() {}

  public static void main(String[] args) throws RunnerException, IOException {
    double lookUps = Measured.warm(ResolutionBenchmark.class, "hashMap");
    double lookUp = lookUps / ResolutionBenchmark.ROWS;
    String table =
        """
        %s

        | what | seconds | for each, in look-ups | target |
        |---|---:|---:|---:|
        """
                .formatted(Measured.machine("one thread"))
            + Measured.line("a million rows, their names in a HashMap", lookUps, lookUps, "")
            + Measured.line(
                "a million rows resolved, warm",
                Measured.warm(ResolutionBenchmark.class, "resolve"),
                lookUp * ResolutionBenchmark.ROWS,
                "3.0")
            + Measured.line(
                "a million rows resolved, the first of a program",
                Measured.cold(ResolutionBenchmark.class, "resolve", 3),
                lookUp * ResolutionBenchmark.ROWS,
                "3.0")
            + Measured.line(
                "register read, warm",
                Measured.warm(LoadingBenchmark.class, "load"),
                lookUp * LoadingBenchmark.UNITS,
                "")
            + Measured.line(
                "register read, at a program's start",
                Measured.cold(LoadingBenchmark.class, "load", 10),
                lookUp * LoadingBenchmark.UNITS,
                "0.3")
            + Measured.line(
                "30,000 places stated again",
                Measured.warm(StatementBenchmark.class, "again"),
                lookUp * StatementBenchmark.PLACES,
                "")
            + Measured.line(
                "30,000 places stated the first time, warm",
                Measured.warm(StatementBenchmark.class, "firstTime"),
                lookUp * StatementBenchmark.PLACES,
                "")
            + Measured.line(
                "30,000 places stated the first time, at a program's start",
                Measured.cold(StatementBenchmark.class, "firstTime", 3),
                lookUp * StatementBenchmark.PLACES,
                "");
    System.out.println(table);
    Measured.write("places", table);
  }
}
