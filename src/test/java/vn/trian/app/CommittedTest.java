package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database said it had committed is on the disk in that moment. */
@DisplayName("88 killed right after a commit")
@Tag("job")
@Tag("postgresql")
class CommittedTest {
  private static final int BLOCK = 500;
  private static final int BLOCKS = 6;
  private static final String SIZE = "trian.intake.block=" + BLOCK;

  @TempDir Path folder;

  @Test
  void everyRowThatWasCommittedIsThereAfterAKill() throws Exception {
    assertThat(killedAfterTheCommit(4, "between the rows of a block and the mark behind them"))
        .isEqualTo("reading %d %d".formatted(4 * BLOCK, 4 * BLOCK));
  }

  /** Nothing but the commit itself has brought this to the disk. */
  @Test
  @Tag("long")
  void aFileWhoseBalanceWasCommittedIsThroughAfterAKill() throws Exception {
    assertThat(killedAfterTheCommit(1, "between the last row of a file and its balance"))
        .isEqualTo("accepted %d %d".formatted(BLOCKS * BLOCK, BLOCKS * BLOCK));
  }

  /** What the ledger says of the file after a kill at the first commit behind a point. */
  private String killedAfterTheCommit(int time, String name) throws Exception {
    int point = pointAfterTheCommit(time, name);
    Workplace place = new Workplace(folder.resolve("killed")).with("load.csv", rows());
    try (Child child = Child.start(place, "run", SIZE, "trian.fault.point=" + point)) {
      assertThat(child.exit()).as(child.said()).isEqualTo(137);
    }
    try (Connection connection = place.database().connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select f.state, f.rows_done, (select count(*) from visit) from source_file f")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1).strip() + " " + rows.getInt(2) + " " + rows.getInt(3);
    }
  }

  private int pointAfterTheCommit(int time, String name) {
    Workplace place = new Workplace(folder.resolve("undisturbed")).with("load.csv", rows());
    List<String> points;
    try (Child child = Child.start(place, "run", SIZE, "trian.fault.point=-1")) {
      assertThat(child.exit()).as(child.said()).isZero();
      points = child.said().lines().filter(line -> line.startsWith("fault point ")).toList();
    }
    int at = -1;
    for (int i = 0; i < time; i++) {
      do {
        at++;
      } while (!points.get(at).endsWith(": " + name));
    }
    while (!points.get(at).endsWith(": after a commit")) {
      at++;
    }
    return at + 1;
  }

  private static String rows() {
    StringBuilder rows = new StringBuilder("record_no,visit_date,delegation,province\n");
    for (int i = 1; i <= BLOCKS * BLOCK; i++) {
      rows.append("%d,2025-02-%02d,UBND,Hải Phòng\n".formatted(i, 1 + i % 28));
    }
    return rows.toString();
  }
}
