package vn.trian.app;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.scheduling.support.CronTrigger;
import vn.trian.report.ReportOrder;

/**
 * Runs the job when its time comes. A lock in the database lets only one of several instances run
 * it; the lock is held for a while after a short run, so that an instance whose clock is a little
 * behind does not run it again.
 */
final class Schedule implements AutoCloseable {
  private static final String LOCK = "visit-report";
  private static final Duration AT_MOST = Duration.ofHours(6);
  private static final Duration AT_LEAST = Duration.ofMinutes(10);

  private final Settings settings;
  private final Console console;
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
  private @Nullable ScheduledFuture<?> scheduled;

  private Schedule(Settings settings, Console console) {
    this.settings = settings;
    this.console = console;
  }

  static Schedule start(Settings settings, Console console) {
    Schedule schedule = new Schedule(settings, console);
    schedule.scheduler.setClock(settings.clock());
    schedule.scheduler.setThreadNamePrefix("schedule-");
    schedule.scheduler.setErrorHandler(console::failed);
    schedule.scheduler.setWaitForTasksToCompleteOnShutdown(true);
    schedule.scheduler.setAwaitTerminationMillis(StopSignal.PATIENCE.toMillis());
    schedule.scheduler.initialize();
    schedule.scheduled =
        schedule.scheduler.schedule(
            schedule::strike, new CronTrigger(settings.cron(), settings.clock().getZone()));
    return schedule;
  }

  /** The ledger is open for the run only: between runs every other verb works. */
  private void strike() {
    console.say("serve.run", ZonedDateTime.now(settings.clock()));
    try {
      AtomicBoolean begun = new AtomicBoolean();
      new Patience(settings.database(), console).keep(() -> runOnce(begun));
    } catch (Exception e) {
      console.failed(e);
    }
    console.say("serve.next", next());
  }

  /**
   * Runs the job unless another instance does.
   *
   * @param begun whether this instance has the lock already, from before the database went away
   */
  private int runOnce(AtomicBoolean begun) {
    try (OpenLedger ledger = OpenLedger.open(settings, "serve")) {
      if (begun.get()) {
        run(ledger);
      } else {
        lock(ledger.get(JdbcTemplate.class))
            .executeWithLock(
                (Runnable)
                    () -> {
                      begun.set(true);
                      run(ledger);
                    },
                new LockConfiguration(Instant.now(), LOCK, AT_MOST, AT_LEAST));
      }
    }
    return ExitCode.DONE;
  }

  private void run(OpenLedger ledger) {
    RunOutcome outcome =
        ledger
            .get(JobRunner.class)
            .run(ledger.get(Application.JOB, Job.class), new ReportOrder.WhatChanged());
    new RunWords(console, settings).tell(outcome, false, ledger);
  }

  private static LockingTaskExecutor lock(JdbcTemplate jdbc) {
    return new DefaultLockingTaskExecutor(
        new JdbcTemplateLockProvider(
            JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(jdbc)
                .usingDbTime()
                .build()));
  }

  /** When the job runs next. */
  ZonedDateTime next() {
    ZonedDateTime next =
        CronExpression.parse(settings.cron()).next(ZonedDateTime.now(settings.clock()));
    if (next == null) {
      throw Failure.usage(
          "settings.invalid", "trian.schedule.cron", settings.cron(), "0 0 6 1 * *");
    }
    return next;
  }

  @Override
  public void close() {
    if (scheduled != null) {
      scheduled.cancel(false);
    }
    scheduler.shutdown();
  }
}
