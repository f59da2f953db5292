package vn.trian.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import vn.trian.report.Releases;
import vn.trian.report.Releases.ReleaseFile;
import vn.trian.visit.Hash;

/** Keeps the files of earlier releases readable beside the newest: {@code 2025-02/earlier/1/…}. */
public final class EarlierFiles {
  private static final String FOLDER = "earlier";

  private final OutputFolder output;
  private final Releases releases;

  EarlierFiles(OutputFolder output, Releases releases) {
    this.output = output;
    this.releases = releases;
  }

  /** Where a file of a release lies once a newer release has taken its place. */
  public static String path(String delivered, int release) {
    int name = delivered.lastIndexOf('/') + 1;
    return delivered.substring(0, name) + FOLDER + "/" + release + "/" + delivered.substring(name);
  }

  /**
   * Copies the files of the release before to where they stay, before a new one takes their place,
   * and removes those that the new one does not have. What somebody has changed or removed
   * meanwhile is left alone.
   *
   * @param delivered the files of the new release
   */
  void putAway(String report, int release, Collection<String> delivered) {
    for (ReleaseFile file : releases.listFiles()) {
      if (!file.report().equals(report) || file.number() != release - 1) {
        continue;
      }
      Path current = output.path(file.path());
      String target = path(file.path(), file.number());
      if (Files.exists(current) && Hash.ofFile(current).equals(file.sha256())) {
        if (Files.notExists(output.path(target))) {
          output.copy(file.path(), target);
        }
        if (!delivered.contains(file.path())) {
          output.remove(file.path());
        }
      }
    }
  }
}
