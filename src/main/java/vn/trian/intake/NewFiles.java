package vn.trian.intake;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.support.TransactionOperations;
import vn.trian.visit.Balance;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFile.State;
import vn.trian.visit.ledger.SourceFiles;

/**
 * Receives the files of the input folder that the ledger does not know, and gives each its own
 * partition. A file that an earlier run stopped in is given out again, and reading goes on where
 * the last commit was.
 */
final class NewFiles implements Partitioner {
  static final String FILE = "file";

  private final InputFolder input;
  private final KeptFiles kept;
  private final SourceFiles files;
  private final IntakeLog log;
  private final TransactionOperations transaction;
  private final Clock clock;

  NewFiles(
      InputFolder input,
      KeptFiles kept,
      SourceFiles files,
      IntakeLog log,
      TransactionOperations transaction,
      Clock clock) {
    this.input = input;
    this.kept = kept;
    this.files = files;
    this.log = log;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (SourceFile unfinished : files.listUnfinished()) {
      partitions.put(unfinished.sha256(), partitionOf(unfinished));
    }
    for (InputFile file : input.list()) {
      String sha256 = KeptFiles.sha256(file.path());
      Optional<SourceFile> known = files.find(sha256);
      if (known.isEmpty()) {
        SourceFile received = receive(file);
        partitions.put(received.sha256(), partitionOf(received));
      } else if (known.get().state() != State.READING) {
        log.file(new FileResult(file.name(), sha256, FileResult.State.KNOWN, Balance.NOTHING));
      }
    }
    return partitions;
  }

  private SourceFile receive(InputFile file) {
    String sha256 = kept.keep(file.path());
    LocalDateTime now = LocalDateTime.now(clock).withNano(0);
    return transaction.execute(
        status ->
            files
                .find(sha256)
                .orElseGet(() -> files.receive(sha256, file.name(), file.sender(), now)));
  }

  private static ExecutionContext partitionOf(SourceFile file) {
    ExecutionContext context = new ExecutionContext();
    context.putInt(FILE, file.id());
    return context;
  }
}
