package vn.trian.intake;

import java.nio.file.Files;
import java.nio.file.Path;

/** When a file of the input folder is taken to be whole. */
public enum Whole {
  /** When its size and the time of its last change have stood still for a while. */
  STILL,
  /** When a file of its name with {@code .done} behind it lies beside it. */
  MARKED;

  static final String MARK = ".done";

  static boolean isMarked(Path file) {
    return Files.exists(file.resolveSibling(file.getFileName() + MARK));
  }
}
