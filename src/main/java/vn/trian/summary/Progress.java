package vn.trian.summary;

import org.springframework.jdbc.core.JdbcTemplate;

/** How far a stage has got through the numbered visits. */
public final class Progress {
  /** The stage that adds visits to the totals. */
  public static final String TOTALS = "summary";

  private Progress() {}

  /** The last visit that a stage is through with; 0 before the first. */
  public static long of(JdbcTemplate jdbc, String stage) {
    return jdbc
        .queryForList("select position from progress where name = ?", Long.class, stage)
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /**
   * Moves a stage's mark, in the transaction of what it did.
   *
   * @throws IllegalStateException when the mark is not where it was: somebody else did the same
   */
  public static void move(JdbcTemplate jdbc, String stage, long from, long to) {
    int moved =
        jdbc.update(
            "update progress set position = ? where name = ? and position = ?", to, stage, from);
    if (moved == 0 && from > 0) {
      throw new IllegalStateException("the mark of " + stage + " is not at " + from + " any more");
    }
    if (moved == 0) {
      jdbc.update("insert into progress (name, position) values (?, ?)", stage, to);
    }
  }
}
