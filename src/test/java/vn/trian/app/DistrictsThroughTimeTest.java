package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the documentation says what the program says over the files beside it. */
@Tag("job")
class DistrictsThroughTimeTest {
  private static final Path PAGE = Path.of("docs", "districts-through-time.md");

  @TempDir Path folder;

  @Test
  void thePageSaysWhatTheProgramSays() throws IOException {
    String page = Files.readString(PAGE);
    WorkedExample example = new WorkedExample(folder);

    String again = example.again(page);

    if (Boolean.getBoolean("trian.docs.write")) {
      Files.writeString(PAGE, again);
      return;
    }
    assertThat(example.steps())
        .hasSize((int) page.lines().filter(DistrictsThroughTimeTest::isStep).count());
    assertThat(example.steps())
        .allSatisfy(step -> assertThat(step.said()).as(step.typed()).isEqualTo(step.written()));
    assertThat(again).isEqualTo(page);
    assertThat(example.totals()).hasSize(2);
    assertThat(example.totals().values())
        .allSatisfy(rows -> assertThat(rows).hasSize(3).containsOnly(rows.get(0)));
  }

  private static boolean isStep(String line) {
    return line.startsWith("$ ") || line.startsWith("| `--map");
  }
}
