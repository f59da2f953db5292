package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.app.Workplace.Ended;

/** Fault 95: what is wrong with the ledger is said in one sentence, and one command mends it. */
@DisplayName("95 a damaged or changed ledger")
@Tag("job")
class DamagedLedgerTest {
  @TempDir Path folder;
  private Workplace place;
  private String summaries = "";

  @BeforeEach
  void fillALedger() {
    place = new Workplace(folder).with("a.csv", Visits.file(Visits.row(1, "2025-02-18")));
    place.trian("run");
    summaries = Visits.summaries(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          drop table batch_job_execution_params      | The ledger is incomplete: batch_job_execution_params is missing.
          drop table planned_run; drop table progress | The ledger is incomplete: progress is missing.
          drop table journal                         | The ledger is incomplete: journal is missing.
          update "flyway_schema_history" set "checksum" = 7 where "version" = '1' | The tables of the ledger are not those that this version of the program made.
          insert into "flyway_schema_history" select 9, '9', 'later', 'SQL', 'V9__later.sql', 1, "installed_by", "installed_on", 1, true from "flyway_schema_history" where "version" = '1' | The ledger was changed by a later version of the program. Use that version;
          drop table "flyway_schema_history"         | The database holds tables that are no ledger of this program, or one without its history.
          """)
  void whatIsWrongIsNamedAndMendedByARebuild(String damage, String sentence) throws Exception {
    try (Connection connection = place.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(damage);
    }

    Ended run = place.trian("run", "--lang=en");

    assertThat(run.exit()).as(run.err()).isEqualTo(4);
    assertThat(run.err()).contains(sentence + "\n", "trian rebuild").doesNotContain("\tat ");
    assertThat(place.trian("run").err()).contains("trian rebuild");
    isMended();
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws Exception {
    assumeFalse(TestDatabase.isPostgresql());
    Files.writeString(ledger(), "something else ".repeat(1000));

    isNamedAsDamaged();
    isMended();
  }

  @Test
  void aFileThatWasCutIsNamed() throws Exception {
    assumeFalse(TestDatabase.isPostgresql());
    byte[] bytes = Files.readAllBytes(ledger());
    Files.write(ledger(), java.util.Arrays.copyOf(bytes, 5000));

    isNamedAsDamaged();
    isMended();
  }

  /** Blocks of bytes over the whole file: what the engine can notice is named, never a stack. */
  @Test
  void flippedBytesAreNamedOrHarmless() throws Exception {
    flippedBytesAreNamedOrHarmless(1);
  }

  @Test
  @Tag("long")
  void otherFlippedBytesAreNamedOrHarmless() throws Exception {
    flippedBytesAreNamedOrHarmless(3);
  }

  private void flippedBytesAreNamedOrHarmless(long seed) throws Exception {
    assumeFalse(TestDatabase.isPostgresql());
    byte[] bytes = Files.readAllBytes(ledger());
    Random random = new Random(seed);
    for (int hit = 0; hit < bytes.length / 400; hit++) {
      bytes[8192 + random.nextInt(bytes.length - 8192)] ^= (byte) (1 + random.nextInt(255));
    }
    Files.write(ledger(), bytes);

    isNamedAsDamaged();
    isMended();
  }

  private void isNamedAsDamaged() {
    Ended run = place.trian("run", "--lang=en");
    assertThat(run.exit()).as(run.err()).isEqualTo(4);
    assertThat(run.err())
        .contains(
            "The ledger is damaged and cannot be read.\n"
                + "The source files and the journal are kept. Run: trian rebuild\n")
        .doesNotContain("\tat ");
  }

  private void isMended() {
    Ended rebuild = place.trian("rebuild", "--lang=en");
    assertThat(rebuild.exit()).as(rebuild.err()).isZero();
    assertThat(Visits.summaries(place)).isEqualTo(summaries);
    Ended run = place.trian("run", "--json");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.json().get("outputs")).isEmpty();
  }

  private Path ledger() {
    return place.data().resolve("ledger.mv.db");
  }

  /** What a rebuild on a server drops is all that the program creates there. */
  @Test
  void theTablesThatARebuildDropsAreAllThatThereAre() throws Exception {
    List<String> tables = new ArrayList<>();
    try (Connection connection = place.database().connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select lower(table_name) from information_schema.tables
                    where table_schema = current_schema
                    """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    assertThat(tables).containsExactlyInAnyOrderElementsOf(LedgerStore.TABLES);
  }
}
