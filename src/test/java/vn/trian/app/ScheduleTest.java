package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.delivery.MailSettings;
import vn.trian.intake.Whole;
import vn.trian.report.content.Edition;
import vn.trian.text.Language;

/** The schedule under clocks that are about to strike six on the first of a month in Vietnam. */
@Tag("job")
@Tag("postgresql")
class ScheduleTest {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Console console;

  @BeforeEach
  void listen() {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    console = new Console(out, out, CommandLines.words(Language.EN));
  }

  @Test
  void runsTheJobAtSixOnTheFirstAndLeavesTheLedgerFreeBetweenRuns() {
    Workplace place = opened();
    try (Instance instance = new Instance(place, shortlyBefore("2026-03-01T06:00"))) {
      assertThat(instance.schedule.next(ReportingCalendar.STATISTICAL))
          .contains(at("2026-03-01T06:00"));
      assertThat(place.trian("status").exit()).isZero();

      waitFor("Next run: ", 1);
    }
    assertThat(said())
        .startsWith("Scheduled run of 2026-03-01T06:00 (statistical month)\n")
        .contains("36 stored, 2 rejected")
        .endsWith("Next run: 2026-04-01T06:00+07:00[Asia/Ho_Chi_Minh] (statistical month)\n");
    assertThat(place.outputs()).containsKey("years/visits-by-district-and-year.pdf");
  }

  @Test
  void twoInstancesOnOneLedgerRunItOnce() {
    Workplace place = opened();
    Clock clock = shortlyBefore("2026-03-01T06:00");
    try (Instance one = new Instance(place, clock);
        Instance two = new Instance(place, clock)) {
      assertThat(one.schedule.next(ReportingCalendar.STATISTICAL))
          .isEqualTo(two.schedule.next(ReportingCalendar.STATISTICAL));

      waitFor("Next run: ", 1);
    }
    assertThat(said().split("Scheduled run of ", -1)).hasSize(2);
    assertThat(place.trian("status", "--json").json().get("runs")).hasSize(1);
  }

  @Test
  void whatWasMissedIsMadeOnceAtTheNextStart() {
    Workplace place = opened();
    try (Instance first = new Instance(place, Clock.fixed(instant("2026-02-15T12:00"), VIETNAM))) {
      waitUntil(() -> first.taken().isPresent());
    }
    assertThat(said()).isEmpty();

    try (Instance late = new Instance(place, Clock.fixed(instant("2026-03-05T09:00"), VIETNAM))) {
      waitFor("Next run: ", 1);
      assertThat(late.taken().orElseThrow().isOpen()).isFalse();
    }
    assertThat(said())
        .startsWith(
            "The scheduled run of 2026-03-01T06:00 (statistical month) was missed; it is made now\n")
        .contains("36 stored, 2 rejected");

    try (Instance again = new Instance(place, Clock.fixed(instant("2026-03-05T09:05"), VIETNAM))) {
      assertThat(again.taken().orElseThrow().due()).isEqualTo("2026-03-01T06:00");
    }
    assertThat(said().split("Next run: ", -1)).hasSize(2);
  }

  @Test
  void whatWasCutOffIsMadeAgain() {
    Workplace place = opened();
    Clock clock = Clock.fixed(instant("2026-03-05T09:00"), VIETNAM);
    try (Instance killed = new Instance(place, clock)) {
      waitUntil(() -> killed.taken().isPresent());
      killed.runs.take(
          ReportingCalendar.STATISTICAL,
          LocalDateTime.parse("2026-03-04T06:00"),
          LocalDateTime.parse("2026-03-04T06:00:01"));
    }

    try (Instance next = new Instance(place, clock)) {
      waitFor("Next run: ", 1);
      assertThat(next.taken().orElseThrow().isOpen()).isFalse();
    }
    assertThat(said())
        .startsWith(
            "The scheduled run of 2026-03-04T06:00 (statistical month) was cut off; it is made again now\n")
        .contains("36 stored, 2 rejected");
  }

  @Test
  void mailThatNobodyTakesIsNoReasonToMakeTheReportsAgain() throws IOException {
    Workplace place = opened();
    try (ServerSocket reserved = new ServerSocket(0)) {
      MailSettings nobody = mailTo(reserved.getLocalPort());
      reserved.close();
      try (Instance instance = new Instance(place, shortlyBefore("2026-03-01T06:00"), nobody)) {
        waitFor("Next run: ", 1);
        assertThat(instance.taken().orElseThrow().exit()).isEqualTo(ExitCode.DONE);
      }
    }
    assertThat(said())
        .doesNotContain("it is tried again")
        .contains("2 mails could not be sent yet");
    assertThat(place.outputs()).containsKey("years/visits-by-district-and-year.pdf");
  }

  private static MailSettings mailTo(int port) {
    return new MailSettings(
        new MailSettings.Server(
            "127.0.0.1",
            port,
            "",
            "",
            MailSettings.Security.NONE,
            "bao-cao@example.vn",
            Duration.ofSeconds(1)),
        List.of("van-hanh@example.vn"),
        java.util.Map.of("", java.util.Map.of(Edition.INTERNAL, List.of("giam-doc@example.vn"))),
        1_000_000,
        null);
  }

  /** The ledger is there before any clock is made that is about to strike. */
  private Workplace opened() {
    Workplace place = new Workplace(folder).withSample();
    assertThat(place.trian("status").exit()).isZero();
    return place;
  }

  /** One program that stays up. */
  private final class Instance implements AutoCloseable {
    private final LedgerDoor door;
    private final PlannedRuns runs;
    private final Schedule schedule;

    Instance(Workplace place, Clock clock) {
      this(place, clock, MailSettings.NONE);
    }

    Instance(Workplace place, Clock clock, MailSettings mail) {
      Settings settings = settings(place, clock, mail);
      door = new LedgerDoor(settings);
      runs = new PlannedRuns(new JdbcTemplate(door));
      schedule = Schedule.start(settings, console, new HouseVerbs(settings), runs);
    }

    Optional<PlannedRuns.Taken> taken() {
      return runs.find(ReportingCalendar.STATISTICAL);
    }

    @Override
    public void close() {
      schedule.close();
      door.close();
    }
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /** Until a sentence was said so often, or a minute is over. */
  private void waitFor(String sentence, int times) {
    waitUntil(() -> said().split(sentence, -1).length > times);
  }

  private static void waitUntil(BooleanSupplier done) {
    Instant end = Instant.now().plusSeconds(60);
    while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static Settings settings(Workplace place, Clock clock, MailSettings mail) {
    return new Settings(
        place.input(),
        place.output(),
        place.data(),
        place.data(),
        Language.EN,
        ReportingCalendar.STATISTICAL,
        vn.trian.place.UnitMap.LAST_WITH_DISTRICTS,
        new vn.trian.summary.ExpectedSenders(java.util.Map.of()),
        ReportOptions.of(english()),
        mail,
        clock,
        new Settings.Database(
            place
                .database()
                .settings()
                .getOrDefault(
                    "trian.database.url",
                    "jdbc:h2:file:" + place.data().resolve("ledger") + ";WRITE_DELAY=0"),
            place.database().settings().getOrDefault("trian.database.user", "trian"),
            "",
            Duration.ZERO),
        Settings.Workers.NONE,
        new Settings.Serving(
            List.of(new Plan(ReportingCalendar.STATISTICAL, "0 0 6 1 * *")),
            Duration.ZERO,
            "127.0.0.1",
            0,
            List.of(),
            64,
            false),
        Whole.STILL,
        Duration.ZERO,
        2,
        50,
        "Nguyễn Văn Mẫu");
  }

  private static StandardEnvironment english() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", java.util.Map.of("trian.lang", "en")));
    return environment;
  }

  /** A clock that goes, and stands five seconds before a time in Vietnam when it is made. */
  private static Clock shortlyBefore(String time) {
    Instant start = at(time).toInstant().minusSeconds(5);
    return Clock.offset(Clock.system(VIETNAM), Duration.between(Instant.now(), start));
  }

  private static Instant instant(String time) {
    return at(time).toInstant();
  }

  private static ZonedDateTime at(String time) {
    return LocalDateTime.parse(time).atZone(VIETNAM);
  }
}
