package vn.trian.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts every program in the same way. */
final class Launcher {
  private final LoadSettings settings;
  private final List<Started> started = new CopyOnWriteArrayList<>();

  Launcher(LoadSettings settings) {
    this.settings = settings;
    // A benchmark that is stopped leaves nothing running.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> started.forEach(Started::stop)));
  }

  Started start(Program program) throws IOException, InterruptedException {
    Path logs =
        Files.createDirectories(settings.folder().resolve("logs"))
            .resolve((started.size() + 1) + "-" + program.mainClass());
    ProcessBuilder builder =
        new ProcessBuilder(command(program, logs.resolveSibling(logs.getFileName() + ".gc")))
            .directory(settings.folder().toFile());
    settle();
    Started now = new Started(program, builder, logs);
    started.add(now);
    return now;
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
