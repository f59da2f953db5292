package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program in a process of its own, with all that it says in one file. */
final class Child implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long LOOK_EVERY_MILLIS = 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final Path said;

  private Child(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /**
   * Starts a verb.
   *
   * @param properties of the system, as {@code name=value}
   */
  static Child start(Workplace place, String verb, String... properties) {
    return start(place, List.of(verb), properties);
  }

  /** The same with options of the verb. */
  static Child start(Workplace place, List<String> verbAndOptions, String... properties) {
    return start(Main.class, place, verbAndOptions, properties);
  }

  /** The same through another class than the program's own, which calls that one. */
  static Child start(
      Class<?> main, Workplace place, List<String> verbAndOptions, String... properties) {
    try {
      Path said = Files.createTempFile(place.input().getParent(), "said-", ".txt");
      ProcessBuilder program = place.process(main, verbAndOptions.get(0), properties);
      program.command().addAll(verbAndOptions.subList(1, verbAndOptions.size()));
      return new Child(program.redirectOutput(said.toFile()).start(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one JSON document among all that it said. */
  JsonNode json() {
    String said = said();
    return JSON.readTree(said.substring(said.indexOf("{\n"), said.lastIndexOf("\n}") + 2));
  }

  String said() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String lastLine() {
    return said().lines().reduce("", (before, line) -> line);
  }

  long pid() {
    return process.pid();
  }

  /** Waits until the process is stopped by SIGSTOP. */
  Child awaitSuspended() {
    await("is suspended", () -> state().startsWith("T"));
    return this;
  }

  Child awaitSaid(String words) {
    await("says " + words, () -> said().contains(words));
    return this;
  }

  /** Waits for its end and tells the exit code. */
  int exit() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the process does not end; it said: " + said());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it ends by itself within some time. */
  boolean endsWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void signal(String name) {
    run("kill", "-" + name, Long.toString(pid()));
  }

  @Override
  public void close() {
    process.destroyForcibly();
    exit();
  }

  private void await(String what, Supplier<Boolean> condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.get()) {
      if (endsWithin(LOOK_EVERY_MILLIS) || Instant.now().isAfter(end)) {
        throw new AssertionError("never " + what + "; it said: " + said());
      }
    }
  }

  private String state() {
    return run("ps", "-o", "stat=", "-p", Long.toString(pid())).strip();
  }

  private static String run(String... command) {
    try {
      Process tool = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
      return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
