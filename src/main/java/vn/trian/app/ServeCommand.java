package vn.trian.app;

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

  @Override
  @Nullable String port() {
    return port;
  }

  @Override
  int call(Settings settings) throws InterruptedException {
    if (!new InputFolder(settings.input()).exists()) {
      throw Failure.usage("input.missing", settings.input());
    }
    Postgresql.requireForWorkers(settings);
    // Made, brought up to date and held against its journal before anybody reads it.
    OpenLedger.open(settings, "serve").close();
    HouseVerbs verbs = new HouseVerbs(settings);
    try (LedgerDoor door = new LedgerDoor(settings);
        Pages pages = Pages.serve(settings, door, verbs);
        InputWatch watch = InputWatch.of(settings, console(), verbs);
        Schedule schedule =
            Schedule.start(settings, console(), verbs, new PlannedRuns(new JdbcTemplate(door)))) {
      console().say("serve.up", pages.address());
      settings
          .serving()
          .plans()
          .forEach(
              plan ->
                  schedule
                      .next(plan.calendar())
                      .ifPresent(
                          next ->
                              console()
                                  .say(
                                      "serve.plan",
                                      console().words("calendar." + plan.calendar().id()),
                                      MINUTE.format(next),
                                      settings.clock().getZone())));
      console().say("serve.stop");
      watch.start();
      StopRequest.await();
    }
    return ExitCode.DONE;
  }
}
