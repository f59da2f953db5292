package vn.trian.app;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.NoSuchJobException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import vn.trian.delivery.DeliveryLog;
import vn.trian.disk.FaultPoint;
import vn.trian.intake.IntakeLog;
import vn.trian.report.CurrentOrder;
import vn.trian.report.Drafts;
import vn.trian.report.ReportOrder;

/**
 * Runs the job once. Where files go on after a run that was cut off is known by the ledger alone,
 * so every run is a new one to the framework: what its tables say of an earlier run, and in which
 * of its states, never stands in the way.
 */
final class JobRunner {
  private final JobOperator operator;
  private final JobRepository jobs;
  private final CurrentOrder order;
  private final IntakeLog intake;
  private final Drafts drafts;
  private final DeliveryLog delivery;

  JobRunner(
      JobOperator operator,
      JobRepository jobs,
      CurrentOrder order,
      IntakeLog intake,
      Drafts drafts,
      DeliveryLog delivery) {
    this.operator = operator;
    this.jobs = jobs;
    this.order = order;
    this.intake = intake;
    this.drafts = drafts;
    this.delivery = delivery;
  }

  RunOutcome run(Job job, ReportOrder wanted) {
    order.set(wanted);
    intake.clear();
    drafts.clear();
    delivery.clear();
    boolean recovered = false;
    @Nullable Throwable failure;
    try {
      recovered = closeRunsThatWereCutOff();
      FaultPoint.reach("before the first step");
      failure = failureOf(operator.start(job, nextParameters(job)));
      FaultPoint.reach("after the last step");
    } catch (Exception e) {
      failure = e;
    }
    if (failure != null && Outage.isCauseOf(failure)) {
      throw new IllegalStateException("the database went away during a run", failure);
    }
    return outcome(failure, recovered);
  }

  /** A process that was killed could not write down that its run had ended. */
  private boolean closeRunsThatWereCutOff() {
    boolean some = false;
    for (String name : jobs.getJobNames()) {
      for (JobExecution running : jobs.findRunningJobExecutions(name)) {
        operator.recover(running);
        some = true;
      }
    }
    return some;
  }

  private JobParameters nextParameters(Job job) {
    long number = count(job) + 1;
    return new JobParametersBuilder().addLong("run", number).toJobParameters();
  }

  private long count(Job job) {
    try {
      return jobs.getJobInstanceCount(job.getName());
    } catch (NoSuchJobException e) {
      return 0;
    }
  }

  private RunOutcome outcome(@Nullable Throwable failure, boolean recovered) {
    return new RunOutcome(
        failure,
        recovered,
        intake.files(),
        intake.findingCounts(),
        intake.findings(),
        delivery.files(),
        drafts.left(),
        drafts.held(),
        delivery.problems(),
        delivery.kept());
  }

  /** What made a run fail: an outage of the database, if there is one among its failures. */
  static @Nullable Throwable failureOf(JobExecution execution) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return null;
    }
    List<Throwable> failures =
        execution.getStepExecutions().stream()
            .sorted(Comparator.comparing(StepExecution::getId))
            .flatMap(step -> step.getFailureExceptions().stream())
            .toList();
    return Stream.concat(failures.stream().filter(Outage::isCauseOf), failures.stream())
        .findFirst()
        .orElseGet(() -> new IllegalStateException("the job ended " + execution.getStatus()));
  }
}
