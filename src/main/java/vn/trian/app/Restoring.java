package vn.trian.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** The names in a data folder of what a restore or a rebuild puts out of the way. */
final class Restoring {
  private Restoring() {}

  /** Where a backup is unpacked; it stays until the restore is through. */
  static Path folder(Path data) {
    return data.resolve("restoring");
  }

  /** A restore that was cut off has left a data folder that nothing may be added to. */
  static void requireNone(Path data) {
    if (Files.exists(folder(data))) {
      throw new Failure(ExitCode.ENVIRONMENT, null, "restore.unfinished", data);
    }
  }

  /** The first name with a number that is not taken. */
  static Path free(Path folder, String before, String after) {
    Path free = folder.resolve(before + 1 + after);
    for (int n = 2; Files.exists(free); n++) {
      free = folder.resolve(before + n + after);
    }
    return free;
  }
}
