package vn.trian.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.trian.disk.StopRequest;

/**
 * Turns SIGTERM and SIGINT into a request to stop, and gives the work some seconds to come to a
 * place where it can be left. The virtual machine then ends by itself, with 143 or 130.
 */
final class StopSignal {
  /** Most systems kill a process ten seconds or more after they asked it to stop. */
  static final Duration PATIENCE = Duration.ofSeconds(9);

  private final CountDownLatch ended = new CountDownLatch(1);

  private StopSignal() {}

  /**
   * Listens from now on.
   *
   * @param last said when the program was stopped, after everything else
   */
  static StopSignal listen(Runnable last) {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.stop(last), "stop"));
    return signal;
  }

  /** The command came to its end: there is nothing to stop any more. */
  void ended() {
    ended.countDown();
  }

  private void stop(Runnable last) {
    if (ended.getCount() == 0) {
      return;
    }
    StopRequest.ask();
    try {
      ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    last.run();
  }
}
