package vn.trian.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.visit.ledger.Rows;

/** What the current run did with each file and what it found: for its last words. */
public final class IntakeLog {
  /** Above so many findings only their number is kept; the ledger has them all. */
  private static final int KEPT_FINDINGS = 1_000;

  private final List<FileResult> files = new ArrayList<>();
  private final Map<Rule, Long> counts = new TreeMap<>(Comparator.comparing(Rule::id));
  private final List<Finding> findings = new ArrayList<>();
  private RowsListener listener = (file, rows) -> {};

  public synchronized void listen(RowsListener next) {
    listener = next;
  }

  synchronized void begins(String file, long rows) {
    listener.begins(file, rows);
  }

  synchronized void committed(String file, long rows) {
    listener.committed(file, rows);
  }

  synchronized void nobodyAnswers(String file, Duration waited) {
    listener.nobodyAnswers(file, waited);
  }

  public synchronized void clear() {
    files.clear();
    counts.clear();
    findings.clear();
  }

  synchronized void file(FileResult result) {
    files.add(result);
  }

  synchronized void findings(List<Finding> more) {
    for (Finding finding : more) {
      counts.merge(finding.rule(), 1L, Long::sum);
      if (findings.size() < KEPT_FINDINGS) {
        findings.add(finding);
      }
    }
  }

  /** Tells of findings that the ledger has already. */
  synchronized void findings(Rows<Finding> known) {
    known.forEach(finding -> findings(List.of(finding)));
  }

  /** The files in the order of their names. */
  public synchronized List<FileResult> files() {
    return files.stream().sorted(Comparator.comparing(FileResult::name)).toList();
  }

  public synchronized Map<Rule, Long> findingCounts() {
    return new LinkedHashMap<>(counts);
  }

  /** The first findings of the run. */
  public synchronized List<Finding> findings() {
    return List.copyOf(findings);
  }
}
