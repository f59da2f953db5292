package vn.trian.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import vn.trian.app.PlannedRuns.Taken;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.disk.StopRequest;

/**
 * Makes the reports of each calendar when their time comes. Of several instances on one ledger one
 * does it. What was missed while nobody was up, or was cut off, is made once at the next start.
 */
final class Schedule implements AutoCloseable {
  private static final Duration TRY_AGAIN = Duration.ofMinutes(1);
  private static final Duration LOOK_FOR_MAIL = Duration.ofMinutes(1);

  private final Settings settings;
  private final Console console;
  private final HouseVerbs verbs;
  private final PlannedRuns runs;
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
  private final List<@Nullable Future<?>> scheduled = new CopyOnWriteArrayList<>();

  private Schedule(Settings settings, Console console, HouseVerbs verbs, PlannedRuns runs) {
    this.settings = settings;
    this.console = console;
    this.verbs = verbs;
    this.runs = runs;
  }

  static Schedule start(Settings settings, Console console, HouseVerbs verbs, PlannedRuns runs) {
    Schedule schedule = new Schedule(settings, console, verbs, runs);
    schedule.start();
    return schedule;
  }

  private void start() {
    scheduler.setClock(settings.clock());
    scheduler.setThreadNamePrefix("schedule-");
    scheduler.setErrorHandler(console::failed);
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setAwaitTerminationMillis(StopSignal.PATIENCE.toMillis());
    scheduler.initialize();
    if (settings.mail().server() != null) {
      scheduled.add(scheduler.scheduleWithFixedDelay(this::sendMail, LOOK_FOR_MAIL));
    }
    for (Plan plan : settings.serving().plans()) {
      scheduler.execute(() -> catchUp(plan));
      scheduled.add(
          scheduler.schedule(
              () -> strike(plan), new CronTrigger(plan.cron(), settings.clock().getZone())));
    }
  }

  /** Mail that was not taken is tried again when its time has come: every run does it. */
  private void sendMail() {
    if (runs.isMailDue(now())) {
      verbs.tell(console, "run", "--no-reports");
    }
  }

  /** What the plan was to have made before this start. */
  private void catchUp(Plan plan) {
    Optional<LocalDateTime> last = last(plan);
    if (last.isEmpty()) {
      return;
    }
    LocalDateTime due = last.get();
    Optional<Taken> taken = runs.find(plan.calendar());
    if (taken.isEmpty()) {
      runs.begin(plan.calendar(), due);
    } else if (taken.get().due().isBefore(due)) {
      if (runs.take(plan.calendar(), due, now())) {
        console.say("serve.missed", due, word(plan));
        run(plan);
      }
    } else if (taken.get().isOpen() && runs.takeAgain(plan.calendar(), taken.get(), now())) {
      console.say("serve.cut-off", taken.get().due(), word(plan));
      run(plan);
    }
  }

  private void strike(Plan plan) {
    last(plan)
        .filter(due -> runs.take(plan.calendar(), due, now()))
        .ifPresent(
            due -> {
              console.say("serve.run", due, word(plan));
              run(plan);
            });
  }

  private void run(Plan plan) {
    LocalDateTime began = LocalDateTime.now(ZoneId.systemDefault());
    int exit = verbs.tell(console, "run", "--calendar", plan.calendar().id());
    if (StopRequest.isAsked()) {
      return;
    }
    if (exit == ExitCode.ENVIRONMENT && runs.isRunCompletedSince(began)) {
      // The reports are there; mail that was not taken is tried again by itself.
      exit = ExitCode.DONE;
    }
    if (exit == ExitCode.BUSY || exit == ExitCode.ENVIRONMENT) {
      console.say("serve.again", TRY_AGAIN.toSeconds());
      Instant then = Instant.now(settings.clock()).plus(TRY_AGAIN);
      scheduled.add(scheduler.schedule(() -> run(plan), then));
      return;
    }
    runs.end(plan.calendar(), now(), exit);
    next(plan).ifPresent(next -> console.say("serve.next", next, word(plan)));
  }

  private String word(Plan plan) {
    return console.words("calendar." + plan.calendar().id());
  }

  private LocalDateTime now() {
    return LocalDateTime.now(settings.clock()).withNano(0);
  }

  private Optional<LocalDateTime> last(Plan plan) {
    return plan.last(ZonedDateTime.now(settings.clock())).map(ZonedDateTime::toLocalDateTime);
  }

  private Optional<ZonedDateTime> next(Plan plan) {
    return plan.next(ZonedDateTime.now(settings.clock()));
  }

  /** When a calendar's reports are made next. */
  Optional<ZonedDateTime> next(ReportingCalendar calendar) {
    return settings.serving().plans().stream()
        .filter(plan -> plan.calendar() == calendar)
        .findFirst()
        .flatMap(this::next);
  }

  @Override
  public void close() {
    for (Future<?> task : scheduled) {
      if (task != null) {
        task.cancel(false);
      }
    }
    scheduler.shutdown();
  }
}
