package vn.trian.load;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is measured and how, given as system properties.
 *
 * @param parts the names of the parts to run, in this order
 * @param rows what the parts mean by a million
 * @param rounds how often each program runs
 * @param heap the largest heap of each process, in the form of {@code -Xmx}
 * @param packed where the product's classes are taken from
 * @param folder where files and databases are made; it is emptied
 * @param project the folder of the project
 * @param classPath this process's own
 */
record LoadSettings(
    List<String> parts,
    long rows,
    int rounds,
    String heap,
    Packed packed,
    Path folder,
    Path project,
    List<Path> classPath) {

  /** Where the product's classes and libraries are taken from, for all programs alike. */
  enum Packed {
    /** {@code target/trian.jar}, as people have it. */
    JAR,
    /** The folder of classes and each library's own jar: nothing need be packed. */
    CLASSES
  }

  static LoadSettings ofSystemProperties() {
    return new LoadSettings(
        list(System.getProperty("load.parts", "million"), ","),
        Long.parseLong(System.getProperty("load.rows", "1000000")),
        Integer.parseInt(System.getProperty("load.rounds", "3")),
        System.getProperty("load.heap", "2g"),
        Packed.valueOf(System.getProperty("load.packed", "jar").toUpperCase(Locale.ROOT)),
        Path.of(System.getProperty("load.folder", "target/load")).toAbsolutePath(),
        Path.of("").toAbsolutePath(),
        list(System.getProperty("java.class.path"), File.pathSeparator).stream()
            .map(Path::of)
            .map(Path::toAbsolutePath)
            .toList());
  }

  private static List<String> list(String value, String separator) {
    return Arrays.stream(value.split(separator)).filter(part -> !part.isBlank()).toList();
  }

  /** The same for every program; only DuckDB needs one jar more. */
  List<Path> programs() {
    Path jar = project.resolve("target/trian.jar");
    if (packed == Packed.CLASSES) {
      return classPath.stream().filter(path -> !isDuckDb(path)).toList();
    }
    if (!Files.exists(jar)) {
      throw new IllegalStateException("target/trian.jar: expected a jar but found none");
    }
    return List.of(jar, project.resolve("target/test-classes"));
  }

  Path duckDb() {
    return classPath.stream()
        .filter(LoadSettings::isDuckDb)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("DuckDB is not on the class path"));
  }

  private static boolean isDuckDb(Path path) {
    return path.getFileName().toString().startsWith("duckdb_jdbc");
  }
}
