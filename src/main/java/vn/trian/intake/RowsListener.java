package vn.trian.intake;

import java.time.Duration;

/** Hears of rows that have been committed. */
@FunctionalInterface
public interface RowsListener {
  void committed(String file, long rows);

  /**
   * Hears that no range of a file has come back from other processes for some time, and that they
   * are checked here.
   */
  default void nobodyAnswers(String file, Duration waited) {}
}
