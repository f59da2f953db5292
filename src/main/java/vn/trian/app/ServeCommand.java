package vn.trian.app;

import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** Stays up and runs the job by its schedule. */
@Command(name = "serve")
final class ServeCommand extends Verb {
  @Override
  int call(Settings settings) throws InterruptedException {
    try (OpenLedger ledger = OpenLedger.open(settings, "serve");
        Schedule schedule = Schedule.start(ledger, settings, console())) {
      console().say("serve.up", settings.cron(), settings.clock().getZone(), schedule.next());
      // Until the process is told to stop: its shutdown closes the ledger.
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }
}
