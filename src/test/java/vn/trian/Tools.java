package vn.trian;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs outside the JVM that a test needs to look at what was made. */
public final class Tools {
  private Tools() {}

  /**
   * Skips the test, with a line that names the tool, where the tool is not installed; fails it
   * where the environment says {@code TRIAN_TOOLS=required}.
   */
  public static void require(String tool) {
    if (isInstalled(tool)) {
      return;
    }
    String line = "this test needs '" + tool + "', which is not installed";
    if ("required".equals(System.getenv("TRIAN_TOOLS"))) {
      fail(line);
    }
    System.out.println("skipped: " + line);
    assumeTrue(false, line);
  }

  /** Where a tool is. */
  public static Path path(String tool) {
    return find(tool).orElseThrow(() -> new IllegalStateException(tool + " is not installed"));
  }

  private static boolean isInstalled(String tool) {
    return find(tool).isPresent();
  }

  private static Optional<Path> find(String tool) {
    String path = System.getenv("PATH");
    return path == null
        ? Optional.empty()
        : Arrays.stream(path.split(File.pathSeparator))
            .map(folder -> Path.of(folder, tool))
            .filter(Files::isExecutable)
            .findFirst();
  }
}
