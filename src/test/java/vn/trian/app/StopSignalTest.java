package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.app.Workplace.Ended;

/** 89: a process that is told to stop leaves its work where nothing is lost, and says so. */
@DisplayName("89 told to stop")
@Tag("job")
class StopSignalTest {
  private static final int ROWS = 2_500;
  private static final String STOPPED =
      "Stopped as asked; nothing is lost. Run again: the program goes on from what it has stored.";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void aLoadThatIsToldToStopIsGoneOnWith(String signal, int exit) throws IOException {
    assumeFalse(signal.equals("INT") && isInterruptIgnored(), "started where SIGINT is ignored");
    Workplace place = new Workplace(folder).with("load.csv", rows());
    try (Child child =
        Child.start(
            place,
            "run",
            "trian.lang=en",
            "trian.intake.block=500",
            "trian.fault.point=60",
            "trian.fault.signal=" + signal)) {
      assertThat(child.exit()).as(child.said()).isEqualTo(exit);
      assertThat(child.said().lines().skip(1)).containsExactly(STOPPED);
    }
    assertThat(place.output().resolve("manifest.json")).doesNotExist();

    Ended run = place.trian("run", "--json");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.json().get("files").valueStream().map(SampleRunTest::line))
        .containsExactly("load.csv accepted %d %d 0 0 0".formatted(ROWS, ROWS));
  }

  @Test
  void serveThatIsToldToStopBetweenRunsStopsAtOnce() {
    Workplace place = new Workplace(folder);
    try (Child child =
        Child.start(place, List.of("serve", "--port", "0"), "trian.lang=en")
            .awaitSaid("Stop with Ctrl+C.")) {
      child.signal("TERM");

      assertThat(child.exit()).isEqualTo(143);
      assertThat(child.said()).endsWith("\nStop with Ctrl+C.\n" + STOPPED + "\n");
    }
  }

  /** Whoever starts the tests in the background passes on that an interrupt is not for them. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  private static String rows() {
    StringBuilder rows = new StringBuilder("record_no,visit_date,delegation,district,province\n");
    for (int i = 1; i <= ROWS; i++) {
      rows.append("%d,2025-02-%02d,UBND,Hải An,Hải Phòng\n".formatted(i, 1 + i % 28));
    }
    return rows.toString();
  }
}
