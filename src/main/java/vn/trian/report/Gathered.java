package vn.trian.report;

import java.util.List;
import java.util.Optional;
import vn.trian.report.content.Evidence;
import vn.trian.report.content.Figures;
import vn.trian.report.evidence.Differences;
import vn.trian.report.evidence.TraceFiles;

/**
 * What the visits of a document gave.
 *
 * @param records the hash of which visits are counted where
 * @param differences from the release before, if it is known what that counted
 * @param visitFiles the files beside the workbook for visits that are too many for its sheets
 */
record Gathered(
    Figures figures,
    Evidence evidence,
    String records,
    Optional<List<Differences.Difference>> differences,
    TraceFiles trace,
    VisitFiles visitFiles) {}
