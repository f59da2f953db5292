package vn.trian.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.trian.disk.FaultPoint;
import vn.trian.report.AsideFolder;
import vn.trian.report.Draft;
import vn.trian.report.Drafts;
import vn.trian.report.FinalMonths;
import vn.trian.report.HeldBack;
import vn.trian.report.Releases;
import vn.trian.report.ReportSettings;
import vn.trian.report.ReportsConfiguration;
import vn.trian.report.ReturnDraft;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.summary.Progress;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry.Released;
import vn.trian.visit.ledger.JournalEntry.Reported;
import vn.trian.visit.ledger.JournalEntry.Waiting;
import vn.trian.visit.ledger.RejectedRows;
import vn.trian.visit.ledger.SourceFiles;

/**
 * Publishes what was written aside and writes it down. Called in a transaction: stopped before its
 * commit, the next run makes the same documents and publishes the same bytes again.
 */
final class Delivery {
  private final OutputFolder output;
  private final UnfinishedDelivery unfinished;
  private final AsideFolder aside;
  private final JdbcTemplate jdbc;
  private final Releases releases;
  private final FinalMonths finals;
  private final KeptTraces traces;
  private final ReportSettings settings;
  private final RejectedRows rejected;
  private final SourceFiles files;
  private final Journal journal;
  private final Outbox outbox;
  private final DeliveryLog log;
  private final Clock clock;

  Delivery(
      OutputFolder output,
      UnfinishedDelivery unfinished,
      AsideFolder aside,
      JdbcTemplate jdbc,
      Releases releases,
      FinalMonths finals,
      KeptTraces traces,
      ReportSettings settings,
      RejectedRows rejected,
      SourceFiles files,
      Journal journal,
      Outbox outbox,
      DeliveryLog log,
      Clock clock) {
    this.output = output;
    this.unfinished = unfinished;
    this.aside = aside;
    this.jdbc = jdbc;
    this.releases = releases;
    this.finals = finals;
    this.traces = traces;
    this.settings = settings;
    this.rejected = rejected;
    this.files = files;
    this.journal = journal;
    this.outbox = outbox;
    this.log = log;
    this.clock = clock;
  }

  void deliver(Drafts drafts) {
    LocalDateTime now = LocalDateTime.now(clock).withNano(0);
    boolean undone = unfinished.undo();
    unfinished.begin(paths(drafts));
    EarlierFiles earlier = new EarlierFiles(output, releases, log);
    for (Draft draft : drafts.documents()) {
      deliver(draft, earlier, now);
    }
    for (HeldBack revision : drafts.held()) {
      finals.wait(new Waiting(revision.report(), revision.content(), revision.figures()), now);
    }
    for (ReturnDraft draft : drafts.returns()) {
      String sha256 = publish(draft.written(), draft.name(), 1);
      rejected.returned(files.get(draft.fileId()), draft.name(), sha256, now);
    }
    if (drafts.mark() >= 0) {
      String name = ReportsConfiguration.mark(settings.calendar());
      long mark = Progress.of(jdbc, name);
      if (drafts.mark() != mark) {
        Progress.move(jdbc, name, mark, drafts.mark());
      }
      if (drafts.mark() != mark || !files.listUntold().isEmpty()) {
        journal.append(now, new Reported(settings.calendar().id()));
      }
    }
    if (undone || !drafts.documents().isEmpty() || !drafts.returns().isEmpty()) {
      Path manifest = aside.file(Manifest.NAME);
      new Manifest(releases, rejected, output).write(manifest);
      output.publish(manifest, Manifest.NAME);
    }
    FaultPoint.reach("between the last delivered file and the removal of the folder aside");
    aside.remove();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            unfinished.end();
          }
        });
  }

  private static List<String> paths(Drafts drafts) {
    List<String> paths = new ArrayList<>();
    drafts.documents().forEach(draft -> paths.addAll(draft.files()));
    drafts.returns().forEach(draft -> paths.add(draft.name()));
    return paths;
  }

  private void deliver(Draft draft, EarlierFiles earlier, LocalDateTime now) {
    draft.problems().forEach(log::complain);
    Map<String, String> delivered = new TreeMap<>(draft.kept());
    Map<String, Path> finished = new LinkedHashMap<>();
    for (String file : draft.files()) {
      finished.put(file, aside.file(file));
      delivered.put(file, Hash.ofFile(aside.file(file)));
    }
    earlier.putAway(draft.report(), draft.release(), draft.files(), delivered);
    output.publish(finished);
    for (String file : draft.files()) {
      log.add(
          new DeliveredFile(file, Objects.requireNonNull(delivered.get(file)), draft.release()));
    }
    boolean isNew = releases.find(draft.report(), draft.release()).isEmpty();
    releases.write(
        new Released(
            draft.report(),
            draft.release(),
            draft.content(),
            delivered,
            draft.standing().id(),
            traces.keep(draft.trace()),
            journal.unitsStand(),
            settings.told(draft.key())),
        now,
        Progress.of(jdbc, Progress.TOTALS),
        draft.state());
    // What is issued again under its old number went out when it was new; and nobody is sent a
    // report of which a file could not be made.
    if (isNew && draft.problems().isEmpty()) {
      outbox.queue(draft, settings, now);
    }
  }

  private String publish(Path finished, String name, int release) {
    String sha256 = Hash.ofFile(finished);
    output.publish(finished, name);
    log.add(new DeliveredFile(name, sha256, release));
    return sha256;
  }
}
