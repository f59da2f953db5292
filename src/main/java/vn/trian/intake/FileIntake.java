package vn.trian.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.trian.article.review.ReviewQueue;
import vn.trian.article.review.ReviewSheet.SheetRow;
import vn.trian.disk.FaultPoint;
import vn.trian.disk.StopRequest;
import vn.trian.intake.decode.CsvTable;
import vn.trian.intake.decode.Opened;
import vn.trian.quality.Finding;
import vn.trian.visit.Balance;
import vn.trian.visit.Submission;
import vn.trian.visit.ledger.Durability;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.VisitLedger;

/** Takes one source file in: its rows in blocks, and at the end its balance by SQL. */
final class FileIntake implements Step {
  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final SourceFiles files;
  private final KeptFiles kept;
  private final VisitLedger ledger;
  private final Durability durability;
  private final RecordCheck check;
  private final ArticleCheck articles;
  private final ReviewQueue queue;
  private final SheetDecisions sheets;
  private final RangesElsewhere ranges;
  private final IntakeLog log;

  FileIntake(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      SourceFiles files,
      KeptFiles kept,
      VisitLedger ledger,
      Durability durability,
      RecordCheck check,
      ArticleCheck articles,
      ReviewQueue queue,
      SheetDecisions sheets,
      RangesElsewhere ranges,
      IntakeLog log) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.files = files;
    this.kept = kept;
    this.ledger = ledger;
    this.durability = durability;
    this.check = check;
    this.articles = articles;
    this.queue = queue;
    this.sheets = sheets;
    this.ranges = ranges;
    this.log = log;
  }

  @Override
  public String getName() {
    return "intakeFile";
  }

  @Override
  public boolean isAllowStartIfComplete() {
    return false;
  }

  @Override
  public void execute(StepExecution execution) throws JobInterruptedException {
    SourceFile file = files.get(execution.getExecutionContext().getInt(NewFiles.FILE));
    if (file.rowsDone() > 0) {
      log.findings(files.findings(file));
    }
    long about = RowEstimate.of(kept.path(file.sha256()), file.name());
    log.begins(file.name(), about < 0 ? about : Math.max(0, about - file.rowsDone()));
    FileRows rows = new FileRows(files, kept, file.id());
    LocalDate receivedOn = file.receivedAt().toLocalDate();
    Function<FileRow, @Nullable Submission> checked =
        row -> check.check(row, file.sender(), receivedOn);
    RangesElsewhere.OfFile elsewhere = ranges.of(file, execution);
    new StepBuilder(getName(), jobs)
        // A block of rows is an item, and each is stored in a transaction of its own.
        .<Block, Block>chunk(1)
        .transactionManager(transactions)
        .reader(new RowBlocks(rows, checked, table -> split(table, elsewhere, checked)))
        .writer(new LedgerWriter(ledger, files, durability, log, file, execution))
        .listener(new AtTheEnd(file, rows, elsewhere))
        .build()
        .execute(execution);
  }

  private static @Nullable CheckedRanges split(
      CsvTable table,
      RangesElsewhere.OfFile elsewhere,
      Function<FileRow, @Nullable Submission> checked) {
    CheckedRanges ofOthers = elsewhere.split(table);
    return ofOthers == null ? LocalRanges.of(table, checked) : ofOthers;
  }

  /** A file is through only when its balance holds; a listener's exception would be swallowed. */
  private final class AtTheEnd implements StepExecutionListener {
    private final SourceFile file;
    private final FileRows rows;
    private final RangesElsewhere.OfFile elsewhere;

    AtTheEnd(SourceFile file, FileRows rows, RangesElsewhere.OfFile elsewhere) {
      this.file = file;
      this.rows = rows;
      this.elsewhere = elsewhere;
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        return execution.getExitStatus();
      }
      try {
        end(file, rows, elsewhere);
        return ExitStatus.COMPLETED;
      } catch (RuntimeException e) {
        ledger.forget();
        execution.addFailureException(e);
        execution.setStatus(BatchStatus.FAILED);
        return ExitStatus.FAILED;
      }
    }
  }

  private void end(SourceFile file, FileRows rows, RangesElsewhere.OfFile elsewhere) {
    FaultPoint.reach("between the last row of a file and its balance");
    StopRequest.obey();
    List<Finding> findings = new ArrayList<>(rows.refusal());
    boolean accepted = findings.isEmpty();
    if (!accepted && file.rowsDone() > 0) {
      throw new UncheckedIOException(
          new IOException(
              "%s was read to row %d before and cannot be opened now"
                  .formatted(file.name(), file.rowsDone())));
    }
    findings.addAll(rows.headerFindings());
    Opened.ArticleFile opened = rows.article();
    ArticleCheck.Checked article = opened == null ? null : articles.check(opened);
    if (article != null) {
      findings.addAll(article.findings());
    }
    Balance balance =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  List<SheetRow> decisions = rows.decisions();
                  if (decisions != null) {
                    findings.addAll(sheets.apply(file, decisions));
                  }
                  ledger.storeFileFindings(file.id(), findings);
                  if (article != null) {
                    int proposals = queue.receive(file, article.article(), article.extraction());
                    return files.closeArticle(file, proposals);
                  }
                  if (accepted) {
                    Balance closed = files.close(file, rows.given());
                    elsewhere.requireSame(closed);
                    return closed;
                  }
                  files.refuse(file);
                  return Balance.NOTHING;
                });
    elsewhere.tidy();
    FileResult.State state = accepted ? FileResult.State.ACCEPTED : FileResult.State.NOT_ACCEPTED;
    Integer proposals = article == null ? null : article.proposals();
    log.file(new FileResult(file.name(), file.sha256(), state, balance, proposals));
    log.findings(findings);
  }
}
