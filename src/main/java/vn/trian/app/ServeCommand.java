package vn.trian.app;

import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import vn.trian.intake.InputFolder;

/** Stays up and runs the job by its schedule. */
@Command(name = "serve")
final class ServeCommand extends Verb {
  @Override
  int call(Settings settings) throws InterruptedException {
    if (!new InputFolder(settings.input()).exists()) {
      throw Failure.usage("input.missing", settings.input());
    }
    try (Schedule schedule = Schedule.start(settings, console())) {
      console().say("serve.up", settings.cron(), settings.clock().getZone(), schedule.next());
      // Until the process is told to stop.
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }
}
