package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What works on a ledger must work on H2 and on PostgreSQL: by the tag the profile {@code faults}
 * runs a test on both. Those tagged {@code postgresql} besides run on both in every build.
 */
class JobTestsTest {
  @Test
  void everyTestOfAWorkplaceIsTaggedAsATestOfTheJob() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith("Test.java"))
                  .filter(file -> read(file).contains("new " + "Workplace("))
                  .filter(file -> !read(file).contains("@Tag(\"job\")")))
          .isEmpty();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
