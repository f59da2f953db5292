package vn.trian.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts every program in the same way and looks at the clock. */
final class Launcher {
  /** Done; done with rejected rows. */
  private static final List<Integer> GOOD = List.of(0, 2);

  private final LoadSettings settings;
  private int started;
  private volatile @Nullable Process running;

  Launcher(LoadSettings settings) {
    this.settings = settings;
    // A benchmark that is stopped leaves nothing running.
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  /**
   * Runs a program to its end.
   *
   * @throws IllegalStateException with what it printed if it failed
   */
  Run run(Program program) throws IOException, InterruptedException {
    Path logs = Files.createDirectories(settings.folder().resolve("logs"));
    String name = ++started + "-" + program.mainClass();
    Path gc = logs.resolve(name + ".gc");
    Path out = logs.resolve(name + ".out");
    Path err = logs.resolve(name + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command(program, gc))
            .directory(settings.folder().toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    settle();
    double processors = ProcessorTime.ofEndedProcesses();
    Instant begin = Instant.now();
    long nanos = System.nanoTime();
    Process process = builder.start();
    running = process;
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - nanos) / 1e9;
    processors = ProcessorTime.ofEndedProcesses() - processors;
    if (!GOOD.contains(exit)) {
      throw new IllegalStateException(
          "%s ended with %d: %s%s"
              .formatted(program, exit, Files.readString(out), Files.readString(err)));
    }
    return new Run(begin, seconds, processors, GcLog.mostUsed(gc), out);
  }

  private void stop() {
    Process process = running;
    if (process != null) {
      process.destroy();
    }
  }

  private List<String> command(Program program, Path gc) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + settings.heap());
    command.add("-Xlog:gc:file=" + gc);
    // A heap of its own comes after the one that all have and counts.
    command.addAll(program.options());
    command.add("-cp");
    command.add(
        Stream.concat(settings.programs().stream(), program.jars().stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(program.mainClass());
    command.addAll(program.arguments());
    return command;
  }

  /** What an earlier program left to be written to the disk is not to slow down the next one. */
  private static void settle() throws InterruptedException {
    try {
      new ProcessBuilder("sync").start().waitFor();
    } catch (IOException e) {
      // A system without it does without it.
    }
  }
}
