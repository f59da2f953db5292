package vn.trian.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.trian.article.review.AliasTable;
import vn.trian.article.review.ReviewQueue;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.delivery.Outbox;
import vn.trian.disk.FaultPoint;
import vn.trian.disk.StopRequest;
import vn.trian.intake.SheetDecisions;
import vn.trian.intake.Withdrawals;
import vn.trian.report.FinalMonths;
import vn.trian.report.Releases;
import vn.trian.report.ReportsConfiguration;
import vn.trian.summary.Progress;
import vn.trian.summary.Summaries;
import vn.trian.summary.SummaryLedger;
import vn.trian.visit.ledger.ChangedUnits;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry;
import vn.trian.visit.ledger.JournalEntry.AliasAdded;
import vn.trian.visit.ledger.JournalEntry.AliasRemoved;
import vn.trian.visit.ledger.JournalEntry.Declared;
import vn.trian.visit.ledger.JournalEntry.Mailed;
import vn.trian.visit.ledger.JournalEntry.Proposed;
import vn.trian.visit.ledger.JournalEntry.Received;
import vn.trian.visit.ledger.JournalEntry.Reinstated;
import vn.trian.visit.ledger.JournalEntry.Released;
import vn.trian.visit.ledger.JournalEntry.Reported;
import vn.trian.visit.ledger.JournalEntry.Returned;
import vn.trian.visit.ledger.JournalEntry.Reviewed;
import vn.trian.visit.ledger.JournalEntry.SheetApplied;
import vn.trian.visit.ledger.JournalEntry.UnitsLoaded;
import vn.trian.visit.ledger.JournalEntry.UnitsUndone;
import vn.trian.visit.ledger.JournalEntry.Waiting;
import vn.trian.visit.ledger.JournalEntry.Withdrawn;
import vn.trian.visit.ledger.JournalLine;
import vn.trian.visit.ledger.RejectedRows;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;

/** Carries the decisions of a journal out again, in an empty ledger and in their order. */
final class Replay {
  private final OpenLedger ledger;
  private final SourceFiles files;
  private final TransactionTemplate transaction;
  private final Deque<LocalDate> unitsFrom = new ArrayDeque<>();
  private final List<Runnable> decisions = new ArrayList<>();
  private long intakes;

  Replay(OpenLedger ledger) {
    this.ledger = ledger;
    this.files = ledger.get(SourceFiles.class);
    this.transaction = new TransactionTemplate(ledger.get(PlatformTransactionManager.class));
  }

  /** What is done at a line, before it is carried out, with all records before it taken in. */
  interface Before {
    boolean wants(JournalLine line);

    void at(JournalLine line);
  }

  /** Articles are what they were read as, and workbooks of decisions have been carried out. */
  private void prepare(List<JournalLine> lines) {
    ledger.get(ReviewQueue.class).readAsBefore(entries(lines, Proposed.class));
    ledger.get(SheetDecisions.class).carriedOutBefore(entries(lines, SheetApplied.class));
  }

  private static <T extends JournalEntry> List<T> entries(List<JournalLine> lines, Class<T> kind) {
    return lines.stream().map(JournalLine::entry).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Carries out all lines in a ledger that is to be looked at, not kept. */
  void run(List<JournalLine> lines, Before before) {
    prepare(lines);
    ledger
        .get(Journal.class)
        .replay(
            () -> {
              for (JournalLine line : lines) {
                StopRequest.obey();
                if (before.wants(line)) {
                  takeIn();
                  fold();
                  before.at(line);
                }
                carryOut(line.entry(), line.at());
              }
            });
  }

  /** Carries out all lines; they themselves are written last, all together. */
  void run(List<JournalLine> lines) {
    prepare(lines);
    Journal journal = ledger.get(Journal.class);
    journal.replay(
        () -> {
          for (JournalLine line : lines) {
            carryOut(line.entry(), line.at());
            FaultPoint.reach("between two lines of a journal that is replayed");
          }
          takeIn();
          fold();
        });
    transaction.executeWithoutResult(status -> journal.insert(lines));
  }

  private void carryOut(JournalEntry entry, LocalDateTime at) {
    if (entry instanceof Received e) {
      inTransaction(() -> files.receive(e, at));
    } else if (entry instanceof Reviewed e) {
      decisions.add(() -> decide(e, at));
    } else if (entry instanceof AliasAdded e) {
      inTransaction(() -> ledger.get(AliasTable.class).add(e, at));
    } else if (entry instanceof AliasRemoved e) {
      inTransaction(() -> ledger.get(AliasTable.class).remove(e, at));
    } else if (entry instanceof Released e) {
      takeIn();
      fold();
      long mark = ledger.get(Summaries.class).mark();
      inTransaction(() -> ledger.get(Releases.class).write(e, at, mark, ""));
    } else if (entry instanceof Declared e) {
      inTransaction(() -> ledger.get(FinalMonths.class).declare(e, at));
    } else if (entry instanceof Waiting e) {
      inTransaction(() -> ledger.get(FinalMonths.class).wait(e, at));
    } else if (entry instanceof Returned e) {
      inTransaction(
          () ->
              ledger
                  .get(RejectedRows.class)
                  .returned(file(e.sha256()), e.path(), e.sha256OfFile(), at));
    } else if (entry instanceof Withdrawn e) {
      takeIn();
      inTransaction(() -> ledger.get(Withdrawals.class).withdraw(file(e.sha256()), e.reason(), at));
    } else if (entry instanceof Reinstated e) {
      takeIn();
      inTransaction(
          () -> ledger.get(Withdrawals.class).reinstate(file(e.sha256()), e.reason(), at));
    } else if (entry instanceof UnitsLoaded e) {
      takeIn();
      inTransaction(() -> reportAgain(e.from()));
      unitsFrom.push(e.from());
      ledger.get(Journal.class).countUnits();
    } else if (entry instanceof UnitsUndone) {
      takeIn();
      LocalDate from = unitsFrom.pop();
      inTransaction(() -> reportAgain(from));
      ledger.get(Journal.class).countUnits();
    } else if (entry instanceof Mailed e) {
      inTransaction(() -> ledger.get(Outbox.class).write(e, at));
    } else if (entry instanceof Reported e) {
      takeIn();
      fold();
      inTransaction(() -> tell(Settings.calendar(e.calendar())));
    }
  }

  /**
   * What was reported before units changed was made of other units: what the change may touch is to
   * be decided on anew.
   */
  private void reportAgain(LocalDate from) {
    ChangedUnits changed = ledger.get(ChangedUnits.class);
    changed.giveBackAgain(from);
    JdbcTemplate jdbc = ledger.get(JdbcTemplate.class);
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      String name = ReportsConfiguration.mark(calendar);
      long mark = Progress.of(jdbc, name);
      long before = changed.firstVisit(from).orElse(mark + 1) - 1;
      if (before < mark) {
        Progress.move(jdbc, name, mark, before);
      }
    }
  }

  /** The steps of the job that come after the intake had all visits so far before their eyes. */
  private void tell(ReportingCalendar calendar) {
    JdbcTemplate jdbc = ledger.get(JdbcTemplate.class);
    String name = ReportsConfiguration.mark(calendar);
    long mark = Progress.of(jdbc, name);
    long reached = ledger.get(Summaries.class).mark();
    if (reached != mark) {
      Progress.move(jdbc, name, mark, reached);
    }
    files.tell();
  }

  /** The visits that a decision made are made by the lines about its files. */
  private void decide(Reviewed decision, LocalDateTime at) {
    ledger.get(ReviewQueue.class).decide(decision, at);
    if (!decision.record().isEmpty()) {
      files.tell(file(decision.record()));
    }
  }

  /** Takes in what was received, and then has people decide what they decided about it. */
  private void takeIn() {
    takeInFiles();
    if (!decisions.isEmpty()) {
      inTransaction(() -> decisions.forEach(Runnable::run));
      decisions.clear();
    }
  }

  private void takeInFiles() {
    if (files.listUnfinished().isEmpty()) {
      return;
    }
    try {
      JobExecution ended =
          ledger
              .get(JobOperator.class)
              .start(
                  ledger.get("takeInAgain", Job.class),
                  new JobParametersBuilder().addLong("intake", ++intakes).toJobParameters());
      Throwable failure = JobRunner.failureOf(ended);
      if (failure != null) {
        throw new IllegalStateException(failure);
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void fold() {
    inTransaction(ledger.get(SummaryLedger.class)::foldAll);
  }

  private SourceFile file(String sha256) {
    return files
        .find(sha256)
        .orElseThrow(() -> new IllegalStateException("the journal never received " + sha256));
  }

  private void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }
}
