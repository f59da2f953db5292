package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.text.Language;

/** The schedule under clocks that are about to strike six on the first of a month in Vietnam. */
@Tag("job")
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
    Workplace place = new Workplace(folder).withSample();
    Settings settings = settings(place, shortlyBefore("2026-03-01T06:00"));
    try (Schedule schedule = Schedule.start(settings, console)) {
      assertThat(schedule.next()).isEqualTo(at("2026-03-01T06:00"));
      assertThat(place.trian("status").exit()).isZero();

      waitFor("Next run: ", 1);
    }
    assertThat(said()).contains("Scheduled run at 2026-03-01T06:00:0", "36 stored, 2 rejected");
    assertThat(place.outputs()).containsKey("years/visits-by-district-and-year.pdf");
  }

  @Test
  void twoInstancesOnOneLedgerRunItOnce() {
    Workplace place = new Workplace(folder).withSample();
    Settings settings = settings(place, shortlyBefore("2026-03-01T06:00"));
    try (Schedule one = Schedule.start(settings, console);
        Schedule two = Schedule.start(settings, console)) {
      assertThat(one.next()).isEqualTo(two.next());

      waitFor("Next run: ", 2);
    }
    assertThat(said().split("Scheduled run at ", -1)).hasSize(3);
    assertThat(said().split("36 stored, 2 rejected", -1)).hasSize(2);
    assertThat(place.trian("status", "--json").json().get("runs")).hasSize(1);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /** Until a sentence was said so often, or a minute is over. */
  private void waitFor(String sentence, int times) {
    Instant end = Instant.now().plusSeconds(60);
    while (said().split(sentence, -1).length <= times && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
  }

  private static Settings settings(Workplace place, Clock clock) {
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
        "0 0 6 1 * *",
        java.time.Duration.ZERO,
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

  private static ZonedDateTime at(String time) {
    return java.time.LocalDateTime.parse(time).atZone(VIETNAM);
  }
}
