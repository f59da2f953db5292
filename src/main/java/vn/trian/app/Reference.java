package vn.trian.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trian.report.Releases;
import vn.trian.report.Releases.Release;

/**
 * A figure's address: {@code 2025-02/1/7} is row 7 of release 1 of a month, {@code 2025-02/7} that
 * of its newest release, {@code 2025-02/31-hai-phong/1/7} a department's, {@code years/2/P3:2025} a
 * province in one year.
 *
 * @param folder of the report
 * @param release null for the newest
 * @param code of the row
 * @param period null for all
 */
record Reference(String folder, @Nullable Integer release, String code, @Nullable String period) {
  static Reference parse(String written) {
    String[] parts = written.strip().split("/", -1);
    if (parts.length < 2) {
      throw Failure.usage("trace.form", written);
    }
    String[] last = parts[parts.length - 1].split(":", 2);
    String code = last[0].toUpperCase(Locale.ROOT);
    if (!code.matches("[1-9][0-9]{0,6}|P[1-9][0-9]{0,3}|T")) {
      throw Failure.usage("trace.form", written);
    }
    int end = parts.length - 1;
    Integer release = null;
    if (end > 1 && parts[end - 1].matches("[1-9][0-9]{0,6}")) {
      release = Integer.valueOf(parts[end - 1]);
      end--;
    }
    String folder = String.join("/", List.of(parts).subList(0, end));
    return new Reference(folder, release, code, last.length > 1 ? last[1] : null);
  }

  /** The release that is meant. */
  Optional<Release> find(Releases releases) {
    return releases.list().stream()
        .filter(of -> of.report().substring(0, of.report().lastIndexOf('/')).equals(folder))
        .filter(of -> release == null || of.number() == release)
        .reduce((earlier, later) -> later);
  }
}
