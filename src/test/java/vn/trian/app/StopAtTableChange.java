package vn.trian.app;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.h2.api.DatabaseEventListener;
import vn.trian.disk.FaultPoint;

/**
 * Kills the program for real after the N-th statement that changes a table, counted from 1, while
 * the database does not know yet what comes next. H2 makes it by its name in the address.
 */
public final class StopAtTableChange implements DatabaseEventListener {
  private static final String PROPERTY = "trian.test.table.change";
  private static final String POINT = "after a statement that changes a table";
  private static final int AT = Integer.getInteger(PROPERTY, 0);

  /** A comment may come before it. */
  private static final Pattern CHANGE = Pattern.compile("(?im)^(create|alter) ");

  private static final AtomicInteger CHANGES = new AtomicInteger();

  /** What a process is told, for a workplace of its own file. */
  static String[] at(Workplace place, int change) {
    return new String[] {
      "trian.database.url=jdbc:h2:file:"
          + place.data().resolve("ledger")
          + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DATABASE_EVENT_LISTENER='"
          + StopAtTableChange.class.getName()
          + "'",
      "trian.fault.point=" + POINT,
      PROPERTY + "=" + change
    };
  }

  @Override
  public void setProgress(int state, String name, long at, long most) {
    if (state == STATE_STATEMENT_END
        && CHANGE.matcher(name).find()
        && CHANGES.incrementAndGet() == AT) {
      FaultPoint.reach(POINT);
    }
  }
}
