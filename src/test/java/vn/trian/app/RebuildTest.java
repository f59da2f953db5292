package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Workplace.Ended;

/** The ledger made again from the source files kept and the journal. */
@Tag("job")
@Tag("postgresql")
class RebuildTest {
  @TempDir Path folder;

  /** Two runs, an amendment, a return, and a document issued again by hand. */
  private Workplace busyPlace() {
    Workplace place = new Workplace(folder).withSample();
    place.trian("run");
    place
        .with("so-y-te/b.csv", Visits.file(Visits.row(1, "2025-02-18"), Visits.row(2, "")))
        .with("so-y-te/c.csv", Visits.file(Visits.row(1, "", "2025-02-18", "Lê Chân")));
    place.trian("run");
    place.trian("report", "--month=2025-02");
    place.trian("report", "--month=2012-01");
    return place;
  }

  @Test
  void reachesTheSameFiguresAndReleasesAndDeliversNothingAgain() throws Exception {
    Workplace place = busyPlace();
    String summaries = Visits.summaries(place);
    String journal = journal(place);
    String status = status(place);
    Map<String, String> outputs = place.outputs();

    Ended rebuild = place.trian("rebuild", "--lang=en");

    assertThat(rebuild.exit()).as(rebuild.err()).isZero();
    assertThat(rebuild.out()).endsWith(" lines of the journal. No report was delivered again.\n");
    assertThat(
            rebuild
                .out()
                .contains(
                    "The old ledger was put aside: "
                        + place.data().resolve("aside").resolve("ledger-1.mv.db")))
        .isNotEqualTo(TestDatabase.isPostgresql());
    assertThat(Visits.summaries(place)).isEqualTo(summaries);
    assertThat(journal(place)).isEqualTo(journal);
    assertThat(status(place)).isEqualTo(status);
    Ended run = place.trian("run", "--json");
    assertThat(run.exit()).isZero();
    assertThat(run.json().get("outputs")).isEmpty();
    assertThat(place.trian("report", "--month=2025-02", "--json").json().get("outputs").toString())
        .contains("\"release\":1");
    assertThat(place.outputs()).isEqualTo(outputs);
  }

  @Test
  void canBeUndoneWithTheOldLedger() throws Exception {
    assumeFalse(TestDatabase.isPostgresql());
    Workplace place = busyPlace();
    place.trian("rebuild");

    Files.copy(
        place.data().resolve("aside").resolve("ledger-1.mv.db"),
        place.data().resolve("ledger.mv.db"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThat(place.trian("status").exit()).isZero();
  }

  @Test
  void judgesAFileByTheDayOfItsReceipt() {
    System.setProperty("trian.now", "2025-02-18T08:00:00");
    Workplace place;
    String summaries;
    try {
      place =
          new Workplace(folder)
              .with("a.csv", Visits.file(Visits.row(1, "2025-02-18"), Visits.row(2, "2025-02-19")));
      assertThat(place.trian("run").exit()).isEqualTo(2);
      summaries = Visits.summaries(place);
      System.setProperty("trian.now", "2031-01-01T08:00:00");
      assertThat(place.trian("rebuild").exit()).isZero();
    } finally {
      System.clearProperty("trian.now");
    }
    assertThat(Visits.summaries(place)).isEqualTo(summaries).contains("2025-02,1,");
  }

  @Test
  void namesTheSourceFilesThatAreMissingOrOtherAndTouchesNothing() throws Exception {
    Workplace place =
        new Workplace(folder)
            .with("a.csv", Visits.file(Visits.row(1, "2025-02-18")))
            .with("b.csv", Visits.file(Visits.row(2, "2025-02-18")));
    place.trian("run");
    List<Path> kept;
    try (Stream<Path> files = Files.walk(place.data().resolve("files"))) {
      kept = files.filter(Files::isRegularFile).sorted().toList();
    }
    Files.delete(kept.get(0));
    Files.writeString(kept.get(1), "something else");

    Ended rebuild = place.trian("rebuild", "--lang=en");

    assertThat(rebuild.exit()).isEqualTo(4);
    assertThat(rebuild.err())
        .startsWith("2 of the source files kept are missing or damaged; nothing was changed:\n")
        .hasLineCount(4)
        .contains(": missing, " + kept.get(0), ": other bytes than were received, " + kept.get(1));
    assertThat(place.data().resolve("aside")).doesNotExist();
    assertThat(place.trian("status").exit()).isZero();
  }

  @Test
  void saysThatThereIsNothingToRebuildFrom() {
    Workplace place = new Workplace(folder);

    Ended rebuild = place.trian("rebuild", "--lang=en");

    assertThat(rebuild.exit()).isEqualTo(4);
    assertThat(rebuild.err()).startsWith("There is nothing to rebuild from in ");
  }

  @Test
  void takesUpTheLinesThatOnlyTheOldLedgerHad() throws Exception {
    Workplace place = busyPlace();
    String summaries = Visits.summaries(place);
    String journal = journal(place);
    Files.writeString(
        place.data().resolve("journal.jsonl"), journal.lines().findFirst().orElseThrow() + "\n");

    assertThat(place.trian("rebuild").exit()).isZero();

    assertThat(journal(place)).isEqualTo(journal);
    assertThat(Visits.summaries(place)).isEqualTo(summaries);
  }

  private static String journal(Workplace place) throws IOException {
    return Files.readString(place.data().resolve("journal.jsonl"));
  }

  /** Files and deliveries; runs are of the machine and not of the ledger. */
  private static String status(Workplace place) {
    var status = place.trian("status", "--json").json();
    return status.get("files") + "\n" + status.get("outputs");
  }
}
