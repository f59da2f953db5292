package vn.trian.app;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.NoSuchJobException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import vn.trian.delivery.DeliveryLog;
import vn.trian.intake.IntakeLog;
import vn.trian.report.CurrentOrder;
import vn.trian.report.Drafts;
import vn.trian.report.ReportOrder;

/** Runs the job once: takes up a run that was cut off, or starts a new one. */
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
    JobExecution ended;
    try {
      for (JobExecution running : jobs.findRunningJobExecutions(job.getName())) {
        operator.recover(running);
        recovered = true;
      }
      JobExecution last = lastExecution(job);
      if (last != null && isToBeTakenUp(last.getStatus())) {
        ended = operator.restart(last);
      } else {
        ended = operator.start(job, nextParameters(job));
      }
    } catch (Exception e) {
      return outcome(e, recovered);
    }
    return outcome(failureOf(ended), recovered);
  }

  private @Nullable JobExecution lastExecution(Job job) {
    JobInstance instance = jobs.getLastJobInstance(job.getName());
    return instance == null ? null : jobs.getLastJobExecution(instance);
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
        drafts.left());
  }

  static @Nullable Throwable failureOf(JobExecution execution) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return null;
    }
    return execution.getStepExecutions().stream()
        .sorted(Comparator.comparing(StepExecution::getId))
        .flatMap(step -> step.getFailureExceptions().stream())
        .findFirst()
        .orElseGet(() -> new IllegalStateException("the job ended " + execution.getStatus()));
  }

  /** Any other state cannot be restarted; the ledger knows by itself where files go on. */
  private static boolean isToBeTakenUp(BatchStatus status) {
    return status == BatchStatus.FAILED || status == BatchStatus.STOPPED;
  }
}
