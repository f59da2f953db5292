package vn.trian.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trian.disk.StopRequest;
import vn.trian.intake.InputFolder;

/** Stays up: makes the reports at their times, takes files in as they come, and serves pages. */
@Command(name = "serve")
final class ServeCommand extends Verb {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

  @Option(names = "--port", paramLabel = "N", descriptionKey = "serve.port")
  private @Nullable String port;

  @Option(names = "--hash-password", descriptionKey = "serve.hash-password")
  private boolean hashPassword;

  @Override
  @Nullable String port() {
    return port;
  }

  @Override
  int call(Settings settings) throws InterruptedException, IOException {
    if (hashPassword) {
      console().result(PageUsers.hash(password()) + System.lineSeparator());
      return ExitCode.DONE;
    }
    settings.serving().requireUsersWhereOthersReach();
    if (!new InputFolder(settings.input()).exists()) {
      throw Failure.usage("input.missing", settings.input());
    }
    Postgresql.requireForWorkers(settings);
    // Made, brought up to date and held against its journal before anybody reads it.
    OpenLedger.open(settings, "serve").close();
    HouseVerbs verbs = new HouseVerbs(settings);
    try (LedgerDoor door = new LedgerDoor(settings);
        Pages pages = Pages.serve(settings, door, verbs)) {
      stayUp(settings, verbs, door, pages);
    }
    return ExitCode.DONE;
  }

  private void stayUp(Settings settings, HouseVerbs verbs, LedgerDoor door, Pages pages)
      throws InterruptedException {
    Console console = console();
    if (settings.serving().structured()) {
      StructuredLogs.begin();
      console = StructuredLogs.console(settings.language());
    }
    try (InputWatch watch = InputWatch.of(settings, console, verbs);
        Schedule schedule =
            Schedule.start(settings, console, verbs, new PlannedRuns(new JdbcTemplate(door)))) {
      console.say("serve.up", pages.address());
      if (settings.serving().users().isEmpty()) {
        console.say("serve.open");
      }
      for (Plan plan : settings.serving().plans()) {
        tell(plan, schedule, settings, console);
      }
      console.say("serve.stop");
      watch.start();
      StopRequest.await();
    }
  }

  private static void tell(Plan plan, Schedule schedule, Settings settings, Console console) {
    schedule
        .next(plan.calendar())
        .ifPresent(
            next ->
                console.say(
                    "serve.plan",
                    console.words("calendar." + plan.calendar().id()),
                    MINUTE.format(next),
                    settings.clock().getZone()));
  }

  /** Typed without being seen; on a pipe the first line that comes. */
  @SuppressWarnings("SystemConsoleNull")
  private String password() throws IOException {
    java.io.Console terminal = System.console();
    if (terminal != null) {
      char[] typed = terminal.readPassword("%s ", console().words("serve.password"));
      return typed == null ? "" : new String(typed);
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }
}
