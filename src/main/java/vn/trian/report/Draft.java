package vn.trian.report;

import java.nio.file.Path;
import java.util.List;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.Standing;

/**
 * A document that is written aside and waits for delivery.
 *
 * @param release the number of the issue
 * @param content the hash of what the document shows
 * @param state what decided its content
 * @param files the files, relative both to the folder aside and to the output folder
 * @param problems why a file of it could not be made
 * @param trace the file of its figures and records, which is to be kept
 */
public record Draft(
    ReportKey key,
    int release,
    Standing standing,
    String content,
    String state,
    List<String> files,
    List<String> problems,
    Path trace) {
  public Draft {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** The name of the report in the ledger. */
  public String report() {
    return key.name();
  }
}
