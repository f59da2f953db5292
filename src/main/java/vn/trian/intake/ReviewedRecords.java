package vn.trian.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.trian.disk.FaultPoint;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.quality.Finding;
import vn.trian.quality.Severity;
import vn.trian.visit.Submission;
import vn.trian.visit.ledger.JournalEntry.Received;
import vn.trian.visit.ledger.KeptDocuments;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.VisitLedger;

/** Receives the records that the program writes for a person who confirmed them. */
final class ReviewedRecords {
  private final SourceFiles files;
  private final KeptDocuments documents;
  private final VisitLedger ledger;
  private final RecordCheck check;

  ReviewedRecords(
      SourceFiles files, KeptDocuments documents, VisitLedger ledger, RecordCheck check) {
    this.files = files;
    this.documents = documents;
    this.ledger = ledger;
    this.check = check;
  }

  /** A file of records that is about to be received. */
  record Draft(
      String text,
      String name,
      @Nullable String sender,
      LocalDateTime at,
      List<Submission> submissions) {
    List<Finding> findings() {
      return submissions.stream().flatMap(of -> of.findings().stream()).toList();
    }

    /** Which visit the first of the records is a version of. */
    UUID key() {
      return Objects.requireNonNull(submissions.get(0).visit()).key();
    }

    boolean isRejected() {
      return findings().stream().anyMatch(f -> f.rule().severity() == Severity.ERROR);
    }
  }

  /** Asks the rules that every record must keep; nothing is stored. */
  Draft draft(String text, String name, @Nullable String sender, LocalDateTime at) {
    List<Submission> submissions = new ArrayList<>();
    ReviewedReader reader = ReviewedReader.of(text, name);
    for (Optional<ReadRecord> read = reader.next(); read.isPresent(); read = reader.next()) {
      FileRow row = new FileRow(read.get(), submissions.size() + 1L, 0);
      submissions.add(check.check(row, sender, at.toLocalDate()));
    }
    return new Draft(text, name, sender, at, submissions);
  }

  /** Receives and stores the records as a file of their own, in the caller's transaction. */
  SourceFile store(Draft draft) {
    String sha256 = documents.keep(draft.text());
    FaultPoint.reach("between a kept record that was reviewed and its line in the ledger");
    SourceFile file =
        files.receive(new Received(sha256, draft.name(), draft.sender(), true), draft.at());
    ledger.store(file.id(), draft.submissions());
    files.advance(file.id(), draft.submissions().size());
    files.close(file, draft.submissions().size());
    files.tell(file);
    return files.get(file.id());
  }
}
