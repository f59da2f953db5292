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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.text.Language;

/** The schedule under clocks that are about to strike six on the first of a month in Vietnam. */
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
  void runsTheJobAtSixOnTheFirst() throws Exception {
    Workplace place = new Workplace(folder).withSample();
    Settings settings = settings(place, shortlyBefore("2026-03-01T06:00"));
    CountDownLatch ended = new CountDownLatch(1);
    try (OpenLedger ledger = OpenLedger.open(settings, "serve");
        Schedule schedule =
            Schedule.start(
                settings,
                ledger.get(JdbcTemplate.class),
                () -> {
                  RunOutcome outcome =
                      ledger
                          .get(JobRunner.class)
                          .run(
                              ledger.get(
                                  Application.JOB, org.springframework.batch.core.job.Job.class),
                              new vn.trian.report.ReportOrder.WhatChanged());
                  ended.countDown();
                  return outcome;
                },
                console)) {
      assertThat(schedule.next()).isEqualTo(at("2026-03-01T06:00"));

      assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(place.outputs()).containsKey("years/visits-by-district-and-year.pdf");
  }

  @Test
  void twoInstancesOnOneDatabaseRunItOnce() throws Exception {
    Workplace place = new Workplace(folder);
    Settings settings = settings(place, shortlyBefore("2026-03-01T06:00"));
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch started = new CountDownLatch(1);
    try (OpenLedger ledger = OpenLedger.open(settings, "serve")) {
      JdbcTemplate jdbc = ledger.get(JdbcTemplate.class);
      try (Schedule one = Schedule.start(settings, jdbc, () -> run(runs, started), console);
          Schedule two = Schedule.start(settings, jdbc, () -> run(runs, started), console)) {
        assertThat(one.next()).isEqualTo(two.next());
        assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();
        // Both schedules have struck when the clock that both go by is past the hour.
        while (settings.clock().instant().isBefore(at("2026-03-01T06:00:02").toInstant())) {
          Thread.onSpinWait();
        }
      }
      assertThat(runs).hasValue(1);
      Map<String, Object> lock = jdbc.queryForMap("select name from shedlock");
      assertThat(lock).containsEntry("NAME", "visit-report");
    }
  }

  private static RunOutcome run(AtomicInteger runs, CountDownLatch started) {
    runs.incrementAndGet();
    started.countDown();
    return new RunOutcome(null, false, List.of(), Map.of(), List.of(), List.of(), List.of());
  }

  private static Settings settings(Workplace place, Clock clock) {
    return new Settings(
        place.input(),
        place.output(),
        place.data(),
        Language.EN,
        ReportingCalendar.STATISTICAL,
        clock,
        new Settings.Database(
            "jdbc:h2:file:" + place.data().resolve("ledger") + ";WRITE_DELAY=0", "trian", ""),
        "0 0 6 1 * *",
        2);
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
