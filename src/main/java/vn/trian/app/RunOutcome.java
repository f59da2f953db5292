package vn.trian.app;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.delivery.DeliveredFile;
import vn.trian.intake.FileResult;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.report.HeldBack;
import vn.trian.visit.Balance;

/**
 * What a run did.
 *
 * @param failure why the job stopped, or null for one that ended
 * @param recovered whether an earlier run that was cut off was taken up again
 * @param left months that changed and whose reports were not made
 * @param held reports of final months that wait to be confirmed
 * @param problems why files of reports could not be made
 * @param kept where files went that somebody had changed
 */
record RunOutcome(
    @Nullable Throwable failure,
    boolean recovered,
    List<FileResult> files,
    Map<Rule, Long> findings,
    List<Finding> firstFindings,
    List<DeliveredFile> outputs,
    List<YearMonth> left,
    List<HeldBack> held,
    List<String> problems,
    List<String> kept) {

  Balance balance() {
    return files.stream().map(FileResult::balance).reduce(Balance.NOTHING, Balance::plus);
  }

  long count(FileResult.State state) {
    return files.stream().filter(file -> file.state() == state).count();
  }

  /** Whether something of this run goes back to a sender, or could not even be read. */
  boolean hasRejections() {
    return balance().rejected() > 0
        || count(FileResult.State.NOT_ACCEPTED) > 0
        || count(FileResult.State.WAITING_UNREADABLE) > 0;
  }
}
