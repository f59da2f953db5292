package vn.trian.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A program that has been started, and what it prints. */
final class Started {
  /** Done; done with rejected rows. */
  private static final List<Integer> GOOD = List.of(0, 2);

  private static final List<Integer> TOLD_TO_STOP = List.of(143);

  private static final long LOOK_EVERY_MILLIS = 50;

  private final Program program;
  private final Process process;
  private final Path logs;
  private final Instant begin;
  private final double processors;
  private final long nanos;

  /**
   * Starts the program now.
   *
   * @param logs the beginning of the names of the files that the process writes
   */
  Started(Program program, ProcessBuilder builder, Path logs) throws IOException {
    this.program = program;
    this.logs = logs;
    builder.redirectOutput(log("out").toFile()).redirectError(log("err").toFile());
    this.processors = ProcessorTime.ofEndedProcesses();
    this.begin = Instant.now();
    this.nanos = System.nanoTime();
    this.process = builder.start();
  }

  /**
   * Waits for the program's end.
   *
   * @throws IllegalStateException with what it printed if it failed
   */
  Run ended() throws IOException, InterruptedException {
    return ended(GOOD);
  }

  /** Tells it to stop, and waits for its end. */
  Run stopped() throws IOException, InterruptedException {
    stop();
    return ended(TOLD_TO_STOP);
  }

  private Run ended(List<Integer> good) throws IOException, InterruptedException {
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - nanos) / 1e9;
    double worked = ProcessorTime.ofEndedProcesses() - processors;
    if (!good.contains(exit)) {
      throw new IllegalStateException("%s ended with %d: %s".formatted(program, exit, said()));
    }
    return new Run(begin, seconds, worked, GcLog.mostUsed(log("gc")), log("out"));
  }

  /** Waits until the program has printed this. */
  void awaitSaid(String words) throws IOException, InterruptedException {
    while (!said().contains(words)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("%s ended: %s".formatted(program, said()));
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }

  void stop() {
    process.destroy();
  }

  private String said() throws IOException {
    return Files.readString(log("out")) + Files.readString(log("err"));
  }

  private Path log(String kind) {
    return logs.resolveSibling(logs.getFileName() + "." + kind);
  }
}
