package vn.trian.summary;

import org.springframework.jdbc.core.JdbcTemplate;

/** How far a stage has got through the numbered visits. */
public final class Progress {
  private Progress() {}

  /** The last visit that a stage is through with; 0 before the first. */
  public static long of(JdbcTemplate jdbc, String stage) {
    return jdbc
        .queryForList("select position from progress where name = ?", Long.class, stage)
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** Moves a stage's mark, in the transaction of what it did. */
  public static void move(JdbcTemplate jdbc, String stage, long position) {
    if (jdbc.update("update progress set position = ? where name = ?", position, stage) == 0) {
      jdbc.update("insert into progress (name, position) values (?, ?)", stage, position);
    }
  }
}
