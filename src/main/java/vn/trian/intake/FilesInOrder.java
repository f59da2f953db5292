package vn.trian.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import vn.trian.disk.StopRequest;

/**
 * Takes the files in one after the other, in the order of their receipt: which of two versions of a
 * record is newer depends on it. A file that fails stops those after it, with its own failure.
 */
final class FilesInOrder implements PartitionHandler {
  private final Step step;

  FilesInOrder(Step step) {
    this.step = step;
  }

  @Override
  public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager)
      throws Exception {
    List<StepExecution> files = new ArrayList<>(splitter.split(manager, 1));
    files.sort(Comparator.comparingInt(file -> file.getExecutionContext().getInt(NewFiles.FILE)));
    for (StepExecution file : files) {
      StopRequest.obey();
      step.execute(file);
      if (file.getStatus() != BatchStatus.COMPLETED) {
        throw failureOf(file);
      }
    }
    return files;
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
