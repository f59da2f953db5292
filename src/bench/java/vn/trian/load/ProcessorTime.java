package vn.trian.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long processors worked for the processes that this one started and that have ended. It says
 * what a program costs where other programs make it wait.
 */
final class ProcessorTime {
  private static final Path OF_THIS_PROCESS = Path.of("/proc/self/stat");
  private static final double TICKS_A_SECOND = 100;

  private ProcessorTime() {}

  /** In seconds; always 0 on a system that does not tell. */
  static double ofEndedProcesses() throws IOException {
    if (!Files.exists(OF_THIS_PROCESS)) {
      return 0;
    }
    String stat = Files.readString(OF_THIS_PROCESS, StandardCharsets.UTF_8);
    // The name in brackets is the second field and may hold spaces.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    int user = 16 - 3;
    int system = 17 - 3;
    return (Long.parseLong(fields[user]) + Long.parseLong(fields[system])) / TICKS_A_SECOND;
  }
}
