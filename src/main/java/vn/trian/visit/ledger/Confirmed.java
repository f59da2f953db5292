package vn.trian.visit.ledger;

import com.carrotsearch.hppc.LongHashSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The visits of other files that the file being read has said again, with the same values: whoever
 * contradicts them further down contradicts this file. As many as the file has rows, so in few
 * bytes each.
 */
final class Confirmed {
  private static final int NO_FILE = -1;

  private final JdbcTemplate jdbc;
  private final LongHashSet visits = new LongHashSet();
  private int file = NO_FILE;

  Confirmed(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Turns to a file; what an earlier run has read of it is known too. */
  void by(int fileId) {
    if (file == fileId) {
      return;
    }
    forget();
    jdbc.query(
        "select r.visit_id from repeated r where r.file_id = ? and r.outcome = 'unchanged'",
        row -> {
          visits.add(row.getLong(1));
        },
        fileId);
    file = fileId;
  }

  void add(long visitId) {
    visits.add(visitId);
  }

  boolean contains(long visitId) {
    return visits.contains(visitId);
  }

  /** Forgets what a transaction that did not commit may have put here. */
  void forget() {
    visits.release();
    file = NO_FILE;
  }
}
