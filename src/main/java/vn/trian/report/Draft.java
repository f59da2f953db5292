package vn.trian.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.Standing;
import vn.trian.report.evidence.TraceFiles;

/**
 * A document that is written aside and waits for delivery.
 *
 * @param release the number of the issue
 * @param content the hash of what the document shows
 * @param state what decided its content
 * @param files the files, relative both to the folder aside and to the output folder
 * @param problems why a file of it could not be made
 * @param trace the files of its figures and records, which are to be kept
 * @param kept files of the release before that are of this one too, as they were delivered, each
 *     with its hash
 */
public record Draft(
    ReportKey key,
    int release,
    Standing standing,
    String content,
    String state,
    List<String> files,
    List<String> problems,
    TraceFiles trace,
    Map<String, String> kept) {
  public Draft {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    kept = new TreeMap<>(kept);
  }

  /** The name of the report in the ledger. */
  public String report() {
    return key.name();
  }
}
