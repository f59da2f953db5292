package vn.trian.intake;

/** Hears of rows that have been committed. */
@FunctionalInterface
public interface RowsListener {
  void committed(String file, long rows);
}
