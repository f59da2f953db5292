package vn.trian;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

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

  private static boolean isInstalled(String tool) {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
