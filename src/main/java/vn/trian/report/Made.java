package vn.trian.report;

import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Standing;
import vn.trian.report.evidence.TraceFiles;

/**
 * A document's model.
 *
 * @param content the hash of what it shows, its release apart
 * @param state what decided that, see {@link ReportModels#state}
 * @param trace the files that its figures and records were written into
 * @param visitFiles its files of visits
 */
record Made(
    ReportModel model, String content, String state, TraceFiles trace, VisitFiles visitFiles) {
  Made as(Standing standing) {
    return new Made(model.as(standing), content, state, trace, visitFiles);
  }
}
