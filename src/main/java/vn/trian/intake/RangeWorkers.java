package vn.trian.intake;

import java.time.Duration;
import java.util.List;
import org.springframework.batch.core.step.StepExecution;
import vn.trian.intake.part.RangeOrder;

/** Other processes that check ranges of a file and write what came of them into the data folder. */
public interface RangeWorkers {
  /** How many bytes of a file are given out at a time. */
  long rangeBytes();

  /** How long is waited for them while nothing comes back. */
  Duration patience();

  /** By which the others see whether they are the same program with the same units. */
  String fingerprint();

  /** Gives ranges out and returns at once. */
  GivenOut giveOut(StepExecution file, List<RangeOrder> ranges);

  /** Ranges that others are at work on; to be closed when none is waited for any more. */
  interface GivenOut extends AutoCloseable {
    @Override
    void close();
  }
}
