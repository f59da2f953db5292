package vn.trian.visit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.disk.FaultPoint;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.visit.Field;
import vn.trian.visit.Submission;
import vn.trian.visit.Visit;
import vn.trian.visit.VisitRecord;

/**
 * Keeps what came of the rows of source files: visits and their newer versions, rows that added
 * nothing, rows to send back, findings. Append-only. Called inside the transaction of a block;
 * after one that did not commit, {@link #forget} must be called.
 */
public final class VisitLedger {
  private final JdbcTemplate jdbc;
  private final VisitTable visits;
  private final RowTables rows;
  private final Confirmed confirmed;
  private final SeenKeys seen;
  private final FreshVisits fresh;
  private final BulkInsert amendments;

  public VisitLedger(JdbcTemplate jdbc, FreshVisits fresh) {
    this.jdbc = jdbc;
    Dictionary texts = new Dictionary(jdbc, "text_value", "content");
    this.visits = new VisitTable(jdbc, texts, fresh);
    this.fresh = fresh;
    this.rows = new RowTables(jdbc, texts);
    this.confirmed = new Confirmed(jdbc);
    this.seen = new SeenKeys(visits::isEmpty);
    this.amendments = new BulkInsert(jdbc, "amendment", "visit_id, replaces");
  }

  /**
   * Stores the next rows of a file, in the file's order.
   *
   * @return all findings on them, those included that only the ledger can make
   */
  public List<Finding> store(int fileId, List<Submission> submissions) {
    // Before anything is asked for: what a row has asked for must be known until it is written.
    visits.trim();
    confirmed.by(fileId);
    Map<UUID, Version> latest = latestVersions(submissions);
    List<NewVisit> stored = new ArrayList<>();
    List<@Nullable Object[]> amended = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Submission submission : submissions) {
      Visit visit = submission.visit();
      findings.addAll(submission.findings());
      if (visit == null) {
        rows.reject(submission, submission.findings());
        continue;
      }
      Version known = latest.get(visit.key());
      boolean said =
          known != null && (known.fileId() == fileId || confirmed.contains(known.visitId()));
      switch (Outcome.of(visit, known, said)) {
        case UNCHANGED -> {
          rows.repeat(submission, "unchanged", idOf(known));
          confirmed.add(idOf(known));
        }
        case SUPERSEDED -> rows.repeat(submission, "superseded", idOf(known));
        case TWICE_IN_FILE -> {
          Finding twice = twice(submission.record());
          findings.add(twice);
          rows.reject(submission, both(submission.findings(), twice));
        }
        case NEW, NEWER -> {
          long id = visits.nextId();
          stored.add(new NewVisit(id, submission.record().at(), visit));
          rows.findings(submission, id);
          if (known != null) {
            amended.add(new Object[] {id, known.visitId()});
            fresh.replace(known.visitId());
          }
          latest.put(visit.key(), versionOf(visit, id, fileId));
        }
      }
    }
    visits.insert(fileId, stored, null);
    FaultPoint.reach("between the visits of a block and what they replace");
    amendments.insert(amended);
    rows.insert(fileId);
    return findings;
  }

  /**
   * Decides rows again that were read before, after a withdrawal or its undoing has changed what is
   * known. Rows that take no place leave no trace: what became of them once is written already.
   * What went back to its sender stays out.
   *
   * @param receipts the place of each file in the order of receipt, by the file's number
   * @return how many of them were stored
   */
  public int storeAgain(
      SourceFile file,
      int withdrawal,
      List<Submission> submissions,
      Map<Integer, Integer> receipts) {
    Map<UUID, Version> latest = latestVersions(submissions);
    List<NewVisit> stored = new ArrayList<>();
    List<@Nullable Object[]> amended = new ArrayList<>();
    Set<Long> sentBack = rows.rejected(file.id(), submissions);
    Map<Long, List<Finding>> told = FindingList.byRow(jdbc, file.id(), submissions);
    for (Submission submission : submissions) {
      Visit visit = submission.visit();
      if (visit == null || sentBack.contains(submission.rowNo())) {
        continue;
      }
      Version known = latest.get(visit.key());
      int knownReceipt = known == null ? 0 : receipts.getOrDefault(known.fileId(), 0);
      if (Outcome.takesPlace(visit, known, file.receipt(), knownReceipt)) {
        long id = visits.nextId();
        stored.add(new NewVisit(id, submission.record().at(), visit));
        if (!told.containsKey(submission.rowNo())) {
          rows.findings(submission, id);
        }
        if (known != null) {
          amended.add(new Object[] {id, known.visitId()});
          fresh.replace(known.visitId());
        }
        latest.put(visit.key(), versionOf(visit, id, file.id()));
      }
    }
    visits.insert(file.id(), stored, withdrawal);
    amendments.insert(amended);
    rows.insert(file.id());
    return stored.size();
  }

  /** Stores findings on a file as a whole. */
  public void storeFileFindings(int fileId, List<Finding> findings) {
    rows.insertFileFindings(fileId, findings);
  }

  /** Forgets what a transaction that did not commit may have left in memory. */
  public void forget() {
    visits.forget();
    rows.forget();
    confirmed.forget();
    seen.forget();
  }

  private static Version versionOf(Visit visit, long id, int fileId) {
    return new Version(id, visit.content(), visit.revisedOn(), fileId, false);
  }

  private Map<UUID, Version> latestVersions(List<Submission> submissions) {
    List<UUID> keys = new ArrayList<>(submissions.size());
    for (Submission submission : submissions) {
      if (submission.visit() != null && seen.mayBeKnown(submission.visit().key())) {
        keys.add(submission.visit().key());
      }
    }
    Map<UUID, Version> latest = new HashMap<>();
    if (keys.isEmpty()) {
      return latest;
    }
    KeyLookup.ofHashes(
        jdbc,
        """
        select v.record_key, v.id, v.content, x.revised_on, v.file_id, v.gone
        from visit v
        join particulars x on x.id = v.particulars_id
        where v.record_key = any(?)
        order by v.id
        """,
        keys,
        row ->
            latest.put(
                row.getObject(1, UUID.class),
                new Version(
                    row.getLong(2),
                    row.getObject(3, UUID.class),
                    row.getObject(4, java.time.LocalDate.class),
                    row.getInt(5),
                    row.getBoolean(6))));
    return latest;
  }

  private static long idOf(@Nullable Version known) {
    if (known == null) {
      throw new IllegalStateException("a repeated row must repeat a known visit");
    }
    return known.visitId();
  }

  private static Finding twice(VisitRecord record) {
    Field key = record.text(Field.RECORD_NO) == null ? Field.VISIT_DATE : Field.RECORD_NO;
    return new Finding(
        Rule.RECORD_TWICE_IN_FILE,
        record.at(),
        record.columns().label(key),
        record.text(key),
        List.of());
  }

  private static List<Finding> both(List<Finding> findings, Finding another) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(another);
    return all;
  }
}
