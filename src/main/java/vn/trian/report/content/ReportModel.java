package vn.trian.report.content;

import org.jspecify.annotations.Nullable;
import vn.trian.text.Language;

/**
 * Everything that a document shows; workbook and PDF are two faces of it.
 *
 * @param issuer null for a document with a plain title
 * @param changes what differs from the release before
 */
public record ReportModel(
    ReportKey key,
    Language language,
    Edition edition,
    @Nullable Issuer issuer,
    Issue issue,
    Figures figures,
    Evidence evidence,
    Changes changes) {

  /** The same document, as it stands now. */
  public ReportModel as(Standing standing) {
    Issue same = new Issue(issue.release(), standing, issue.running(), issue.asOf(), issue.on());
    return new ReportModel(key, language, edition, issuer, same, figures, evidence, changes);
  }
}
