package vn.trian.report;

import java.util.Optional;
import vn.trian.report.Releases.Release;
import vn.trian.report.evidence.KeptTrace;
import vn.trian.report.evidence.KeptTraces;

/**
 * The release before the one that is made.
 *
 * @param trace what it showed and counted, if all of it is kept
 */
record Before(Release release, KeptTrace trace) {
  static Optional<Before> of(Optional<Release> last, KeptTraces traces) {
    return last.flatMap(
        release -> traces.find(release.trace()).map(trace -> new Before(release, trace)));
  }
}
