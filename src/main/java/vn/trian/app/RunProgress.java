package vn.trian.app;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import vn.trian.intake.RowsListener;

/** Shows long work: a bar on a terminal, a line every hundred thousand rows elsewhere. */
final class RunProgress implements RowsListener, AutoCloseable {
  private static final long LINE_EVERY = 100_000;

  private final Console console;
  private final @Nullable ProgressBar bar;
  private long rows;

  private RunProgress(Console console, @Nullable ProgressBar bar) {
    this.console = console;
    this.bar = bar;
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
                .build()
            : null;
    return new RunProgress(console, bar);
  }

  @Override
  public void committed(String file, long more) {
    long before = rows;
    rows += more;
    if (bar != null) {
      bar.setExtraMessage(file);
      bar.stepBy(more);
    } else if (before / LINE_EVERY < rows / LINE_EVERY) {
      console.say("run.rows", rows, file);
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
