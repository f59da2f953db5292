package vn.trian.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.trian.report.Releases;
import vn.trian.report.Releases.ReleaseFile;
import vn.trian.visit.Hash;

/** Keeps the files of earlier releases readable beside the newest: {@code 2025-02/earlier/1/…}. */
public final class EarlierFiles {
  private static final String FOLDER = "earlier";
  private static final String CHANGED = "changed-";

  private final OutputFolder output;
  private final Releases releases;
  private final DeliveryLog log;

  EarlierFiles(OutputFolder output, Releases releases, DeliveryLog log) {
    this.output = output;
    this.releases = releases;
    this.log = log;
  }

  /** Where a file of a release lies once a newer release has taken its place. */
  public static String path(String delivered, int release) {
    return path(delivered, Integer.toString(release));
  }

  private static String path(String delivered, String folder) {
    int name = delivered.lastIndexOf('/') + 1;
    return delivered.substring(0, name) + FOLDER + "/" + folder + "/" + delivered.substring(name);
  }

  /**
   * Copies the files of the release before to where they stay, before a new one takes their place,
   * and removes those that the new one does not have. What is not of that release, because somebody
   * has changed it, is kept beside them.
   *
   * @param written the files that the new release writes
   * @param all of its files, each with its hash: what it has as it was stays where it is
   */
  void putAway(String report, int release, Collection<String> written, Map<String, String> all) {
    Map<String, String> before = new TreeMap<>();
    Set<String> known = new HashSet<>();
    for (ReleaseFile file : releases.listFiles(report)) {
      known.add(file.sha256());
      if (file.number() == release - 1 && !file.sha256().equals(all.get(file.path()))) {
        before.put(file.path(), file.sha256());
      }
    }
    before.forEach(
        (path, sha256) -> {
          Path current = output.path(path);
          if (Files.exists(current) && Hash.ofFile(current).equals(sha256)) {
            keep(path, path(path, release - 1));
            if (!all.containsKey(path)) {
              output.remove(path);
            }
          }
        });
    for (String path : written) {
      Path current = output.path(path);
      String sha256 = Files.exists(current) ? Hash.ofFile(current) : "";
      if (!sha256.isEmpty() && !known.contains(sha256)) {
        String kept = path(path, CHANGED + sha256.substring(0, 8));
        keep(path, kept);
        log.keep(kept);
      }
    }
  }

  private void keep(String path, String target) {
    if (Files.notExists(output.path(target))) {
      output.copy(path, target);
    }
  }
}
