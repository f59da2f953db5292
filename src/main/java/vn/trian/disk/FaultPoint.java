package vn.trian.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A place between two effects that can be seen from outside, at which a test stops the program for
 * real. Without the property {@code trian.fault.point} nothing happens at any of them.
 *
 * <p>{@code trian.fault.point=N} sends the program a signal when it comes to the N-th point,
 * counted from 1; the name of a point instead of a number means the first time that this point is
 * reached. {@code trian.fault.signal} names the signal: {@code KILL} (default), {@code TERM},
 * {@code INT} or {@code STOP}, after which the program goes on when somebody continues it. A
 * negative number only names the points on standard error as they are passed.
 */
public final class FaultPoint {
  private static final String POINT = System.getProperty("trian.fault.point", "");
  private static final boolean OFF = POINT.isEmpty();
  private static final boolean ONLY_NAMES = POINT.startsWith("-");
  private static final String SIGNAL = System.getProperty("trian.fault.signal", "KILL");

  /** Ends when the process has been suspended and is so no longer. */
  private static final String SUSPEND =
      """
      suspended() { ps -o stat= -p $0 | grep -q '^T'; }
      kill -STOP $0
      while kill -0 $0 2> /dev/null && ! suspended; do sleep 0.02; done
      while suspended; do sleep 0.02; done
      """;

  private static final AtomicInteger PASSED = new AtomicInteger();
  private static final AtomicBoolean DONE = new AtomicBoolean();

  private FaultPoint() {}

  /** Comes to a point, named for the two effects that it stands between. */
  public static void reach(String name) {
    if (OFF) {
      return;
    }
    int number = PASSED.incrementAndGet();
    boolean here =
        (POINT.equals(name) || POINT.equals(Integer.toString(number)))
            && DONE.compareAndSet(false, true);
    if (here || ONLY_NAMES) {
      System.err.printf("fault point %d: %s%n", number, name);
    }
    if (here) {
      signal();
    }
  }

  /** The stream, with a point in the middle of what is written to it in one go. */
  public static OutputStream within(String name, OutputStream out) {
    return OFF ? out : new HalfWritten(out, name);
  }

  /**
   * No signal has come as soon as it is sent: whoever is stopped waits here until it has, or the
   * program would be stopped a little behind the point when the machine is busy.
   */
  private static void signal() {
    try {
      String pid = Long.toString(ProcessHandle.current().pid());
      ProcessBuilder sender =
          SIGNAL.equals("STOP")
              ? new ProcessBuilder("sh", "-c", SUSPEND, pid)
              : new ProcessBuilder("kill", "-" + SIGNAL, pid);
      sender.inheritIO().start().waitFor();
      if (SIGNAL.equals("TERM") || SIGNAL.equals("INT")) {
        StopRequest.await();
      } else if (SIGNAL.equals("KILL")) {
        new CountDownLatch(1).await();
      }
    } catch (IOException e) {
      throw new IllegalStateException("the signal " + SIGNAL + " cannot be sent", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
