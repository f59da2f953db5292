package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.app.Invariants.Damage;

/** 94: a real server goes down at the start of a run, in the middle of a block, at a commit. */
@DisplayName("94 the database is down")
@Tag("job")
@Tag("postgresql")
@EnabledIfSystemProperty(named = "trian.test.engine", matches = "postgresql")
class OutageTest {
  private static final String MID_BLOCK = "between the rows of a block and the mark behind them";
  private static final String AT_COMMIT = "before a commit";
  private static final String PATIENT = "trian.database.patience=PT60S";
  private static final String IMPATIENT = "trian.database.patience=PT1S";

  /**
   * Each time that the program asks for a connection to a server that is gone, it waits so long.
   */
  private static final String SOON = "spring.datasource.hikari.connection-timeout=500";

  private static final AtomicInteger PLACES = new AtomicInteger();

  @TempDir static Path folder;
  private static RestartableServer server;
  private static Invariants undisturbed;
  private static String passed;

  @BeforeAll
  static void runUndisturbed() {
    server = new RestartableServer(folder.resolve("server"));
    Workplace place = workplace();
    try (Child child = Child.start(place, "run", "trian.fault.point=-1")) {
      assertThat(child.exit()).as(child.said()).isEqualTo(2);
      passed = child.said();
    }
    undisturbed = Invariants.of(place);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {MID_BLOCK, AT_COMMIT})
  void aServerThatComesBackInTimeIsWaitedFor(String where) {
    Workplace place = workplace();
    try (Child child = stoppedAt(place, where, PATIENT)) {
      server.stop();
      child.signal("CONT");
      child.awaitSaid("không trả lời; thử lại sau 1 giây.");
      server.start();

      assertThat(child.exit()).as(child.said()).isEqualTo(2);
      assertThat(child.said()).doesNotContain("\tat ", "ERROR", "WARN");
    }
    assertThat(undisturbed.check(place, where)).isEqualTo(Damage.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {MID_BLOCK, AT_COMMIT})
  void aServerThatStaysAwayEndsTheRunWithFourAndTheNextOneGoesOn(String where) {
    Workplace place = workplace();
    try (Child child = stoppedAt(place, where, IMPATIENT)) {
      server.stop();
      child.signal("CONT");

      assertThat(child.exit()).as(child.said()).isEqualTo(4);
      List<String> lines = child.said().lines().toList();
      assertThat(lines).hasSize(4);
      assertThat(lines.get(1))
          .isEqualTo("Cơ sở dữ liệu %s không trả lời; thử lại sau 1 giây.", server.url());
      assertThat(lines.get(2))
          .startsWith("Cơ sở dữ liệu %s không trả lời trong 1 giây: ".formatted(server.url()));
      assertThat(lines.get(3))
          .isEqualTo(
              "Chưa có gì bị mất. Khởi động cơ sở dữ liệu rồi chạy lại: chương trình tiếp tục từ chỗ"
                  + " đã lưu.");
    } finally {
      server.start();
    }
    assertThat(place.trian("run").exit()).isEqualTo(2);
    assertThat(undisturbed.check(place, where)).isEqualTo(Damage.NONE);
  }

  @Test
  void aServerThatIsNotThereAtTheStartIsWaitedFor() {
    Workplace place = workplace();
    server.stop();
    try (Child child = Child.start(place, "run", PATIENT, SOON)) {
      child.awaitSaid("không trả lời; thử lại sau 2 giây.");
      server.start();

      assertThat(child.exit()).as(child.said()).isEqualTo(2);
      assertThat(child.said())
          .startsWith(
              """
              Cơ sở dữ liệu %1$s không trả lời; thử lại sau 1 giây.
              Cơ sở dữ liệu %1$s không trả lời; thử lại sau 2 giây.
              """
                  .formatted(server.url()))
          .doesNotContain("\tat ", "ERROR", "WARN");
    }
    assertThat(undisturbed.check(place, "start")).isEqualTo(Damage.NONE);
  }

  /** A run that stands still at the first point of that name after its first row is read. */
  private static Child stoppedAt(Workplace place, String where, String patience) {
    int point =
        passed
            .lines()
            .filter(line -> line.startsWith("fault point "))
            .dropWhile(line -> !line.endsWith(": " + MID_BLOCK))
            .filter(line -> line.endsWith(": " + where))
            .mapToInt(line -> Integer.parseInt(line.split("[ :]")[2]))
            .findFirst()
            .orElseThrow();
    return Child.start(
            place, "run", patience, SOON, "trian.fault.point=" + point, "trian.fault.signal=STOP")
        .awaitSuspended();
  }

  private static Workplace workplace() {
    int number = PLACES.incrementAndGet();
    return new Workplace(
            folder.resolve("place" + number),
            TestDatabase.schema(server.url() + "?user=postgres", "outage_" + number))
        .with(
            "a.csv",
            """
            record_no,visit_date,delegation,district,province
            1,2025-02-18,UBND thành phố,Hải An,Hải Phòng
            2,,UBND thành phố,Hải An,Hải Phòng
            """);
  }
}
