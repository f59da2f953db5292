package vn.trian.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.h2.Driver;
import org.springframework.batch.core.job.Job;
import org.springframework.boot.SpringBootVersion;
import vn.trian.PerformanceDocument;

/** Runs the parts asked for and writes what came of each into docs/performance.md. */
final class LoadBenchmarks {
  private static final Map<String, Part> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("million", new MillionPart());
    PARTS.put("four-million", new FourMillionPart());
    PARTS.put("ten-million", new TenMillionPart());
    PARTS.put("ledger", new LedgerPart());
    PARTS.put("start", new StartPart());
    PARTS.put("postgresql", new PostgresqlPart());
    PARTS.put("workers", new WorkersPart());
  }

  private LoadBenchmarks() {}

  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    LoadSettings settings = LoadSettings.ofSystemProperties();
    for (String name : settings.parts()) {
      if (!PARTS.containsKey(name)) {
        throw new IllegalArgumentException(
            "load.parts: expected some of " + PARTS.keySet() + " but found '" + name + "'");
      }
    }
    for (String name : settings.parts()) {
      Folders.empty(settings.folder());
      String table = machine(settings) + "\n" + PARTS.get(name).measure(new Bench(settings));
      System.out.println(table);
      PerformanceDocument.write("load-" + name, table);
    }
    Folders.empty(settings.folder());
  }

  private static String machine(LoadSettings settings) {
    String duckDb = settings.duckDb().getFileName().toString();
    return "%s, a heap of %s, Spring Boot %s, Spring Batch %s, H2 %s, DuckDB %s."
        .formatted(
            PerformanceDocument.machine(),
            settings.heap(),
            SpringBootVersion.getVersion(),
            Job.class.getPackage().getImplementationVersion(),
            Driver.class.getPackage().getImplementationVersion(),
            duckDb.replaceAll("[^0-9.]|\\.jar$", ""));
  }
}
