package vn.trian.place;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Version;

/** Runs all benchmarks of places and writes what came of them into docs/performance.md. */
final class PlaceBenchmarks {
  private static final Path DOCUMENT = Path.of("docs", "performance.md");
  private static final String BEGIN = "<!-- places:begin -->\n";
  private static final String END = "<!-- places:end -->";

  private PlaceBenchmarks() {}

  public static void main(String[] args) throws RunnerException, IOException {
    double lookUps = warm(ResolutionBenchmark.class, "hashMap");
    double lookUp = lookUps / ResolutionBenchmark.ROWS;
    String table =
        """
        %s

        | what | seconds | for each, in look-ups | target |
        |---|---:|---:|---:|
        """
                .formatted(machine())
            + line("a million rows, their names in a HashMap", lookUps, lookUps, "")
            + line(
                "a million rows resolved, warm",
                warm(ResolutionBenchmark.class, "resolve"),
                lookUp * ResolutionBenchmark.ROWS,
                "3.0")
            + line(
                "a million rows resolved, the first of a program",
                cold(ResolutionBenchmark.class, "resolve", 3),
                lookUp * ResolutionBenchmark.ROWS,
                "3.0")
            + line(
                "register read, warm",
                warm(LoadingBenchmark.class, "load"),
                lookUp * LoadingBenchmark.UNITS,
                "")
            + line(
                "register read, at a program's start",
                cold(LoadingBenchmark.class, "load", 10),
                lookUp * LoadingBenchmark.UNITS,
                "0.3")
            + line(
                "30,000 places stated again",
                warm(StatementBenchmark.class, "again"),
                lookUp * StatementBenchmark.PLACES,
                "")
            + line(
                "30,000 places stated the first time, warm",
                warm(StatementBenchmark.class, "firstTime"),
                lookUp * StatementBenchmark.PLACES,
                "")
            + line(
                "30,000 places stated the first time, at a program's start",
                cold(StatementBenchmark.class, "firstTime", 3),
                lookUp * StatementBenchmark.PLACES,
                "");
    System.out.println(table);
    write(table);
  }

  /** Seconds of one call, the median of several after others in the same virtual machine. */
  private static double warm(Class<?> benchmark, String method) throws RunnerException {
    return seconds(
        options(benchmark, method).forks(1).warmupIterations(3).measurementIterations(5));
  }

  /** Seconds of the first call, the median of several new virtual machines. */
  private static double cold(Class<?> benchmark, String method, int machines)
      throws RunnerException {
    return seconds(
        options(benchmark, method).forks(machines).warmupIterations(0).measurementIterations(1));
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, String method) {
    return new OptionsBuilder()
        .include("^" + benchmark.getName() + "\\." + method + "$")
        .mode(Mode.SingleShotTime)
        .timeUnit(TimeUnit.SECONDS)
        .threads(1)
        .jvmArgs("-Xmx2g", "-XX:+UseSerialGC");
  }

  private static double seconds(ChainedOptionsBuilder options) throws RunnerException {
    RunResult result = new Runner(options.build()).runSingle();
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static String line(String what, double seconds, double lookUps, String target) {
    return String.format(
        Locale.ROOT, "| %s | %.3f | %.1f | %s |%n", what, seconds, seconds / lookUps, target);
  }

  /** What may be told of the machine: no names and no paths. */
  private static String machine() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d processors, %d GB of memory, %s %s, JMH %s, one thread, medians.",
        Runtime.getRuntime().availableProcessors(),
        Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
        System.getProperty("java.vm.name"),
        Runtime.version(),
        Version.getPlainVersion());
  }

  private static void write(String table) throws IOException {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(
        DOCUMENT, document.substring(0, begin) + table + document.substring(document.indexOf(END)));
  }
}
