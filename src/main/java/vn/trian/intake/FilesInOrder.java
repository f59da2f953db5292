package vn.trian.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import vn.trian.disk.StopRequest;

/**
 * Takes the files in one after the other, in the order of their receipt: which of two versions of a
 * record is newer depends on it. What people decided about proposals comes last: then no file is
 * half read, and what they decided on is all there. A file that fails stops those after it, with
 * its own failure.
 */
final class FilesInOrder implements PartitionHandler {
  private final Step step;
  private final IntPredicate isLast;

  /**
   * Files in order.
   *
   * @param isLast whether the file of a number comes after all that are not
   */
  FilesInOrder(Step step, IntPredicate isLast) {
    this.step = step;
    this.isLast = isLast;
  }

  @Override
  public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager)
      throws Exception {
    List<StepExecution> files = new ArrayList<>(splitter.split(manager, 1));
    Map<StepExecution, Boolean> last = new HashMap<>();
    files.forEach(file -> last.put(file, isLast.test(numberOf(file))));
    files.sort(
        Comparator.comparing((StepExecution file) -> last.get(file))
            .thenComparing(FilesInOrder::numberOf));
    for (StepExecution file : files) {
      StopRequest.obey();
      step.execute(file);
      if (file.getStatus() != BatchStatus.COMPLETED) {
        throw failureOf(file);
      }
    }
    return files;
  }

  private static int numberOf(StepExecution file) {
    return file.getExecutionContext().getInt(NewFiles.FILE);
  }

  private static Exception failureOf(StepExecution file) {
    List<Throwable> failures = file.getFailureExceptions();
    for (Throwable failure : failures) {
      if (failure instanceof Exception exception) {
        return exception;
      }
    }
    return new IllegalStateException(
        "a file was not taken in: " + file.getExitStatus(),
        failures.isEmpty() ? null : failures.get(0));
  }
}
