package vn.trian.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names go into paths and come out again as they were, whatever letters they have. */
class FileNamesTest {
  private static final Path FOLDER = Path.of("some", "folder").toAbsolutePath();

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "Sở Y tế/Báo cáo 100%.csv", "a+b c.csv", "x\ny.csv", "𝄞.csv"})
  void aNameSurvivesTheWayThroughAPath(String name) {
    assertThat(FileNames.relative(FOLDER, FileNames.resolve(FOLDER, name))).isEqualTo(name);
  }

  @Test
  void aNameTooLongForAFileSystemIsCutAndMarkedAndKeepsItsEnding() {
    String one = FileNames.withEnding("ệ".repeat(84) + ".csv", ".findings.xlsx");
    String two = FileNames.withEnding("ệ".repeat(83) + "x.csv", ".findings.xlsx");

    assertThat(one).matches("ệ+~[0-9a-f]+\\.findings\\.xlsx").isNotEqualTo(two);
    assertThat(one.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeBetween(240, 255);
    assertThat(FileNames.withEnding("a.csv", ".findings.xlsx")).isEqualTo("a.csv.findings.xlsx");
  }
}
