package vn.trian.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.trian.disk.FaultPoint;
import vn.trian.disk.StopRequest;
import vn.trian.quality.Finding;
import vn.trian.visit.Submission;
import vn.trian.visit.ledger.Durability;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.VisitLedger;

/** Stores what came of the rows of a block, in the block's transaction. */
final class LedgerWriter implements ItemWriter<Block> {
  private final VisitLedger ledger;
  private final SourceFiles files;
  private final Durability durability;
  private final IntakeLog log;
  private final SourceFile file;
  private final StepExecution step;

  LedgerWriter(
      VisitLedger ledger,
      SourceFiles files,
      Durability durability,
      IntakeLog log,
      SourceFile file,
      StepExecution step) {
    this.ledger = ledger;
    this.files = files;
    this.durability = durability;
    this.log = log;
    this.file = file;
    this.step = step;
  }

  @Override
  public void write(Chunk<? extends Block> blocks) {
    StopRequest.obey();
    FaultPoint.reach("between the reading and the storing of a block");
    List<Submission> submissions =
        blocks.getItems().stream().flatMap(block -> block.rows().stream()).toList();
    List<Finding> findings = new ArrayList<>();
    TransactionSynchronizationManager.registerSynchronization(
        new AfterBlock(findings, submissions.size()));
    findings.addAll(ledger.store(file.id(), submissions));
    FaultPoint.reach("between the rows of a block and the mark behind them");
    files.advance(file.id(), submissions.size());
  }

  /**
   * The framework can report a block as written whose transaction rolled back without an exception.
   * Then the step must not go on, and what the ledger remembers of that block is not so.
   */
  private final class AfterBlock implements TransactionSynchronization {
    private final List<Finding> findings;
    private final int rows;

    AfterBlock(List<Finding> findings, int rows) {
      this.findings = findings;
      this.rows = rows;
    }

    @Override
    public void afterCommit() {
      durability.force();
    }

    @Override
    public void afterCompletion(int status) {
      if (status == STATUS_COMMITTED) {
        log.findings(findings);
        log.committed(file.name(), rows);
      } else {
        ledger.forget();
        step.setTerminateOnly();
      }
    }
  }
}
