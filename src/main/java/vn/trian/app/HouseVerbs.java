package vn.trian.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trian.web.Program;

/**
 * The verbs of the command line, called by the program itself while it stays up: what a schedule or
 * a page does is what the verb does. One at a time.
 */
final class HouseVerbs implements Program {
  private static final long PATIENCE_SECONDS = 10;
  private static final Logger LOG = LoggerFactory.getLogger(HouseVerbs.class);

  private final Settings settings;
  private final ReentrantLock one = new ReentrantLock(true);
  private final ExecutorService started =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "asked-by-a-page");
            thread.setDaemon(true);
            return thread;
          });

  private volatile @Nullable Work now;
  private volatile @Nullable Work last;

  HouseVerbs(Settings settings) {
    this.settings = settings;
  }

  /** Has a verb done and tells it to a console as it goes. */
  int tell(Console console, String... words) {
    one.lock();
    try {
      begin(null, words);
      return console.run(settings, words);
    } finally {
      end();
    }
  }

  @Override
  public Answer ask(String... words) {
    if (!isMine()) {
      throw new Busy();
    }
    try {
      begin(null, words);
      return answer(words);
    } finally {
      end();
    }
  }

  @Override
  public synchronized boolean start(String by, String... words) {
    if (isUnderWay()) {
      return false;
    }
    Work work = work(by, words);
    LOG.info("{} has this done: {}", by, work.verb());
    last = work;
    started.execute(() -> carryOut(work, words));
    return true;
  }

  private void carryOut(Work work, String... words) {
    one.lock();
    Answer answer = new Answer(ExitCode.INTERNAL, "", "");
    try {
      now = work;
      answer = answer(words);
    } finally {
      last = new Work(work.verb(), work.by(), work.began(), time(), answer);
      end();
    }
  }

  private Answer answer(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = CommandLines.run(stream(out), stream(err), settings, words);
    return new Answer(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private boolean isUnderWay() {
    Work asked = last;
    return one.isLocked() || (asked != null && asked.ended() == null);
  }

  @Override
  public synchronized boolean settle(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      for (long left = patience.toMillis(); isUnderWay() && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !isUnderWay();
  }

  @Override
  public Optional<Work> now() {
    return Optional.ofNullable(now);
  }

  @Override
  public Optional<Work> last() {
    return Optional.ofNullable(last);
  }

  private void begin(@Nullable String by, String... words) {
    now = work(by, words);
  }

  private synchronized void end() {
    now = null;
    one.unlock();
    notifyAll();
  }

  private Work work(@Nullable String by, String... words) {
    return new Work(String.join(" ", List.of(words)), by, time(), null, null);
  }

  private LocalDateTime time() {
    return LocalDateTime.now(settings.clock()).withNano(0);
  }

  private boolean isMine() {
    try {
      return one.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
