package vn.trian.intake;

import java.time.Duration;

/** Hears of rows that have been committed. */
@FunctionalInterface
public interface RowsListener {
  void committed(String file, long rows);

  /**
   * Hears that a file is begun.
   *
   * @param rows about how many rows of it are to come; −1 where nothing tells
   */
  default void begins(String file, long rows) {}

  /**
   * Hears that no range of a file has come back from other processes for some time, and that they
   * are checked here.
   */
  default void nobodyAnswers(String file, Duration waited) {}
}
