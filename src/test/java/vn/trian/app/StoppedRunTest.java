package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Workplace.Ended;

/** A real process, killed for real in the middle of its work, and the run after it. */
@Tag("job")
class StoppedRunTest {
  private static final int ROWS = 30_000;

  @TempDir Path folder;

  @Test
  void aRunThatIsKilledIsTakenUpWithNothingLostOrDouble() throws Exception {
    String rows = rows();
    Workplace undisturbed = new Workplace(folder.resolve("a")).with("load.csv", rows);
    undisturbed.trian("run");
    Workplace killed = new Workplace(folder.resolve("b")).with("load.csv", rows);

    Process process = killed.process("run").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    Path ledger = killed.data().resolve("ledger.mv.db");
    Instant patience = Instant.now().plusSeconds(60);
    while (process.isAlive()
        && Instant.now().isBefore(patience)
        && (!Files.exists(ledger) || Files.size(ledger) < 1_500_000)) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor();

    Ended run = killed.trian("run", "--json");

    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.json().get("files").valueStream().map(SampleRunTest::line))
        .containsExactly("load.csv accepted %d %d 0 0 1".formatted(ROWS, ROWS - 1));
    assertThat(run.json().get("findings").get("visit-date-missing").asInt()).isEqualTo(1);
    for (List<String> question :
        List.of(List.of("--by=unit,year"), List.of("--by=unit,month", "--level=commune"))) {
      assertThat(summary(killed, question)).isEqualTo(summary(undisturbed, question));
    }
    try (Stream<Path> left = Files.list(killed.output())) {
      assertThat(left.map(path -> path.getFileName().toString())).doesNotContain(".aside");
    }
    assertThat(killed.trian("run").exit()).isZero();
  }

  private static String summary(Workplace place, List<String> question) {
    Stream<String> arguments =
        Stream.concat(Stream.of("summary", "--format=csv"), question.stream());
    return place.trian(arguments.toArray(String[]::new)).out();
  }

  private static String rows() {
    String[] districts = {"Hải An", "Kiến Thụy", "Lê Chân", "Đồ Sơn", ""};
    StringBuilder rows =
        new StringBuilder(
            "record_no,visit_date,delegation,host_kind,host_name,district,province\n");
    for (int i = 1; i <= ROWS; i++) {
      String date = i == 7 ? "" : "20%02d-%02d-%02d".formatted(15 + i % 10, 1 + i % 12, 1 + i % 28);
      rows.append(
          "%d,%s,UBND thành phố,facility,Trạm số %d,%s,Hải Phòng\n"
              .formatted(i, date, i % 1000, districts[i % districts.length]));
    }
    return rows.toString();
  }
}
