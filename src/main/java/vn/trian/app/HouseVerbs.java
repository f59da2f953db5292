package vn.trian.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import vn.trian.web.Program;

/**
 * The verbs of the command line, called by the program itself while it stays up: what a schedule or
 * a page does is what the verb does. One at a time.
 */
final class HouseVerbs implements Program {
  private static final long PATIENCE_SECONDS = 10;

  private final Settings settings;
  private final ReentrantLock one = new ReentrantLock(true);

  HouseVerbs(Settings settings) {
    this.settings = settings;
  }

  /** Has a verb done and tells it to a console as it goes. */
  int tell(Console console, String... words) {
    one.lock();
    try {
      return console.run(settings, words);
    } finally {
      one.unlock();
    }
  }

  @Override
  public Answer ask(String... words) {
    if (!isMine()) {
      throw new IllegalStateException("another verb is under way");
    }
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int exit = CommandLines.run(stream(out), stream(err), settings, words);
      return new Answer(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      one.unlock();
    }
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
