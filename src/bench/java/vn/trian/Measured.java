package vn.trian;

import java.io.IOException;
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

  /** What may be told of the machine and the way of measuring. */
  public static String machine(String threads) {
    return String.format(
        Locale.ROOT,
        "%s, JMH %s, %s, medians.",
        PerformanceDocument.machine(),
        Version.getPlainVersion(),
        threads);
  }

  public static void write(String name, String table) throws IOException {
    PerformanceDocument.write(name, table);
  }
}
