package vn.trian.app;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import vn.trian.disk.FaultPoint;

/** A fault point before and after each commit, the framework's own included. */
final class PointsAtCommits implements TransactionExecutionListener {
  @Override
  public void beforeCommit(TransactionExecution transaction) {
    FaultPoint.reach("before a commit");
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    FaultPoint.reach("after a commit");
  }
}
