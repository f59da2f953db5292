package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of faults names for each number a test that bears it, or says that there is none. */
class FaultsDocumentTest {
  private static final Path TESTS = Path.of("src", "test", "java", "vn", "trian", "app");

  @Test
  void everyFaultHasATestThatBearsItsNumberOrIsNamedAsOpen() throws IOException {
    List<String[]> rows =
        Files.readString(Path.of("docs", "faults.md"))
            .lines()
            .filter(line -> line.matches("\\| \\d+ \\|.*"))
            .map(line -> line.split("\\|", -1))
            .toList();

    assertThat(rows.stream().map(row -> Integer.valueOf(row[1].strip())))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 96).boxed().toList());
    for (String[] row : rows) {
      String test = row[3].strip().replace("`", "");
      if (test.equals("–")) {
        assertThat(row[4]).as(row[1]).contains("**open**");
        continue;
      }
      Pattern number = Pattern.compile("\"(\\d+, )*" + row[1].strip() + "(, \\d+)* ");
      assertThat(number.matcher(Files.readString(TESTS.resolve(test + ".java"))).find())
          .as(test + " bears the number" + row[1])
          .isTrue();
    }
  }
}
