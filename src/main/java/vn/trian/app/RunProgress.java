package vn.trian.app;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import vn.trian.intake.RowsListener;

/**
 * Shows long work, with its rate and the time left: a bar on a terminal, a line every ten seconds
 * elsewhere.
 */
final class RunProgress implements RowsListener, AutoCloseable {
  private static final long LINE_EVERY = TimeUnit.SECONDS.toNanos(10);

  private final Console console;
  private final @Nullable ProgressBar bar;
  private final LongSupplier nanos;
  private final long begun;
  private long told;
  private long rows;
  private long ofFile;
  private long expected = -1;

  private RunProgress(Console console, @Nullable ProgressBar bar, LongSupplier nanos) {
    this.console = console;
    this.bar = bar;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
    this.told = begun;
  }

  // From Java 22 on a console is there without a terminal too, and says so itself.
  @SuppressWarnings("SystemConsoleNull")
  static RunProgress on(Console console, boolean json) {
    boolean terminal = System.console() != null && !json;
    ProgressBar bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName(console.words("run.progress"))
                .setInitialMax(-1)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .build()
            : null;
    return new RunProgress(console, bar, System::nanoTime);
  }

  /** Lines at times that a clock tells. */
  static RunProgress inLines(Console console, LongSupplier nanos) {
    return new RunProgress(console, null, nanos);
  }

  @Override
  public void begins(String file, long about) {
    expected = about;
    ofFile = 0;
    if (bar != null) {
      bar.maxHint(about < 0 ? -1 : rows + about);
    }
  }

  @Override
  public void committed(String file, long more) {
    rows += more;
    ofFile += more;
    long now = nanos.getAsLong();
    if (bar != null) {
      bar.setExtraMessage(file);
      bar.stepBy(more);
    } else if (now - told >= LINE_EVERY) {
      told = now;
      line(file, Math.max(1, rows * TimeUnit.SECONDS.toNanos(1) / (now - begun)));
    }
  }

  private void line(String file, long rate) {
    if (expected > ofFile) {
      console.say("run.rows.left", rows, file, rate, (expected - ofFile + rate - 1) / rate);
    } else {
      console.say("run.rows", rows, file, rate);
    }
  }

  @Override
  public void nobodyAnswers(String file, Duration waited) {
    console.complain("workers.none", file, Math.max(1, waited.toSeconds()));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
