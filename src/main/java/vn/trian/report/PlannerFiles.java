package vn.trian.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.trian.report.Releases.Release;
import vn.trian.report.Releases.ReleaseFile;
import vn.trian.report.content.Edition;
import vn.trian.report.content.ReportKey;

/** The documents of the newest releases that are made for planners. */
public final class PlannerFiles {
  private static final List<String> ENDINGS = List.of(".xlsx", ".pdf");

  private final Releases releases;

  public PlannerFiles(Releases releases) {
    this.releases = releases;
  }

  /**
   * A document.
   *
   * @param path of its file, relative to the output folder
   */
  public record PlannerFile(
      ReportKey key, int release, LocalDateTime issuedAt, String path, String sha256) {}

  /** Ordered by path. */
  public List<PlannerFile> list() {
    Map<String, Release> current = new HashMap<>();
    // By report and number: the newest is the last.
    releases.list().forEach(release -> current.put(release.report(), release));
    List<PlannerFile> files = new ArrayList<>();
    for (ReleaseFile file : releases.listCurrentFiles()) {
      Release release = current.get(file.report());
      if (release != null && isForPlanners(file.path(), release)) {
        files.add(
            new PlannerFile(
                ReportKey.parse(release.report()),
                release.number(),
                release.issuedAt(),
                file.path(),
                file.sha256()));
      }
    }
    return files;
  }

  /** By the settings that the release was made with, not by those of today. */
  private static boolean isForPlanners(String path, Release release) {
    List<Edition> editions = editions(release);
    if (!editions.contains(Edition.PLANNER)) {
      return false;
    }
    ReportKey key = ReportKey.parse(release.report());
    String name = key.folder() + "/" + VisitFiles.fileName(key, Edition.PLANNER, editions);
    return ENDINGS.stream().anyMatch(ending -> path.equals(name + ending));
  }

  private static List<Edition> editions(Release release) {
    return release.settings().entrySet().stream()
        .filter(setting -> setting.getKey().endsWith("editions"))
        .flatMap(setting -> Arrays.stream(setting.getValue().split(",", -1)))
        .map(String::strip)
        .flatMap(id -> Arrays.stream(Edition.values()).filter(edition -> edition.id().equals(id)))
        .distinct()
        .toList();
  }
}
