package vn.trian.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.trian.disk.FaultPoint;
import vn.trian.disk.StopRequest;
import vn.trian.visit.ledger.Journal;
import vn.trian.visit.ledger.JournalEntry;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.VisitLedger;
import vn.trian.visit.ledger.WithdrawalTable;
import vn.trian.visit.ledger.WithdrawalTable.TakenOut;

/**
 * Takes a file that was received by mistake out of every figure, and back in. Afterwards all is as
 * if it had never been received, by new versions of what it had the last word on. Called in a
 * transaction that makes it all or nothing, when no file is half read.
 */
public final class Withdrawals {
  private final SourceFiles files;
  private final KeptFiles kept;
  private final VisitLedger ledger;
  private final WithdrawalTable table;
  private final RecordCheck check;
  private final Journal journal;

  public Withdrawals(
      SourceFiles files,
      KeptFiles kept,
      VisitLedger ledger,
      WithdrawalTable table,
      RecordCheck check,
      Journal journal) {
    this.files = files;
    this.kept = kept;
    this.ledger = ledger;
    this.table = table;
    this.check = check;
    this.journal = journal;
  }

  /**
   * What became of visits.
   *
   * @param out how many the file had the last word on
   * @param in how many versions of other files, or of this one, count now that did not before
   */
  public record Change(int out, int in) {}

  /** Takes a file out. */
  public Change withdraw(SourceFile file, String reason, LocalDateTime at) {
    int withdrawal = table.begin(file, reason, at);
    Map<Integer, BitSet> rows = table.rowsToDecideAgain(file);
    TakenOut taken = table.takeOut(file, withdrawal);
    ledger.forget();
    FaultPoint.reach("between what a withdrawal takes out and what it brings back");
    Map<Integer, Integer> receipts = receipts();
    int in = taken.older();
    for (Map.Entry<Integer, BitSet> entry : rows.entrySet()) {
      in += decideAgain(files.get(entry.getKey()), entry.getValue(), withdrawal, receipts);
    }
    journal.append(at, new JournalEntry.Withdrawn(file.sha256(), reason));
    return new Change(taken.taken(), in);
  }

  /** Takes a withdrawal back: the rows of the file are decided as if they were received now. */
  public Change reinstate(SourceFile file, String reason, LocalDateTime at) {
    int withdrawal = table.undo(file, files.nextReceipt(), at);
    SourceFile now = files.get(file.id());
    int in = decideAgain(now, null, withdrawal, receipts());
    journal.append(at, new JournalEntry.Reinstated(file.sha256(), reason));
    return new Change(0, in);
  }

  private Map<Integer, Integer> receipts() {
    return files.list().stream().collect(Collectors.toMap(SourceFile::id, SourceFile::receipt));
  }

  /** Reads rows of a file from the copy that is kept, all or some, and has them decided. */
  private int decideAgain(
      SourceFile file, @Nullable BitSet some, int withdrawal, Map<Integer, Integer> receipts) {
    int stored = 0;
    LocalDate receivedOn = file.receivedAt().toLocalDate();
    try (FileRows rows = new FileRows(files, kept, file.id())) {
      rows.open(file, 0);
      RowBlocks blocks =
          new RowBlocks(
              rows,
              row ->
                  some == null || some.get(Math.toIntExact(row.number()))
                      ? check.check(row, file.sender(), receivedOn)
                      : null);
      for (Block block = blocks.read(); block != null; block = blocks.read()) {
        StopRequest.obey();
        stored += ledger.storeAgain(file, withdrawal, block.rows(), receipts);
      }
      if (rows.given() != file.balance().read()) {
        throw new IllegalStateException(
            "of %s %d rows were read, and now %d"
                .formatted(file.name(), file.balance().read(), rows.given()));
      }
      return stored;
    }
  }
}
