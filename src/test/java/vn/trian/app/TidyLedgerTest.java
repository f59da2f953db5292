package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** H2's file, written anew after a load: smaller, the same ledger, and nobody else's to read. */
@Tag("job")
@DisabledIfSystemProperty(named = "trian.test.engine", matches = "postgresql")
class TidyLedgerTest {
  @TempDir Path folder;

  @Test
  void isSmallerAndSaysTheSame() throws Exception {
    Workplace plain = loaded("plain", false);
    Workplace tidy = loaded("tidy", true);
    Path file = tidy.data().resolve("ledger.mv.db");

    assertThat(Files.size(file)).isLessThan(Files.size(plain.data().resolve("ledger.mv.db")));
    assertThat(alive(tidy)).isGreaterThan(95);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(tidy.data().resolve("tidying")).doesNotExist();
    assertThat(Visits.summaries(tidy)).isEqualTo(Visits.summaries(plain));
  }

  /** The old ledger stays, the run is what it was, and somebody is told. */
  @Test
  void aFileThatCannotBeWrittenAnewStaysAsItWas() throws Exception {
    Workplace place = workplace("place");
    // A folder that no folder can be made beside: its own place is taken by something to keep.
    Path taken = place.data().resolve("tidying").resolve("ledger.mv.db").resolve("kept");
    try (Child child =
        Child.start(
            place,
            List.of("run", "--no-reports"),
            "trian.ledger.tidy=true",
            "trian.fault.point=before the ledger's file is written anew",
            "trian.fault.signal=STOP")) {
      child.awaitSuspended();
      Files.createDirectories(taken);
      child.signal("CONT");
      assertThat(child.exit()).as(child.said()).isZero();
      assertThat(child.said()).contains("ERROR").contains("the ledger's file stays large: ");
    }
    assertThat(place.trian("run", "--no-reports").exit()).isZero();
    assertThat(place.data().resolve("tidying")).doesNotExist();
    assertThat(Visits.summaries(place)).isEqualTo(Visits.summaries(loaded("other", false)));
  }

  /** The percentage of the file's pages that is not dead. */
  private static int alive(Workplace place) throws Exception {
    try (Connection connection = place.database().connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select setting_value from information_schema.settings
                where setting_name = 'info.CHUNKS_FILL_RATE'
                """)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private Workplace loaded(String name, boolean tidy) {
    Workplace place = workplace(name);
    try (Child child =
        Child.start(
            place,
            List.of("run", "--no-reports"),
            "trian.intake.block=500",
            "trian.ledger.tidy=" + tidy)) {
      assertThat(child.exit()).as(child.said()).isZero();
    }
    return place;
  }

  private Workplace workplace(String name) {
    StringBuilder rows = new StringBuilder("visit_date,delegation,host_name,province,remarks\n");
    for (int i = 1; i <= 5_000; i++) {
      rows.append(
          "2025-02-%02d,UBND,Trạm số %d,Hải Phòng,Lượt thăm thứ %d\n".formatted(1 + i % 28, i, i));
    }
    return new Workplace(folder.resolve(name)).with("load.csv", rows.toString());
  }
}
