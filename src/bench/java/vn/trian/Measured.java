package vn.trian;

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

/** Measures one benchmark after the other and writes tables of them into docs/performance.md. */
public final class Measured {
  private static final Path DOCUMENT = Path.of("docs", "performance.md");

  /** Megabytes of heap of what is measured without a limit of its own. */
  private static final int ENOUGH = 2048;

  private Measured() {}

  /** Seconds of one call, the median of several after others in the same virtual machine. */
  public static double warm(Class<?> benchmark, String method) throws RunnerException {
    return warm(benchmark, method, ENOUGH);
  }

  /** The same in a heap of so many megabytes. */
  public static double warm(Class<?> benchmark, String method, int heap) throws RunnerException {
    return seconds(
        options(benchmark, method, heap).forks(1).warmupIterations(3).measurementIterations(5));
  }

  /** Seconds of the first call, the median of several new virtual machines. */
  public static double cold(Class<?> benchmark, String method, int machines)
      throws RunnerException {
    return cold(benchmark, method, machines, ENOUGH);
  }

  /** The same in heaps of so many megabytes. */
  public static double cold(Class<?> benchmark, String method, int machines, int heap)
      throws RunnerException {
    return seconds(
        options(benchmark, method, heap)
            .forks(machines)
            .warmupIterations(0)
            .measurementIterations(1));
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, String method, int heap) {
    return new OptionsBuilder()
        .include("^" + benchmark.getName() + "\\." + method + "$")
        .mode(Mode.SingleShotTime)
        .timeUnit(TimeUnit.SECONDS)
        .threads(1)
        .jvmArgs("-Xmx" + heap + "m", "-XX:+UseSerialGC");
  }

  private static double seconds(ChainedOptionsBuilder options) throws RunnerException {
    RunResult result = new Runner(options.build()).runSingle();
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  public static String line(String what, double seconds, double lookUps, String target) {
    return String.format(
        Locale.ROOT, "| %s | %.3f | %.1f | %s |%n", what, seconds, seconds / lookUps, target);
  }

  /** What may be told of the machine: no names and no paths. */
  public static String machine(String threads) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d processors, %d GB of memory, %s %s, JMH %s, %s, medians.",
        Runtime.getRuntime().availableProcessors(),
        Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
        System.getProperty("java.vm.name"),
        Runtime.version(),
        Version.getPlainVersion(),
        threads);
  }

  public static void write(String name, String table) throws IOException {
    String document = Files.readString(DOCUMENT);
    String before = "<!-- " + name + ":begin -->\n";
    int begin = document.indexOf(before) + before.length();
    int end = document.indexOf("<!-- " + name + ":end -->");
    Files.writeString(DOCUMENT, document.substring(0, begin) + table + document.substring(end));
  }
}
