package vn.trian.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What releases kept before the comparison of years was kept by month. */
class KeptTraceTest {
  private static final String OLD =
      """
      T,,2,1,2,0,2,0,0
      T,2024,1,1,1,0,1,0,0
      T,2025,1,1,1,0,1,0,0
      U,31,Thành phố Hải Phòng,304,Quận Hải An
      F,0,2024,1,1,1,0,1,0,0
      F,0,2025,1,1,1,0,1,0,
      F,0,,2,1,2,0,2,0,
      V,00000000-0000-0000-0000-000000000001,00000000-0000-0000-0000-000000000002,0,2024,2024-02-20,facility,Trạm,,1,1,,,aa,1.csv,,2
      V,00000000-0000-0000-0000-000000000003,00000000-0000-0000-0000-000000000004,0,2025,2025-02-20,facility,Trạm,,1,1,5,,aa,1.csv,Tờ 1,3
      """;

  @TempDir Path folder;

  @Test
  void aReleaseThatKeepsItsVisitsInItsOwnFileIsReadAsEver() throws IOException {
    Path file = folder.resolve("old.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(OLD.getBytes(StandardCharsets.UTF_8));
    }

    KeptTrace trace = KeptTrace.read(file);

    assertThat(trace.isByMonth()).isFalse();
    assertThat(trace.partFiles()).isEmpty();
    assertThat(trace.periods()).containsExactly("2024", "2025");
    assertThat(trace.units()).hasSize(1);
    assertThat(visits(trace, null))
        .containsExactly("2024-02-20 aa 1.csv null 2 0", "2025-02-20 aa 1.csv Tờ 1 3 0");
    assertThat(visits(trace, "2025")).containsExactly("2025-02-20 aa 1.csv Tờ 1 3 0");
  }

  private static List<String> visits(KeptTrace trace, @Nullable String of) {
    List<String> visits = new ArrayList<>();
    trace.forEachVisit(
        of,
        visit ->
            visits.add(
                "%s %s %s %s %d %d"
                    .formatted(
                        visit.date(),
                        visit.sha256(),
                        visit.at().file(),
                        visit.at().sheet(),
                        visit.at().line(),
                        visit.unit())));
    return visits;
  }
}
