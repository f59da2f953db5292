package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.app.Workplace.Ended;

/** 95: what the framework's tables say of an earlier run never stands in the way of the next. */
@DisplayName("95 what a stop left in the job tables")
@Tag("job")
class JobTablesTest {
  private static final String CUT_OFF =
      "The run before was cut off; this one went on from what it had stored.";
  private static final String HEADER = "record_no,visit_date,delegation,province\n";

  @TempDir Path folder;
  private Workplace place;

  @BeforeEach
  void runOnce() {
    place = new Workplace(folder).with("a.csv", HEADER + "1,2025-02-18,UBND,Hải Phòng\n");
    assertThat(place.trian("run").exit()).isZero();
    place.with("b.csv", HEADER + "2,2025-02-19,UBND,Hải Phòng\n");
  }

  @ParameterizedTest
  @CsvSource({
    "STARTED, STARTED, true",
    "STARTING, STARTING, true",
    "STOPPING, STARTED, true",
    "STOPPING, STOPPING, true",
    "STARTED, UNKNOWN, true",
    "UNKNOWN, UNKNOWN, false",
    "FAILED, UNKNOWN, false",
    "FAILED, STARTED, false",
    "STOPPED, STOPPED, false",
    "ABANDONED, ABANDONED, false"
  })
  void anyStateOfAnEarlierRunIsGoneOnFrom(String job, String step, boolean cutOff)
      throws Exception {
    change(
        "update batch_job_execution set end_time = null, status = '%s', exit_code = 'UNKNOWN'"
            .formatted(job));
    change(
        "update batch_step_execution set end_time = null, status = '%s', exit_code = 'EXECUTING'"
            .formatted(step));

    Ended run = place.trian("run", "--lang=en");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().lines().filter(CUT_OFF::equals)).hasSize(cutOff ? 1 : 0);
    assertThat(run.lastLine()).startsWith("Done: 1 rows read, 1 stored; ");
    assertThat(place.trian("run", "--lang=en").out()).doesNotContain(CUT_OFF);
  }

  @Test
  @Tag("postgresql")
  void aRunThatWasTakenUpOnceAndCutOffAgainIsTakenUpAgain() throws Exception {
    for (int i = 0; i < 3; i++) {
      change("update batch_job_execution set end_time = null, status = 'STARTED'");
      change("update batch_step_execution set end_time = null, status = 'STARTED'");

      assertThat(place.trian("run", "--lang=en").out().lines()).contains(CUT_OFF);
    }
  }

  @Test
  void anInstanceThatWasNeverExecutedIsNotInTheWay() throws Exception {
    change(
        "insert into batch_job_instance (job_instance_id, version, job_name, job_key)"
            + " values (900, 0, 'visitReport', 'd41d8cd98f00b204e9800998ecf8427e')");

    assertThat(place.trian("run").exit()).isZero();
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = place.database().connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
