package vn.trian.intake;

import java.time.Duration;
import vn.trian.disk.StopRequest;
import vn.trian.intake.part.PartFolder;
import vn.trian.intake.part.RangeOrder;
import vn.trian.visit.ledger.SourceFile;

/** Waits for checked ranges of a file, for as long as something comes back from time to time. */
final class Waiting {
  private static final long LOOK_EVERY_MILLIS = 20;
  private static final int COUNT_EVERY = 25;

  private final PartFolder parts;
  private final SourceFile file;
  private final Duration patience;
  private final IntakeLog log;
  private long counted;
  private long since = System.nanoTime();
  private boolean told;

  Waiting(PartFolder parts, SourceFile file, Duration patience, IntakeLog log) {
    this.parts = parts;
    this.file = file;
    this.patience = patience;
    this.log = log;
    counted = parts.count(file.sha256());
  }

  /** Waits for a range, and says whether it came. */
  boolean hasCome(RangeOrder order) {
    for (int look = 0; !parts.has(order); look++) {
      StopRequest.obey();
      if (look % COUNT_EVERY == 0) {
        count();
      }
      if (System.nanoTime() - since > patience.toNanos()) {
        tell();
        return false;
      }
      pause();
    }
    return true;
  }

  /** One more is there that came from nobody else. */
  void addedOne() {
    counted++;
  }

  private void count() {
    long now = parts.count(file.sha256());
    if (now > counted) {
      since = System.nanoTime();
      told = false;
    }
    counted = now;
  }

  private void tell() {
    if (!told) {
      log.nobodyAnswers(file.name(), patience);
      told = true;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while ranges were waited for", e);
    }
  }
}
