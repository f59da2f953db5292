package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Workplace.Ended;

/** 92: two runs at once, of which one is a real process, held in the middle of its work. */
@DisplayName("92 two runs at once")
@Tag("job")
class OneRunAtATimeTest {
  private static final String ROWS =
      "visit_date,delegation,province\n2025-02-18,UBND thành phố,Hải Phòng\n";
  private static final String[] HELD = {"trian.fault.point=30", "trian.fault.signal=STOP"};
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir Path folder;

  @Test
  void aSecondRunOnADataFolderEndsWithFiveAndNamesTheProcess() {
    Workplace place = new Workplace(folder).with("a.csv", ROWS);
    try (Child first = Child.start(place, "run", HELD).awaitSuspended()) {
      Ended second = soon(place);

      assertThat(second.exit()).isEqualTo(5);
      assertThat(second.err())
          .matches(
              "Another run is active on the data folder \\Q%s\\E: run, pid %d, \\S+T\\S+\\. Wait until it ends and run again\\.\n"
                  .formatted(place.data(), first.pid()));
      first.signal("CONT");
      assertThat(first.exit()).as(first.said()).isZero();
    }
    assertThat(place.receive().exit()).isZero();
  }

  @Test
  @Tag("postgresql")
  void aSecondRunOnAnotherDataFolderOfTheSameDatabaseEndsWithFiveAndNamesTheProcess() {
    assumeTrue(TestDatabase.isPostgresql());
    Workplace place = new Workplace(folder.resolve("a")).with("a.csv", ROWS);
    Workplace other = new Workplace(folder.resolve("b"), place.database()).with("a.csv", ROWS);
    try (Child first = Child.start(place, "run", HELD).awaitSuspended()) {
      Ended second = soon(other);

      assertThat(second.exit()).isEqualTo(5);
      assertThat(second.err())
          .matches(
              "Another run is active on the database jdbc:postgresql:\\S+: run, pid %d, \\S+T\\S+, \\S+\\. Wait until it ends and run again\\.\n"
                  .formatted(first.pid()));
      first.signal("KILL");
      assertThat(first.exit()).isEqualTo(137);
    }
    // The server gave the lock back, and what the killed run had begun is taken up.
    assertThat(other.trian("run", "--lang=en").out())
        .contains("The run before was cut off; this one went on from what it had stored.\n");
  }

  @Test
  void anH2FileThatAnotherProgramHasOpenIsBusy() throws Exception {
    assumeTrue(!TestDatabase.isPostgresql());
    String url = "jdbc:h2:file:" + folder.resolve("shared") + ";WRITE_DELAY=0";
    TestDatabase shared = new TestDatabase(Map.of("trian.database.url", url), url);
    Workplace place = new Workplace(folder.resolve("a"), shared).with("a.csv", ROWS);
    Workplace other = new Workplace(folder.resolve("b"), shared).with("a.csv", ROWS);
    try (Child first = Child.start(place, "run", HELD).awaitSuspended()) {
      Ended second = soon(other);

      assertThat(second.exit()).as(second.err()).isEqualTo(5);
      assertThat(second.err())
          .startsWith("Another run is active on the database jdbc:h2:file:" + folder)
          .hasLineCount(1);
      assertThat(first.pid()).isPositive();
    }
    assertThat(other.receive().exit()).isZero();
  }

  @Test
  void theNameOfAKilledHolderIsNotTold() throws Exception {
    Workplace place = new Workplace(folder).with("a.csv", ROWS);
    try (Child first = Child.start(place, "run", HELD).awaitSuspended()) {
      // As if it had been stopped between taking the lock and writing its name.
      Path holder = place.data().resolve("run.holder");
      String right = Files.readString(holder);
      Files.writeString(holder, "run, pid 999999999, 2020-01-01T00:00\n");
      assertThat(soon(place).err()).doesNotContain("999999999").contains("folder", ": ?. ");
      assertThat(right).contains("pid " + first.pid());
    }
  }

  private static Ended soon(Workplace place) {
    Instant start = Instant.now();
    Ended second = place.trian("run", "--lang=en");
    assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
    return second;
  }
}
