package vn.trian;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** docs/performance.md, in which every benchmark has a place of its own between two marks. */
public final class PerformanceDocument {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("benchmark.document", "docs/performance.md"));

  private PerformanceDocument() {}

  /** What may be told of the machine: no names and no paths. */
  public static String machine() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d processors, %d GB of memory, %s %s",
        Runtime.getRuntime().availableProcessors(),
        Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
        System.getProperty("java.vm.name"),
        Runtime.version());
  }

  public static void write(String name, String table) throws IOException {
    String document = Files.readString(DOCUMENT);
    String before = "<!-- " + name + ":begin -->\n";
    int begin = document.indexOf(before) + before.length();
    int end = document.indexOf("<!-- " + name + ":end -->");
    if (end < begin || !document.contains(before)) {
      throw new IllegalStateException(DOCUMENT + " has no place for " + name);
    }
    Files.writeString(DOCUMENT, document.substring(0, begin) + table + document.substring(end));
  }
}
