package vn.trian.app;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of all libraries in a form that a virtual machine maps instead of reading: the tests
 * start the program some hundred times, and it saves a third of each start. Made once for a class
 * path, and kept in the build folder; a virtual machine that cannot do it goes without.
 */
final class SharedClasses {
  private static final List<String> MACHINE =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable");

  private static final List<String> JARS = classPath(true);
  private static final Path ARCHIVE = make();

  private SharedClasses() {}

  /** How a virtual machine with a short life is started, up to the name of the class. */
  static List<String> java() {
    List<String> command = command();
    if (Files.exists(ARCHIVE)) {
      command.add("-XX:SharedArchiveFile=" + ARCHIVE);
    }
    command.addAll(List.of("-cp", join(whole())));
    return command;
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(MACHINE);
    return command;
  }

  /** Folders cannot be archived; where they come last, what comes before them can. */
  private static List<String> whole() {
    return Stream.concat(JARS.stream(), classPath(false).stream()).toList();
  }

  private static List<String> classPath(boolean jars) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar") == jars)
        .toList();
  }

  private static String join(List<String> entries) {
    return String.join(File.pathSeparator, entries);
  }

  private static Path make() {
    String version = System.getProperty("java.vm.version");
    String name = Integer.toHexString((JARS + version).hashCode());
    Path folder = Path.of("target", "shared-classes").toAbsolutePath();
    Path archive = folder.resolve(name + ".jsa");
    try {
      Files.createDirectories(folder);
      // Two classes of tests run at a time, in two virtual machines.
      try (FileChannel lock =
              FileChannel.open(
                  folder.resolve(name + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock held = lock.lock()) {
        if (held.isValid() && Files.notExists(archive)) {
          Path classes = folder.resolve(name + ".classes");
          Path part = folder.resolve(name + ".part");
          run(List.of("-XX:DumpLoadedClassList=" + classes), whole(), sampleRun(folder));
          withoutLambdas(classes);
          run(
              List.of(
                  "-Xshare:dump",
                  "-XX:SharedClassListFile=" + classes,
                  "-XX:SharedArchiveFile=" + part),
              JARS,
              List.of());
          if (Files.exists(part)) {
            Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
          }
        }
      }
      return archive;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no archive of classes can be made", e);
    }
  }

  /** The virtual machine of Java 17.0.15 crashes over some of those when it makes the archive. */
  private static void withoutLambdas(Path classes) throws IOException {
    List<String> lines =
        Files.readAllLines(classes).stream()
            .filter(line -> !line.startsWith("@lambda-proxy"))
            .toList();
    Files.write(classes, lines);
  }

  private static List<String> sampleRun(Path folder) throws IOException {
    Path place = Files.createTempDirectory(folder, "sample-");
    return List.of(
        "vn.trian.app.Main",
        "run",
        "--input=" + Workplace.sample(),
        "--output=" + place.resolve("out"),
        "--data=" + place.resolve("data"));
  }

  private static void run(List<String> options, List<String> classPath, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = command();
    command.addAll(options);
    command.addAll(List.of("-cp", join(classPath)));
    command.addAll(arguments);
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
