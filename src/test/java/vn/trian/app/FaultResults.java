package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.IntFunction;
import vn.trian.app.Invariants.Damage;

/** The results in docs/faults.md, written there by the tests that measured them. */
final class FaultResults {
  private static final Path DOCUMENT = Path.of("docs", "faults.md");
  private static final String BEGIN = "<!-- results:begin -->\n";
  private static final String END = "<!-- results:end -->";
  private static final String HEAD =
      """
      | fault | engine | rounds | lost rows | double rows | cut outputs |
      |---|---|---:|---:|---:|---:|
      """;

  private FaultResults() {}

  /**
   * Tries a fault at each point, or each so manieth, and writes down after each what came of it so
   * far: all of them take long, and may be stopped.
   */
  static Damage atEachPoint(String fault, int points, IntFunction<Damage> stoppedAt) {
    int step = Integer.getInteger("trian.fault.step", 1);
    Damage damage = Damage.NONE;
    for (int point = step; point <= points; point += step) {
      damage = damage.plus(stoppedAt.apply(point));
      write(fault, "%d of %d points".formatted(point / step, points), damage);
    }
    return damage;
  }

  static void write(String fault, int rounds, Damage damage) {
    write(fault, Integer.toString(rounds), damage);
  }

  /** Writes a line, in the place of an older one of the same fault and engine. */
  private static void write(String fault, String rounds, Damage damage) {
    String engine = TestDatabase.isPostgresql() ? "PostgreSQL" : "H2";
    try {
      String document = Files.readString(DOCUMENT);
      int begin = document.indexOf(BEGIN) + BEGIN.length();
      int end = document.indexOf(END);
      TreeMap<String, String> lines = new TreeMap<>();
      document
          .substring(begin, end)
          .lines()
          .filter(line -> line.startsWith("| ") && !line.startsWith("| fault"))
          .forEach(line -> lines.put(keyOf(line), line));
      String key = "| %s | %s |".formatted(fault, engine);
      lines.put(
          key,
          "%s %s | %d | %d | %d |"
              .formatted(key, rounds, damage.lost(), damage.doubled(), damage.cut()));
      Files.writeString(
          DOCUMENT,
          document.substring(0, begin)
              + HEAD
              + String.join("\n", lines.values())
              + "\n"
              + document.substring(end));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String keyOf(String line) {
    int second = line.indexOf('|', line.indexOf('|', 1) + 1);
    return line.substring(0, second + 1);
  }
}
