package vn.trian.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.disk.FileNames;

/** Folders of its own for a test, and the program's real entry point to work on them. */
public final class Workplace {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path root;
  private final TestDatabase database;

  public Workplace(Path root) {
    this(root, TestDatabase.of(root.resolve("data")));
  }

  /** A workplace whose ledger is in a database that the test names. */
  Workplace(Path root, TestDatabase database) {
    this.root = root;
    this.database = database;
    create(input());
  }

  /** How a command ended: exit code, and what it wrote on both streams. */
  public record Ended(int exit, String out, String err) {
    public JsonNode json() {
      return JSON.readTree(out);
    }

    public String lastLine() {
      return out.lines().reduce("", (last, line) -> line);
    }
  }

  public Path input() {
    return root.resolve("in");
  }

  public Path output() {
    return root.resolve("out");
  }

  public Path data() {
    return root.resolve("data");
  }

  public TestDatabase database() {
    return database;
  }

  /** The sample that the project ships. */
  public static Path sample() {
    return Path.of("input");
  }

  public Workplace withSample() {
    try (Stream<Path> files = Files.list(sample())) {
      for (Path file : files.toList()) {
        Path copy = input().resolve(file.getFileName().toString());
        Files.copy(file, copy);
        settle(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public Workplace with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public Workplace with(String name, byte[] content) {
    Path file = file(name);
    create(file.getParent());
    try {
      Files.write(file, content);
      settle(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /**
   * As if it had lain there for an hour: a fresh file is watched for a moment before it is read.
   */
  private static void settle(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
  }

  /** A file of the input folder; the test's own machine may have no Vietnamese letters in names. */
  public Path file(String name) {
    return FileNames.resolve(input(), name);
  }

  public void remove(String name) {
    try {
      Files.delete(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a verb in this process, on the folders of this workplace. */
  public Ended trian(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--input", input().toString(),
            "--output", output().toString(),
            "--data", data().toString()));
    Map<String, String> told = new TreeMap<>(database.settings());
    if (System.getProperty("trian.database.url") != null) {
      told.clear();
    }
    told.forEach(System::setProperty);
    try {
      return call(all.toArray(String[]::new));
    } finally {
      told.keySet().forEach(System::clearProperty);
    }
  }

  /** Takes in what lies in the input folder, for tests that look at no report. */
  public Ended receive() {
    return trian("run", "--no-reports");
  }

  /**
   * The program in a process of its own, not started yet, on the folders of this workplace.
   *
   * @param properties of the system, as {@code name=value}
   */
  public ProcessBuilder process(String verb, String... properties) {
    return process(Main.class, verb, properties);
  }

  ProcessBuilder process(Class<?> main, String verb, String... properties) {
    List<String> command = new ArrayList<>(SharedClasses.java());
    database.settings().forEach((key, value) -> command.add("-D%s=%s".formatted(key, value)));
    for (String property : properties) {
      command.add("-D" + property);
    }
    command.addAll(List.of(main.getName(), verb));
    command.addAll(List.of("--input=" + input(), "--output=" + output(), "--data=" + data()));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** Runs the program in this process with exactly these arguments. */
  public static Ended call(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Main.run(stream(out), stream(err), arguments);
    return new Ended(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Path and hash of every file of the output folder. */
  public Map<String, String> outputs() {
    return hashes(output());
  }

  public Map<String, String> inputs() {
    return hashes(input());
  }

  private static Map<String, String> hashes(Path folder) {
    Map<String, String> hashes = new TreeMap<>();
    if (!Files.exists(folder)) {
      return hashes;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(FileNames.relative(folder, file), HexFormat.of().formatHex(digest));
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return hashes;
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
