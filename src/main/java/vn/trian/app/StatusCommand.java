package vn.trian.app;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import picocli.CommandLine.Command;
import vn.trian.article.review.ReviewQueue;
import vn.trian.article.review.ReviewState;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.delivery.Outbox;
import vn.trian.report.FinalMonths;
import vn.trian.report.Releases;
import vn.trian.report.Releases.ReleaseFile;
import vn.trian.visit.Balance;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;

/** What the ledger knows of runs, files and deliveries. */
@Command(name = "status")
final class StatusCommand extends Verb {
  private static final int RUNS = 5;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

  private ZoneId zone = ZoneId.of("UTC");

  @Override
  int call(Settings settings) {
    zone = settings.clock().getZone();
    try (OpenLedger ledger = OpenLedger.open(settings, "status")) {
      List<JobExecution> runs = lastRuns(ledger.get(JobRepository.class));
      List<SourceFile> files = ledger.get(SourceFiles.class).list();
      List<ReleaseFile> outputs = ledger.get(Releases.class).listCurrentFiles();
      if (isJson()) {
        Map<String, Object> document = document(runs, files, outputs);
        document.put("waiting", ledger.get(FinalMonths.class).listWaiting());
        document.put("final", finals(ledger));
        document.put("proposals_waiting", waiting(ledger));
        document.put(
            "mails", ledger.get(Outbox.class).list().stream().map(RunWords::mailDocument).toList());
        console().result(Json.text(document));
      } else {
        tell(runs, files, outputs);
        List<String> finals = finals(ledger);
        if (!finals.isEmpty()) {
          console().say("status.final", String.join(", ", finals));
        }
        ledger
            .get(FinalMonths.class)
            .listWaiting()
            .forEach(of -> console().say("status.waiting", of.report(), of.figures()));
        Posting posting = new Posting(settings, console());
        ledger.get(Outbox.class).list().forEach(mail -> console().line(posting.line(mail)));
        int waiting = waiting(ledger);
        if (waiting > 0) {
          ReviewWords words = new ReviewWords(settings.language());
          console().line(words.get("status.waiting", waiting));
        }
      }
    }
    return ExitCode.DONE;
  }

  private static int waiting(OpenLedger ledger) {
    return ledger.get(ReviewQueue.class).counts().getOrDefault(ReviewState.WAITING, 0);
  }

  /** The months declared final; those of the administrative calendar say so. */
  private static List<String> finals(OpenLedger ledger) {
    List<String> finals = new ArrayList<>();
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      String suffix = calendar == ReportingCalendar.STATISTICAL ? "" : "-" + calendar.id();
      ledger
          .get(FinalMonths.class)
          .listFinal(calendar)
          .forEach(month -> finals.add(month + suffix));
    }
    return finals;
  }

  private static List<JobExecution> lastRuns(JobRepository jobs) {
    List<JobExecution> runs = new ArrayList<>();
    for (JobInstance instance : jobs.getJobInstances(Application.JOB, 0, RUNS)) {
      runs.addAll(jobs.getJobExecutions(instance));
    }
    return runs;
  }

  private void tell(List<JobExecution> runs, List<SourceFile> files, List<ReleaseFile> outputs) {
    console().say("status.runs", runs.size());
    for (JobExecution run : runs) {
      console().say("status.run", time(run.getStartTime()), time(run.getEndTime()), word(run));
    }
    console().say("status.files", files.size());
    for (SourceFile file : files) {
      Balance rows = file.balance();
      if (file.proposals() != null) {
        console()
            .say(
                "status.article",
                file.name(),
                state(file),
                MINUTE.format(file.receivedAt()),
                file.proposals());
        continue;
      }
      console()
          .say(
              "status.file",
              file.name(),
              state(file),
              MINUTE.format(file.receivedAt()),
              rows.read(),
              rows.stored(),
              rows.unchanged(),
              rows.superseded(),
              rows.rejected());
    }
    console().say("status.outputs", outputs.size());
    outputs.forEach(output -> console().say("status.output", output.path(), output.number()));
    Set<String> whole = new HashSet<>();
    outputs.stream()
        .filter(output -> output.path().endsWith(".pdf"))
        .forEach(output -> whole.add(output.report()));
    outputs.stream()
        .map(ReleaseFile::report)
        .distinct()
        .filter(report -> !whole.contains(report))
        .forEach(report -> console().say("status.no-pdf", report));
  }

  private String state(SourceFile file) {
    return console().words("state." + (file.withdrawn() ? "withdrawn" : file.state().id()));
  }

  /**
   * The framework notes times in the zone of the machine; people read them in the reports' zone.
   */
  private String time(@Nullable LocalDateTime local) {
    return local == null
        ? "…"
        : MINUTE.format(local.atZone(ZoneId.systemDefault()).withZoneSameInstant(zone));
  }

  private String word(JobExecution run) {
    return console().words(run.getStatus() == BatchStatus.COMPLETED ? "run.ended" : "run.stopped");
  }

  private static Map<String, Object> document(
      List<JobExecution> runs, List<SourceFile> files, List<ReleaseFile> outputs) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("runs", runs.stream().map(StatusCommand::runDocument).toList());
    document.put("files", files.stream().map(StatusCommand::fileDocument).toList());
    document.put("outputs", outputs);
    return document;
  }

  private static Map<String, @Nullable Object> runDocument(JobExecution run) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("started", String.valueOf(run.getStartTime()));
    document.put("ended", run.getEndTime() == null ? null : run.getEndTime().toString());
    document.put("status", run.getStatus().name());
    return document;
  }

  private static Map<String, Object> fileDocument(SourceFile file) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", file.name());
    document.put("sha256", file.sha256());
    document.put("state", file.state().id());
    document.put("withdrawn", file.withdrawn());
    document.put("received", file.receivedAt().toString());
    document.put("rows", file.balance());
    if (file.proposals() != null) {
      document.put("proposals", file.proposals());
    }
    return document;
  }
}
