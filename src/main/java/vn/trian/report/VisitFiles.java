package vn.trian.report;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.trian.report.Releases.Release;
import vn.trian.report.Releases.ReleaseFile;
import vn.trian.report.content.Edition;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.VisitsApart;
import vn.trian.report.workbook.VisitFile;

/**
 * The files by month, beside the workbook of a comparison of years, for the visits that are too
 * many for its sheets: those that a release writes, and those that it takes over from the one
 * before.
 */
final class VisitFiles {
  private final ReportKey key;
  private final List<Edition> editions;
  private final AsideFolder aside;
  private final Set<String> written = new TreeSet<>();
  private final Map<String, String> kept = new TreeMap<>();

  /**
   * Files of a document.
   *
   * @param editions those that have such files; none for a document that is only looked at, or that
   *     holds all of its visits
   */
  VisitFiles(ReportKey key, List<Edition> editions, AsideFolder aside) {
    this.key = key;
    this.editions = editions;
    this.aside = aside;
  }

  private String path(Edition edition, YearMonth month) {
    String document = key.folder() + "/" + fileName(key, edition, editions);
    return VisitsApart.folder(document) + "/" + month + ".csv";
  }

  /** The first edition has the plain name, the others say which they are. */
  static String fileName(ReportKey key, Edition edition, List<Edition> editions) {
    return edition == editions.get(0) ? key.fileName() : key.fileName() + "-" + edition.id();
  }

  /** Opens the files of a month. */
  Map<Edition, VisitFile> open(YearMonth month) {
    Map<Edition, VisitFile> files = new EnumMap<>(Edition.class);
    for (Edition edition : editions) {
      String path = path(edition, month);
      written.add(path);
      files.put(edition, new VisitFile(aside.file(path), month));
    }
    return files;
  }

  /**
   * Takes over the files of a month, as the release before delivered them.
   *
   * @param delivered whether a file lies in the output folder
   * @return whether all of them are there to be taken over
   */
  boolean keep(YearMonth month, Map<String, String> before, Predicate<String> delivered) {
    Map<String, String> found = new TreeMap<>();
    for (Edition edition : editions) {
      String path = path(edition, month);
      String sha256 = before.get(path);
      if (sha256 == null || !delivered.test(path)) {
        return false;
      }
      found.put(path, sha256);
    }
    kept.putAll(found);
    return true;
  }

  /** The files of a release, each with its hash. */
  static Map<String, String> of(Release release, Releases releases) {
    Map<String, String> files = new TreeMap<>();
    for (ReleaseFile file : releases.listFiles(release.report())) {
      if (file.number() == release.number()) {
        files.put(file.path(), file.sha256());
      }
    }
    return files;
  }

  List<String> written() {
    return List.copyOf(written);
  }

  /** The files taken over, each with its hash. */
  Map<String, String> kept() {
    return new TreeMap<>(kept);
  }
}
