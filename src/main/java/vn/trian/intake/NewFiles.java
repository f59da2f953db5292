package vn.trian.intake;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.support.TransactionOperations;
import vn.trian.disk.FaultPoint;
import vn.trian.disk.StopRequest;
import vn.trian.intake.KeptFiles.Kept;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
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
  private final StillFiles still;
  private final KeptFiles kept;
  private final SourceFiles files;
  private final IntakeLog log;
  private final TransactionOperations transaction;
  private final Clock clock;

  NewFiles(
      InputFolder input,
      StillFiles still,
      KeptFiles kept,
      SourceFiles files,
      IntakeLog log,
      TransactionOperations transaction,
      Clock clock) {
    this.input = input;
    this.still = still;
    this.kept = kept;
    this.files = files;
    this.log = log;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> partitions = new UnfinishedFiles(files).partition(gridSize);
    kept.removeUnfinished();
    files.listUntold().forEach(this::tellLate);
    InputFolder.Listing listing = input.list();
    log.findings(listing.skipped());
    FaultPoint.reach("after the input folder was listed, before its files are opened");
    Set<InputFile> growing = still.growing(listing.files());
    for (InputFile file : listing.files()) {
      StopRequest.obey();
      if (growing.contains(file)) {
        leave(file, FileResult.State.WAITING);
      } else {
        look(file, partitions);
      }
    }
    return partitions;
  }

  private void look(InputFile file, Map<String, ExecutionContext> partitions) {
    Optional<SourceFile> known;
    try {
      known = files.find(Hash.ofFile(file.path()));
    } catch (UncheckedIOException e) {
      known = Optional.empty();
    }
    if (known.isPresent()) {
      tellKnown(file, known.get());
      return;
    }
    Kept result = kept.keep(file.path());
    if (result instanceof Kept.Gone) {
      log.findings(List.of(Finding.onFile(Rule.FILE_GONE, file.name())));
    } else if (result instanceof Kept.Whole whole) {
      receive(file, whole.sha256(), partitions);
    } else {
      leave(
          file,
          result instanceof Kept.Changing
              ? FileResult.State.WAITING
              : FileResult.State.WAITING_UNREADABLE);
    }
  }

  private void receive(InputFile file, String sha256, Map<String, ExecutionContext> partitions) {
    // Its bytes may have become those of another file since it was looked at.
    Optional<SourceFile> same = files.find(sha256);
    if (same.isPresent()) {
      tellKnown(file, same.get());
    } else {
      partitions.put(sha256, partitionOf(receive(file, sha256)));
    }
  }

  private void leave(InputFile file, FileResult.State why) {
    log.file(new FileResult(file.name(), null, why, Balance.NOTHING));
    Rule rule = why == FileResult.State.WAITING ? Rule.FILE_GROWING : Rule.FILE_LOCKED;
    log.findings(List.of(Finding.onFile(rule, file.name())));
  }

  /** Tells of a file that was received before, unless it is told of in this run anyway. */
  private void tellKnown(InputFile file, SourceFile known) {
    boolean told = known.told() && known.state() != State.READING;
    if (told || !known.name().equals(file.name())) {
      tell(file, known, stateOf(known));
    }
  }

  private void tell(InputFile file, SourceFile known, FileResult.State state) {
    log.file(new FileResult(file.name(), known.sha256(), state, Balance.NOTHING));
  }

  /** A run that was cut off took this file in and told nobody: this one tells. */
  private void tellLate(SourceFile file) {
    log.findings(files.findings(file));
    FileResult.State state =
        file.state() == State.ACCEPTED ? FileResult.State.ACCEPTED : FileResult.State.NOT_ACCEPTED;
    log.file(new FileResult(file.name(), file.sha256(), state, file.balance(), file.proposals()));
  }

  private static FileResult.State stateOf(SourceFile known) {
    return known.state() == State.NOT_ACCEPTED
        ? FileResult.State.KNOWN_NOT_ACCEPTED
        : FileResult.State.KNOWN;
  }

  private SourceFile receive(InputFile file, String sha256) {
    LocalDateTime now = LocalDateTime.now(clock).withNano(0);
    FaultPoint.reach("between a kept file and its line in the ledger");
    return transaction.execute(status -> files.receive(sha256, file.name(), file.sender(), now));
  }

  private static ExecutionContext partitionOf(SourceFile file) {
    ExecutionContext context = new ExecutionContext();
    context.putInt(FILE, file.id());
    return context;
  }
}
