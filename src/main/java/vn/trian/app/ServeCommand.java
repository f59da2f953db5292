package vn.trian.app;

import picocli.CommandLine.Command;
import vn.trian.disk.StopRequest;
import vn.trian.intake.InputFolder;

/** Stays up and runs the job by its schedule. */
@Command(name = "serve")
final class ServeCommand extends Verb {
  @Override
  int call(Settings settings) throws InterruptedException {
    if (!new InputFolder(settings.input()).exists()) {
      throw Failure.usage("input.missing", settings.input());
    }
    Postgresql.requireForWorkers(settings);
    try (Schedule schedule = Schedule.start(settings, console())) {
      console().say("serve.up", settings.cron(), settings.clock().getZone(), schedule.next());
      StopRequest.await();
    }
    return ExitCode.DONE;
  }
}
