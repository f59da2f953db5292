package vn.trian.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who reads a file while it is replaced, and when its writing fails. */
class WholeFileTest {
  @TempDir Path folder;

  @Test
  void whoReadsTheOldFileReadsItToItsEnd() throws Exception {
    Path target = Files.writeString(folder.resolve("report.pdf"), "the old report");
    Path next = Files.writeString(folder.resolve("next"), "new");
    try (InputStream reader = Files.newInputStream(target)) {
      assertThat(new String(reader.readNBytes(4), StandardCharsets.UTF_8)).isEqualTo("the ");

      WholeFile.move(next, target);

      assertThat(new String(reader.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("old report");
    }
    assertThat(target).hasContent("new");
    assertThat(next).doesNotExist();
  }

  @Test
  void aFileWhoseWritingFailsLeavesTheOldOneAndNothingElse() throws Exception {
    Path target = Files.writeString(folder.resolve("report.pdf"), "the old report");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    target,
                    out -> {
                      out.write(1);
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("No space left on device");

    assertThat(target).hasContent("the old report");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void whatAStopLeftOfAnEarlierWritingIsWrittenOver() throws Exception {
    Path target = folder.resolve("report.pdf");
    Files.writeString(folder.resolve("report.pdf.part"), "cut in the mid");
    Path other = Files.writeString(folder.resolve("another.part"), "of another file");

    WholeFile.write(target, out -> out.write('1'));

    assertThat(target).hasContent("1");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(target, other);
    }
  }

  @Test
  void onlyItsOwnerMayReadIt() throws Exception {
    Path target = folder.resolve("a/b/report.pdf");

    WholeFile.write(target, out -> out.write(1));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-------");
  }
}
