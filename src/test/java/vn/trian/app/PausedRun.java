package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.trian.app.Workplace.Ended;

/** The real program, standing still at a fault point while the world around it changes. */
final class PausedRun {
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final Path said;

  private PausedRun(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /** Starts {@code run --json} and waits until it stands at the point of this name. */
  static PausedRun at(String point, Workplace place, Path said) throws IOException {
    ProcessBuilder builder =
        place.process("run", "trian.fault.point=" + point, "trian.fault.signal=STOP");
    builder.command().add("--json");
    builder.command().add("--lang=en");
    Process process =
        builder
            .redirectErrorStream(false)
            .redirectOutput(said.resolve("out.txt").toFile())
            .redirectError(said.resolve("err.txt").toFile())
            .start();
    PausedRun run = new PausedRun(process, said);
    Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
    while (!run.isStopped() && process.isAlive() && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(run.isStopped()).as("stands at '%s': %s", point, run.text("err.txt")).isTrue();
    return run;
  }

  /** Lets it go on to its end. */
  Ended goOn() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-CONT", Long.toString(process.pid())).start().waitFor();
    int exit = process.waitFor();
    return new Ended(exit, text("out.txt"), text("err.txt"));
  }

  private String text(String name) {
    try {
      return Files.readString(said.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isStopped() {
    try {
      List<String> command = new ArrayList<>(List.of("ps", "-o", "stat=", "-p"));
      command.add(Long.toString(process.pid()));
      Process ps = new ProcessBuilder(command).start();
      return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .strip()
          .startsWith("T");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
