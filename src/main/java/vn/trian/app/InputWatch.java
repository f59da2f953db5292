package vn.trian.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.trian.disk.StopRequest;
import vn.trian.intake.InputFolder;

/**
 * Takes files in that come into the input folder while the program stays up. Reports are left to
 * their time; rejected rows go back to their senders at once.
 */
final class InputWatch implements AutoCloseable {
  private final Duration every;
  private final Console console;
  private final HouseVerbs verbs;
  private final InputFolder folder;
  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "input-watch"));

  /** What was there when files were taken in last, and at the last look. */
  private List<InputFolder.Seen> taken = List.of();

  private List<InputFolder.Seen> seen = List.of();

  private @Nullable ScheduledFuture<?> looks;

  private InputWatch(Settings settings, Console console, HouseVerbs verbs) {
    this.every = settings.serving().watch();
    this.console = console;
    this.verbs = verbs;
    this.folder = new InputFolder(settings.input());
  }

  static InputWatch of(Settings settings, Console console, HouseVerbs verbs) {
    return new InputWatch(settings, console, verbs);
  }

  /** Looks from now on, unless that is not wanted. */
  void start() {
    if (!every.isZero()) {
      looks =
          watcher.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** What is new, and was the same at the look before, is taken in. */
  private void look() {
    try {
      List<InputFolder.Seen> now = folder.look();
      boolean still = now.equals(seen);
      seen = now;
      if (still && !now.equals(taken) && !StopRequest.isAsked()) {
        int exit = verbs.tell(console, "run", "--no-reports");
        if (exit == ExitCode.DONE || exit == ExitCode.REJECTED) {
          taken = now;
        }
      }
    } catch (RuntimeException e) {
      console.failed(e);
    }
  }

  @Override
  public void close() {
    if (looks != null) {
      looks.cancel(false);
    }
    watcher.shutdown();
    try {
      watcher.awaitTermination(StopSignal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
