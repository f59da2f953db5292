package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.app.PlannedRuns.Taken;
import vn.trian.calendar.ReportingCalendar;

/**
 * Three months of a program that stays up, and of a machine that does not: a month that closed, a
 * run that was missed, a month without a record, and a correction that came late.
 */
@Tag("job")
class ThreeMonthsTest {
  @TempDir Path folder;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Workplace place;

  @BeforeEach
  void start() {
    server.start();
    place = new Workplace(folder);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void everybodyGetsWhatIsTrueAndNothingTwice() throws Exception {
    up("2026-02-15T12:00:00", "2026-02-01T06:00");
    place.with(
        "so-y-te/t2.csv", Visits.file(Visits.row(1, "2026-02-10"), Visits.row(2, "2026-02-20")));

    up("2026-03-01T06:00:00", "2026-03-01T06:00");
    assertThat(mailbox())
        .containsExactlyInAnyOrder(
            "Comparison of visits by district and year (release 1)",
            "Report of visits and gifts of 02/2026 (release 1)");

    // Off on the first of April; nobody has sent anything of March.
    up("2026-04-03T08:00:00", "2026-04-01T06:00");
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("The scheduled run of 2026-04-01T06:00 (statistical month) was missed");
    assertThat(mailbox()).containsExactly("Report of visits and gifts of 03/2026 (release 1)");

    // Up again on the same day: it was made.
    up("2026-04-03T09:00:00", "2026-04-01T06:00");
    assertThat(mailbox()).isEmpty();

    place.with(
        "so-y-te/t2-sua.csv", Visits.file(Visits.row(2, "2026-04-20", "2026-02-20", "Kiến An")));
    up("2026-05-01T06:00:00", "2026-05-01T06:00");
    assertThat(mailbox())
        .containsExactlyInAnyOrder(
            "Comparison of visits by district and year (release 2)",
            "Report of visits and gifts of 02/2026 (release 2)",
            "Report of visits and gifts of 04/2026 (release 1)");
  }

  /** Starts the program at a time, and stops it when what was due is made. */
  private void up(String now, String due) {
    said.reset();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Console console = new Console(out, out, CommandLines.words(vn.trian.text.Language.EN));
    Settings settings = settings(now);
    OpenLedger.open(settings, "serve").close();
    LedgerDoor door = new LedgerDoor(settings);
    PlannedRuns runs = new PlannedRuns(new JdbcTemplate(door));
    try (door;
        Schedule schedule = Schedule.start(settings, console, new HouseVerbs(settings), runs)) {
      assertThat(schedule.next(ReportingCalendar.STATISTICAL)).isPresent();
      Instant end = Instant.now().plusSeconds(60);
      while (!isMade(runs, due) && Instant.now().isBefore(end)) {
        LockSupport.parkNanos(10_000_000);
      }
      assertThat(isMade(runs, due)).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    }
  }

  private static boolean isMade(PlannedRuns runs, String due) {
    return runs.find(ReportingCalendar.STATISTICAL)
        .filter(taken -> taken.due().toString().equals(due))
        .filter(taken -> !taken.isOpen())
        .map(Taken::due)
        .isPresent();
  }

  private Settings settings(String now) {
    Map<String, Object> settings = new HashMap<>(place.database().settings());
    settings.put("trian.now", now);
    settings.put("trian.lang", "en");
    settings.put("trian.input", place.input().toString());
    settings.put("trian.output", place.output().toString());
    settings.put("trian.data", place.data().toString());
    settings.put("trian.schedule.administrative", "-");
    settings.put("trian.senders.31", "so-y-te");
    settings.put("trian.mail.host", "127.0.0.1");
    settings.put("trian.mail.port", server.getSmtp().getPort());
    settings.put("trian.mail.tls", "none");
    settings.put("trian.mail.from", "bao-cao@example.vn");
    settings.put("trian.mail.to", "giam-doc@example.vn");
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    return Settings.of(environment);
  }

  /** The subjects of what came since the last look. */
  private List<String> mailbox() throws Exception {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      subjects.add(message.getSubject());
    }
    server.purgeEmailFromAllMailboxes();
    return subjects;
  }
}
