package vn.trian.report.evidence;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be kept of a release, written and not yet at its place.
 *
 * @param head what it shows; of a month's report also what it counts
 * @param parts what a comparison of years counts, of the months of which that is not kept yet, by
 *     the SHA-256 of the files
 */
public record TraceFiles(Path head, Map<String, Path> parts) {
  public TraceFiles {
    parts = new TreeMap<>(parts);
  }
}
