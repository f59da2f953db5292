package vn.trian.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who holds a lock that was not to be had. */
final class Holder {
  private static final Pattern PID = Pattern.compile("pid (\\d+)");
  private static final int TRIES = 10;
  private static final long PAUSE_MILLIS = 100;

  private Holder() {}

  /**
   * Reads the name that a holder wrote into a file. A process that was killed leaves its name there
   * until the next holder has written its own, a moment after it took the lock: the name of a
   * process that is no more is not told.
   */
  static String read(Path file) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      String who = Files.exists(file) ? Files.readString(file).strip() : "";
      Matcher pid = PID.matcher(who);
      if (pid.find()
          && ProcessHandle.of(Long.parseLong(pid.group(1)))
              .filter(ProcessHandle::isAlive)
              .isPresent()) {
        return who;
      }
      pause();
    }
    return "?";
  }

  /** Tries for a second: a process that was killed just now gives its lock back in no time. */
  static boolean tryForAMoment(Supplier<Boolean> taken) {
    for (int i = 1; i < TRIES; i++) {
      if (taken.get()) {
        return true;
      }
      pause();
    }
    return taken.get();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
