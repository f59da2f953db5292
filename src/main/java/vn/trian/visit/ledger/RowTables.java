package vn.trian.visit.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.quality.Finding;
import vn.trian.visit.Submission;
import vn.trian.visit.VisitRecord;
import vn.trian.visit.ledger.Dictionary.Entry;

/** Writes what came of rows that became no visit, and the findings on all of them. */
final class RowTables {
  private final JdbcTemplate jdbc;
  private final Dictionary texts;
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<Repeated> repeated = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final BulkInsert rejectedRows;
  private final BulkInsert repeatedRows;
  private final BulkInsert findings;
  private long lastFinding = -1;

  RowTables(JdbcTemplate jdbc, Dictionary texts) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.rejectedRows = new BulkInsert(jdbc, "rejected", "file_id, row_no, headers_id, cells");
    this.repeatedRows = new BulkInsert(jdbc, "repeated", "file_id, row_no, outcome, visit_id");
    this.findings =
        new BulkInsert(
            jdbc,
            "finding",
            """
            id, file_id, row_no, line, sheet_id, visit_id, visit_date, rule, column_id, cell,
              arguments
            """);
  }

  private record Rejected(long rowNo, Entry headers, String cells) {}

  private record Repeated(long rowNo, String outcome, long visitId) {}

  private record Found(
      Finding finding,
      long rowNo,
      @Nullable Long visitId,
      @Nullable LocalDate date,
      @Nullable Entry sheet,
      @Nullable Entry column) {}

  void reject(Submission submission, List<Finding> findings) {
    VisitRecord record = submission.record();
    rejected.add(
        new Rejected(
            submission.rowNo(),
            texts.want(TextList.toJson(record.columns().headers())),
            TextList.toJson(record.cells())));
    findings.forEach(finding -> find(finding, submission.rowNo(), null, submission.date()));
  }

  /** Those of the rows of a file, in its order, that went back to their sender. */
  Set<Long> rejected(int fileId, List<Submission> submissions) {
    if (submissions.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.queryForList(
            "select row_no from rejected where file_id = ? and row_no between ? and ?",
            Long.class,
            fileId,
            submissions.get(0).rowNo(),
            submissions.get(submissions.size() - 1).rowNo()));
  }

  void repeat(Submission submission, String outcome, long visitId) {
    repeated.add(new Repeated(submission.rowNo(), outcome, visitId));
  }

  void findings(Submission submission, long visitId) {
    submission
        .findings()
        .forEach(finding -> find(finding, submission.rowNo(), visitId, submission.date()));
  }

  private void find(Finding finding, long rowNo, @Nullable Long visitId, @Nullable LocalDate date) {
    found.add(
        new Found(
            finding,
            rowNo,
            visitId,
            date,
            texts.wantIfPresent(finding.at().sheet()),
            texts.wantIfPresent(finding.column())));
  }

  /** Findings on a file as a whole. */
  void insertFileFindings(int fileId, List<Finding> findings) {
    findings.forEach(finding -> find(finding, 0, null, null));
    insert(fileId);
  }

  void insert(int fileId) {
    texts.settle();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Rejected r : rejected) {
      rows.add(new @Nullable Object[] {fileId, r.rowNo(), texts.id(r.headers()), r.cells()});
    }
    rejectedRows.insert(rows);
    rows.clear();
    for (Repeated r : repeated) {
      rows.add(new Object[] {fileId, r.rowNo(), r.outcome(), r.visitId()});
    }
    repeatedRows.insert(rows);
    rows.clear();
    if (lastFinding < 0) {
      lastFinding = Counters.last(jdbc, "finding");
    }
    for (Found f : found) {
      Finding finding = f.finding();
      rows.add(
          new @Nullable Object[] {
            ++lastFinding,
            fileId,
            f.rowNo(),
            finding.at().line(),
            texts.idOrNull(f.sheet()),
            f.visitId(),
            f.date(),
            finding.rule().id(),
            texts.idOrNull(f.column()),
            finding.value() == null ? null : TextList.storable(finding.value()),
            TextList.toJson(finding.arguments())
          });
    }
    findings.insert(rows);
    clear();
  }

  void forget() {
    clear();
    texts.forget();
    lastFinding = -1;
  }

  private void clear() {
    rejected.clear();
    repeated.clear();
    found.clear();
  }
}
