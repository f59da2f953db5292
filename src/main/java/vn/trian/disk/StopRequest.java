package vn.trian.disk;

import java.util.concurrent.CountDownLatch;

/**
 * Whether the system or a person has asked this process to stop. Long work asks at places where it
 * can be left with nothing lost; what it then left undone, the next run does.
 */
public final class StopRequest {
  private static final CountDownLatch ASKED = new CountDownLatch(1);

  private StopRequest() {}

  /** Thrown where work is left because a stop was asked for. */
  public static final class Stopped extends RuntimeException {
    Stopped() {
      super("stopped as asked");
    }
  }

  public static void ask() {
    ASKED.countDown();
  }

  public static boolean isAsked() {
    return ASKED.getCount() == 0;
  }

  /** Leaves the work that calls it once a stop was asked for. */
  public static void obey() {
    if (isAsked()) {
      throw new Stopped();
    }
  }

  /** Returns when a stop is asked for. */
  public static void await() throws InterruptedException {
    ASKED.await();
  }
}
