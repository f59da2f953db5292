package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.app.Workplace.Ended;

/** The list of decisions beside the ledger, and what is said when the two do not agree. */
@Tag("job")
@Tag("postgresql")
class JournalTest {
  @TempDir Path folder;
  private Workplace place;
  private Path file;

  @BeforeEach
  void receiveAFile() {
    place = new Workplace(folder).with("so-y-te/a.csv", Visits.file(Visits.row(1, "2025-02-18")));
    file = place.data().resolve("journal.jsonl");
    assertThat(place.trian("run").exit()).isZero();
  }

  @Test
  void tellsOfReceiptsReleasesAndWhatWasReportedOneLineEach() throws Exception {
    assertThat(lines().stream().map(line -> line.get("number").asInt()))
        .containsExactly(1, 2, 3, 4);
    assertThat(lines().stream().map(line -> line.get("kind").asString()))
        .containsExactly("received", "released", "released", "reported");
    JsonNode received = lines().get(0).get("entry");
    assertThat(received.get("name").asString()).isEqualTo("so-y-te/a.csv");
    assertThat(received.get("sender").asString()).isEqualTo("so-y-te");
    assertThat(place.data().resolve("files").resolve(kept(received))).exists();
    JsonNode released = lines().get(2).get("entry");
    assertThat(released.get("report").asString()).isEqualTo("2025-02/visits-2025-02");
    assertThat(released.get("files").propertyNames())
        .containsExactly("2025-02/visits-2025-02.pdf", "2025-02/visits-2025-02.xlsx");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aRunThatDecidesNothingAddsNothing() throws Exception {
    String before = Files.readString(file);

    assertThat(place.trian("run").exit()).isZero();

    assertThat(file).hasContent(before);
  }

  @Test
  void rowsThatGoBackAreTold() throws Exception {
    place.with("b.csv", Visits.file(Visits.row(2, "")));

    place.trian("run");

    JsonNode returned =
        lines().stream()
            .filter(line -> line.get("kind").asString().equals("returned"))
            .findFirst()
            .orElseThrow()
            .get("entry");
    assertThat(returned.get("path").asString()).isEqualTo("returned/b.csv.findings.xlsx");
    assertThat(returned.get("sha256OfFile").asString())
        .isEqualTo(place.outputs().get("returned/b.csv.findings.xlsx"));
  }

  @Test
  void aLineThatAStopLeftOutIsAddedAtTheNextOpening() throws Exception {
    String whole = Files.readString(file);
    List<String> lines = whole.lines().toList();
    Files.writeString(file, lines.get(0) + "\n" + lines.get(1) + "\n");

    assertThat(place.trian("status").exit()).isZero();

    assertThat(file).hasContent(whole);
  }

  @Test
  void aTornLineIsCutOffAndWrittenAnew() throws Exception {
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 20));

    assertThat(place.trian("status").exit()).isZero();

    assertThat(file).hasContent(whole);
  }

  @Test
  void aFileThatIsLostIsWrittenAnewFromTheLedger() throws Exception {
    String whole = Files.readString(file);
    Files.delete(file);

    assertThat(place.trian("status").exit()).isZero();

    assertThat(file).hasContent(whole);
  }

  @Test
  void aLedgerThatWasDeletedIsNotSilentlyBegunAnew() throws Exception {
    assumeFalse(TestDatabase.isPostgresql());
    Files.delete(place.data().resolve("ledger.mv.db"));

    Ended run = place.trian("run", "--lang=en");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err())
        .isEqualTo(
            ("The ledger in %s knows less than its journal journal.jsonl: it was deleted, replaced"
                    + " by an older one, or its rebuilding was cut off.\n"
                    + "Nothing is lost. Run: trian rebuild\n")
                .formatted(place.data()));
  }

  @Test
  void aJournalOfAnotherLedgerIsSeen() throws Exception {
    String other = Files.readString(file).replace("so-y-te/a.csv", "so-y-te/z.csv");
    Files.writeString(file, other.lines().findFirst().orElseThrow() + "\n");

    Ended run = place.trian("run", "--lang=en");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).startsWith("The ledger and the journal journal.jsonl in ");
  }

  @Test
  void aLastLineThatIsNoneIsNamed() throws Exception {
    Files.writeString(file, Files.readString(file) + "{}\n");

    Ended run = place.trian("run", "--lang=en");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).startsWith("The last line of the journal " + file + " cannot be read.\n");
  }

  private static String kept(JsonNode received) {
    String sha256 = received.get("sha256").asString();
    return sha256.substring(0, 2) + "/" + sha256;
  }

  private List<JsonNode> lines() throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    return Files.readAllLines(file).stream().map(json::readTree).toList();
  }
}
