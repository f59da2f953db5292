package vn.trian.intake;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.support.TransactionOperations;
import vn.trian.visit.Balance;
import vn.trian.visit.Hash;
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
    Map<String, ExecutionContext> partitions = new UnfinishedFiles(files).partition(gridSize);
    Set<String> now = new HashSet<>(partitions.keySet());
    for (InputFile file : input.list()) {
      String sha256 = Hash.ofFile(file.path());
      Optional<SourceFile> known = files.find(sha256);
      if (known.isEmpty()) {
        SourceFile received = receive(file);
        partitions.put(received.sha256(), partitionOf(received));
        now.add(received.sha256());
      } else if (known.get().state() == State.READING) {
        if (!known.get().name().equals(file.name())) {
          log.file(new FileResult(file.name(), sha256, FileResult.State.KNOWN, Balance.NOTHING));
        }
      } else if (!known.get().told() && now.add(sha256)) {
        tellLate(known.get());
      } else {
        log.file(new FileResult(file.name(), sha256, stateOf(known.get()), Balance.NOTHING));
      }
    }
    return partitions;
  }

  /** A run that was cut off took this file in and told nobody: this one tells. */
  private void tellLate(SourceFile file) {
    log.findings(files.findings(file));
    FileResult.State state =
        file.state() == State.ACCEPTED ? FileResult.State.ACCEPTED : FileResult.State.NOT_ACCEPTED;
    log.file(new FileResult(file.name(), file.sha256(), state, file.balance()));
  }

  private static FileResult.State stateOf(SourceFile known) {
    return known.state() == State.NOT_ACCEPTED
        ? FileResult.State.KNOWN_NOT_ACCEPTED
        : FileResult.State.KNOWN;
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
