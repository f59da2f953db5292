package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Invariants.Damage;

/**
 * 88: the program killed while it makes or changes the ledger's tables. H2 commits each of those
 * statements by itself; PostgreSQL none before the last.
 */
@DisplayName("88 killed while tables are changed")
@Tag("job")
@DisabledIfSystemProperty(named = "trian.test.engine", matches = "postgresql")
class StoppedTableChangesTest {
  private static final int EXIT_KILLED = 137;

  @TempDir Path folder;
  private Invariants undisturbed;

  @BeforeEach
  void runUndisturbed() {
    Workplace place = workplace("undisturbed");
    assertThat(place.trian("run").exit()).isZero();
    undisturbed = Invariants.of(place);
  }

  @Test
  void aLedgerIsMadeWholeHoweverOftenItsMakingWasCutOff() {
    Workplace place = workplace("new");
    for (int change : new int[] {1, 20, 42, 43, 60}) {
      assertThat(killAt(place, change)).isTrue();
      assertThat(place.data().resolve("changing").resolve("nothing")).exists();
    }
    assertWhole(place, "a new ledger");
  }

  @Test
  @Tag("long")
  void aLedgerIsMadeWholeWhereverItsMakingWasCutOff() {
    int change = 1;
    Workplace place = workplace("new1");
    while (killAt(place, change)) {
      assertWhole(place, "killed at change " + change);
      change++;
      place = workplace("new" + change);
    }
    assertThat(change).isGreaterThan(60);
  }

  /** The last version's ledger, with visits in it, which this version takes over. */
  @Test
  void anOlderLedgerIsChangedWholeOrNotAtAll() throws Exception {
    Workplace place = workplace("older");
    assertThat(place.trian("run").exit()).isZero();
    try (Connection connection = place.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table planned_run");
      assertThat(
              statement.executeUpdate(
                  "delete from \"flyway_schema_history\" where \"version\" = '7'"))
          .isEqualTo(1);
    }

    for (int again = 0; again < 2; again++) {
      assertThat(killAt(place, 1)).isTrue();
      assertThat(place.data().resolve("changing").resolve("before.zip")).exists();
    }

    assertWhole(place, "an older ledger");
  }

  private void assertWhole(Workplace place, String after) {
    assertThat(place.trian("run").exit()).as(after).isZero();
    assertThat(undisturbed.check(place, after)).isEqualTo(Damage.NONE);
    assertThat(place.data().resolve("changing")).doesNotExist();
  }

  /** Whether the program came to so many changes, and was killed there. */
  private static boolean killAt(Workplace place, int change) {
    try (Child child = Child.start(place, "run", StopAtTableChange.at(place, change))) {
      int exit = child.exit();
      assertThat(exit).as(child.said()).isIn(0, EXIT_KILLED);
      return exit == EXIT_KILLED;
    }
  }

  private Workplace workplace(String name) {
    return new Workplace(folder.resolve(name))
        .with(
            "a.csv",
            """
            visit_date,delegation,host_kind,host_name,district,province
            2025-02-18,UBND thành phố,facility,Trung tâm Y tế,Kiến Thụy,Hải Phòng
            """);
  }
}
