package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs with workers: real processes, a real broker in that of the run, a real PostgreSQL. Whatever
 * becomes of the workers, all is as after a run by itself. Each starts the engine that it is about,
 * so once is enough.
 */
@Tag("job")
@Tag("postgresql")
@DisabledIfSystemProperty(named = "trian.test.engine", matches = "postgresql")
class WorkersTest {
  private static final String SMALL = "trian.workers.bytes=100000";
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private static EmbeddedPostgres server;
  private static Child alone;
  private static String aloneSummary;

  @TempDir static Path everywhere;
  @TempDir Path folder;

  private final int port = freePort();

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
    Workplace place = place(everywhere, "alone");
    alone = run(place, "trian.intake.range=1000000000");
    assertThat(alone.exit()).as(alone.said()).isEqualTo(ExitCode.REJECTED);
    aloneSummary = summary(place);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void twoWorkersGiveTheSummaryOfARunByItself() throws IOException {
    Workplace inRanges = place("ranges");
    Child ranged = run(inRanges, "trian.intake.range=50000");
    assertThat(ranged.exit()).isEqualTo(ExitCode.REJECTED);
    requireAsAlone(ranged, inRanges);
    Workplace shared = place("shared");
    try (Child first = worker(shared);
        Child second = worker(shared)) {
      first.awaitSaid("Working for runs");
      second.awaitSaid("Working for runs");
      Child run = run(shared, withWorkers("PT60S"));
      assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.REJECTED);
      assertThat(run.said()).doesNotContain("no worker has come back");
      assertThat(checkedBy(first)).isPositive();
      assertThat(checkedBy(second)).isPositive();
      assertThat(checkedBy(first) + checkedBy(second)).isGreaterThan(20);
      first.signal("TERM");
      second.signal("TERM");
      assertThat(first.exit()).isEqualTo(143);
      assertThat(second.exit()).isEqualTo(143);
      requireAsAlone(run, shared);
      assertThat(run.said() + first.said() + second.said()).doesNotContain("secret");
    }
    assertThat(leftIn(shared)).isEmpty();
  }

  @Test
  void aWorkerThatIsKilledIsTakenOverByAnother() throws IOException {
    Workplace shared = place("shared");
    try (Child dying =
            worker(shared, "trian.fault.point=between the check of a range and its part");
        Child other = worker(shared)) {
      dying.awaitSaid("Working for runs");
      other.awaitSaid("Working for runs");
      Child run = run(shared, withWorkers("PT60S"));
      assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.REJECTED);
      assertThat(dying.exit()).isEqualTo(137);
      assertThat(run.said()).doesNotContain("no worker has come back");
      requireAsAlone(run, shared);
      assertThat(checkedBy(dying)).isZero();
      assertThat(checkedBy(other)).isGreaterThan(20);
    }
  }

  @Test
  @Tag("long")
  void withoutAWorkerTheRunSaysSoAndDoesItItself() throws IOException {
    Workplace shared = place("shared");
    Child run = run(shared, withWorkers("PT1S"));
    assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.REJECTED);
    assertThat(run.said())
        .contains(
            "a.csv: no worker has come back with anything for 1 seconds;"
                + " the pieces are checked here until one does.");
    requireAsAlone(run, shared);
    assertThat(leftIn(shared)).isEmpty();
  }

  @Test
  @Tag("long")
  void aRunThatWasKilledGoesOnWithWhatItsWorkersDid() throws IOException {
    Workplace shared = place("shared");
    try (Child worker = worker(shared)) {
      worker.awaitSaid("Working for runs");
      Child killed =
          run(
              shared,
              withWorkers(
                  "PT60S",
                  "trian.intake.block=1000",
                  "trian.fault.point=between the visits of a block and what they replace"));
      assertThat(killed.exit()).isEqualTo(137);
      Child run = run(shared, withWorkers("PT60S"));
      assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.REJECTED);
    }
    assertThat(summary(shared)).isEqualTo(aloneSummary);
  }

  @Test
  @Tag("long")
  void aWorkerWithAnotherDataFolderRefuses() {
    Workplace shared = place("shared");
    Workplace other = new Workplace(folder.resolve("other"), shared.database());
    try (Child stray = worker(other)) {
      stray.awaitSaid("Working for runs");
      Child run = run(shared, withWorkers("PT3S"));
      assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.REJECTED);
      assertThat(stray.exit()).isEqualTo(ExitCode.USAGE);
      assertThat(stray.lastLine())
          .isEqualTo(
              "A source file of the run is not in the data folder "
                  + other.data()
                  + " of this worker; it takes no more work. Start it with the folder that the run"
                  + " uses, shared.");
    }
  }

  @Test
  void workersNeedPostgresql() {
    String h2 = "jdbc:h2:file:" + folder.resolve("ledger");
    System.setProperty("trian.database.url", h2);
    try {
      Workplace place = new Workplace(folder);
      for (String verb : List.of("run", "worker")) {
        Workplace.Ended ended =
            place.trian(verb, "--broker", "tcp://localhost:61616", "--lang", "en");
        assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err())
            .isEqualTo(
                "Workers need PostgreSQL: set trian.database.url, or leave trian.broker.url out.\n");
      }
    } finally {
      System.clearProperty("trian.database.url");
    }
  }

  @Test
  void aBrokersAddressIsChecked() {
    Workplace.Ended ended =
        new Workplace(folder).trian("worker", "--broker", "http://u:secret@host", "--lang", "en");
    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.err()).doesNotContain("secret").contains("trian.broker.url");
    Workplace.Ended none = new Workplace(folder).trian("worker", "--lang", "en");
    assertThat(none.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err())
        .isEqualTo(
            "A worker needs a broker: --broker tcp://host:61616, or the setting trian.broker.url.\n");
  }

  /** A folder of two files: in the second one a quotation mark is left open in the middle. */
  private Workplace place(String name) {
    return place(folder, name);
  }

  private static Workplace place(Path folder, String name) {
    String url = server.getJdbcUrl("postgres", "postgres");
    TestDatabase database = TestDatabase.schema(url, name + "_" + SCHEMAS.incrementAndGet());
    return new Workplace(folder.resolve(name), database)
        .with("a.csv", rows(14_000, "", -1))
        .with("b.csv", rows(6_000, "b", 3_000));
  }

  private static String rows(int count, String prefix, int broken) {
    StringBuilder text =
        new StringBuilder(
            "record_no,visit_date,occasion,delegation,host_kind,host_name,district,province,"
                + "gift,gift_value_vnd,remarks\n");
    for (int i = 0; i < count; i++) {
      String day = "20%02d-02-%02d".formatted(10 + i % 15, 1 + i % 28);
      String province = i % 500 == 7 ? "Tỉnh Không Có" : i % 2 == 0 ? "Hải Phòng" : "Hà Nội";
      String district = i % 2 == 0 ? "Quận Hải An" : "Quận Ba Đình";
      String remarks =
          i == broken ? "\"để ngỏ" : i % 9 == 0 ? "\"dòng một\ndòng \"\"hai\"\", hết\"" : "";
      // Every eighth row has no number, and comes again in ranges after it.
      String number = i % 8 == 3 ? "" : prefix + i;
      String host = i % 8 == 3 ? "Trạm Y tế số " + i % 40 : "Trạm Y tế số " + i;
      text.append(
          "%s,%s,27-2,Sở Y tế %s,facility,%s,%s,%s,yes,%d,%s\n"
              .formatted(
                  number,
                  i % 8 == 3 ? "2020-02-27" : day,
                  i % 2 == 0 ? "Hải Phòng" : "Hà Nội",
                  host,
                  district,
                  province,
                  i % 8 == 3 ? 500_000 : 100_000 + i,
                  i == broken || i % 8 != 3 ? remarks : ""));
    }
    return text.toString();
  }

  private String[] withWorkers(String patience, String... more) {
    List<String> properties =
        new ArrayList<>(
            List.of(
                SMALL,
                "trian.workers.patience=" + patience,
                "trian.broker.user=trian",
                "trian.broker.password=secret",
                "trian.broker.url=embedded:" + port));
    properties.addAll(List.of(more));
    return properties.toArray(String[]::new);
  }

  private static Child run(Workplace place, String... properties) {
    Child run = Child.start(place, List.of("run", "--json", "--lang", "en"), properties);
    run.exit();
    return run;
  }

  private Child worker(Workplace place, String... properties) {
    List<String> all =
        new ArrayList<>(List.of("trian.broker.user=trian", "trian.broker.password=secret"));
    all.addAll(List.of(properties));
    return Child.start(
        place,
        List.of("worker", "--lang", "en", "--broker", "tcp://127.0.0.1:" + port),
        all.toArray(String[]::new));
  }

  /** Files, findings and the summary are those of the run that read row by row. */
  private static void requireAsAlone(Child run, Workplace place) {
    assertThat(run.json().get("files")).isEqualTo(alone.json().get("files"));
    assertThat(run.json().get("findings")).isEqualTo(alone.json().get("findings"));
    assertThat(summary(place)).isEqualTo(aloneSummary);
  }

  private static long checkedBy(Child worker) {
    return worker.said().lines().filter(line -> line.startsWith("Checked: ")).count();
  }

  private static String summary(Workplace place) {
    Workplace.Ended ended = place.trian("summary", "--format", "csv");
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).hasLineCount(31);
    return ended.out();
  }

  private static List<String> leftIn(Workplace place) throws IOException {
    Path parts = place.data().resolve("parts");
    if (Files.notExists(parts)) {
      return List.of();
    }
    try (Stream<Path> left = Files.list(parts)) {
      return left.map(Path::toString).toList();
    }
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
