package vn.trian.report;

import java.util.List;

/**
 * A document that is written aside and waits for delivery.
 *
 * @param report the name of the report in the ledger
 * @param release the number of the issue
 * @param content the hash of what the document shows
 * @param files the files, relative both to the folder aside and to the output folder
 */
public record Draft(String report, int release, String content, List<String> files) {
  public Draft {
    files = List.copyOf(files);
  }
}
