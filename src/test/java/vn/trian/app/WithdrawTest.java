package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.app.Workplace.Ended;

/** A file received by mistake: afterwards all is as if it had never been received. */
@Tag("job")
class WithdrawTest {
  @TempDir Path folder;

  @Test
  @Tag("postgresql")
  void aFileThatWasAmendedLaterLeavesTheAmendment() {
    sameAsWithout("f", files("f", row(1, "Hải An"), "g", row(1, "Lê Chân")));
  }

  @Test
  void anAmendmentGivesTheOlderVersionBack() {
    sameAsWithout("f", files("e", row(1, "Hải An"), "f", row(1, "Lê Chân")));
  }

  @Test
  void theSameRowsOfAnotherFileTakeItsPlace() {
    sameAsWithout("f", files("f", row(1, "Hải An"), "g", row(1, "Hải An") + row(2, "Lê Chân")));
  }

  @Test
  void anOlderVersionThatItSupersededCounts() {
    sameAsWithout(
        "f",
        files(
            "f", Visits.row(1, "2025-03-05", "2025-02-18", "Hải An"),
            "g", Visits.row(1, "2025-03-01", "2025-02-18", "Lê Chân")));
  }

  @Test
  void aWithdrawalByItsSenderIsUndone() {
    sameAsWithout(
        "f",
        files(
            "e", row(1, "Hải An"),
            "f", Visits.row(1, "", "2025-02-18", "Hải An", "withdrawn")));
  }

  @Test
  void identicalRowsWithoutANumberStayAsManyAsTheOthersSent() {
    sameAsWithout("f", files("f", row(0, "Hải An").repeat(3), "g", row(0, "Hải An").repeat(2)));
  }

  @Test
  void aRowThatContradictedItsOwnFileStaysOutWhenTheFileIsTakenBack() {
    Workplace place =
        new Workplace(folder)
            .with("e.csv", Visits.file(row(1, "Hải An")))
            .with("f.csv", Visits.file(row(1, "Hải An") + row(1, "Lê Chân")));
    assertThat(place.receive().exit()).isEqualTo(2);
    String before = Visits.summaries(place);

    place.trian("withdraw", "f.csv", "--reason", "x");
    place.trian("withdraw", "f.csv", "--undo", "--reason", "x");

    assertThat(Visits.summaries(place)).isEqualTo(before);
  }

  @Test
  void twoFilesOfAChainCanGoInEitherOrder() {
    Map<String, String> files =
        files("e", row(1, "Hải An"), "f", row(1, "Lê Chân"), "g", row(1, "Kiến An"));
    Workplace first = workplace("one", files);
    Workplace second = workplace("two", files);
    for (String name : List.of("f.csv", "g.csv")) {
      assertThat(withdraw(first, name).exit()).isZero();
    }
    for (String name : List.of("g.csv", "f.csv")) {
      assertThat(withdraw(second, name).exit()).isZero();
    }
    String without = Visits.summaries(workplace("none", files("e", row(1, "Hải An"))));

    assertThat(Visits.summaries(first)).isEqualTo(without);
    assertThat(Visits.summaries(second)).isEqualTo(without);
  }

  @Test
  void theNextRunIssuesTheTouchedMonthAndTheYearsAgainAndNothingElse() {
    Workplace place =
        workplace(
            "place", files("e", Visits.row(1, "2025-02-18"), "f", Visits.row(2, "2025-03-18")));
    place.trian("run");
    Ended withdrawn = place.trian("withdraw", "f.csv", "--reason=nhầm", "--lang=en");
    assertThat(withdrawn.lastLine())
        .isEqualTo(
            "Done: f.csv is withdrawn; 1 visits taken out, 0 versions of other files count in their"
                + " place. To issue the reports again: trian run");

    Ended run = place.trian("run", "--json");

    assertThat(run.exit()).isZero();
    assertThat(run.json().get("files").valueStream().map(f -> f.get("state").asString()))
        .containsExactly("known", "known");
    assertThat(run.json().get("outputs").valueStream().map(o -> o.get("path").asString()).toList())
        .containsExactly(
            "2025-03/visits-2025-03.pdf",
            "2025-03/visits-2025-03.xlsx",
            "years/visits-by-district-and-year.pdf",
            "years/visits-by-district-and-year.xlsx");
    assertThat(place.trian("run", "--json").json().get("outputs")).isEmpty();
  }

  @Test
  @Tag("postgresql")
  void isTakenBackAndFoundAgainByARebuild() {
    Workplace place = workplace("place", files("e", row(1, "Hải An"), "f", row(1, "Lê Chân")));
    String before = Visits.summaries(place);
    withdraw(place, "f.csv");
    String without = Visits.summaries(place);
    assertThat(without).isNotEqualTo(before);
    assertThat(place.trian("rebuild").exit()).isZero();
    assertThat(Visits.summaries(place)).isEqualTo(without);

    Ended undo = place.trian("withdraw", "f.csv", "--undo", "--reason=đúng", "--lang=en");

    assertThat(undo.lastLine())
        .isEqualTo(
            "Done: f.csv counts again; 1 of its visits are given back. To issue the reports again:"
                + " trian run");
    assertThat(Visits.summaries(place)).isEqualTo(before);
    assertThat(place.trian("rebuild").exit()).isZero();
    assertThat(Visits.summaries(place)).isEqualTo(before);
    assertThat(place.receive().exit()).isZero();
  }

  @Test
  @Tag("postgresql")
  void aRecordThatIsGoneIsNewWhenItComesAgain() {
    Workplace place =
        workplace("place", files("f", Visits.row(1, "2025-03-05", "2025-02-18", "Hải An")));
    withdraw(place, "f.csv");
    place.with("g.csv", Visits.file(Visits.row(1, "2025-03-01", "2025-02-18", "Lê Chân")));

    Ended run = place.trian("run", "--json");

    assertThat(SampleRunTest.line(run.json().get("files").get(1)))
        .isEqualTo("g.csv accepted 1 1 0 0 0");
    assertThat(place.trian("summary", "--format=csv").out()).contains("Quận Lê Chân,2025,1,");
  }

  @Test
  void statusShowsIt() {
    Workplace place = workplace("place", files("f", row(1, "Hải An")));
    withdraw(place, "f.csv");

    assertThat(place.trian("status", "--lang=en").out()).contains("f.csv · withdrawn · ");
    assertThat(
            place.trian("status", "--json").json().get("files").get(0).get("withdrawn").asBoolean())
        .isTrue();
  }

  @Test
  void whatIsNotClearIsBadUsageWithTheChoices() {
    Workplace place = workplace("place", files("f", row(1, "Hải An")));
    place.with("f.csv", Visits.file(row(2, "Hải An")));
    place.receive();
    String sha =
        place.trian("status", "--json").json().get("files").get(1).get("sha256").asString();

    Ended unknown = place.trian("withdraw", "x.csv", "--reason=nhầm", "--lang=en");
    assertThat(unknown.exit()).isEqualTo(3);
    assertThat(unknown.err())
        .startsWith("No file received is named “x.csv” or has a SHA-256 that begins so.")
        .contains(sha.substring(0, 12) + " · f.csv");
    Ended ambiguous = withdraw(place, "f.csv");
    assertThat(ambiguous.exit()).isEqualTo(3);
    assertThat(ambiguous.err()).contains("f.csv", sha.substring(0, 12)).hasLineCount(3);
    assertThat(place.trian("withdraw", sha.substring(0, 7), "--reason=a").exit()).isEqualTo(3);
    assertThat(place.trian("withdraw", "f.csv", "--reason= ").exit()).isEqualTo(3);
    assertThat(place.trian("withdraw", "f.csv").exit()).isEqualTo(3);
    assertThat(withdraw(place, sha.substring(0, 8)).exit()).isZero();
    assertThat(withdraw(place, sha).exit()).isEqualTo(3);
    assertThat(place.trian("withdraw", sha, "--undo", "--reason=b").exit()).isZero();
    assertThat(place.trian("withdraw", sha, "--undo", "--reason=b").exit()).isEqualTo(3);
  }

  /** Any files, withdrawn and given back in any order, against a place that never saw the rest. */
  @ParameterizedTest
  @ValueSource(longs = {1})
  void whateverWasReceivedTheFiguresAreThoseWithoutTheFile(long seed) {
    Random random = new Random(seed);
    Map<String, String> files = new LinkedHashMap<>();
    for (int f = 0; f < 6; f++) {
      Set<String> rows = new LinkedHashSet<>();
      for (int r = 0; r < 5; r++) {
        rows.add(randomRow(random));
      }
      files.put("f" + f + ".csv", Visits.file(rows.toArray(String[]::new)));
    }
    Workplace place = new Workplace(folder.resolve("place"));
    files.forEach(place::with);
    place.receive();
    List<String> order = new ArrayList<>(files.keySet());
    for (int step = 0; step < 5; step++) {
      String name = "f" + random.nextInt(6) + ".csv";
      if (withdraw(place, name).exit() == 0) {
        order.remove(name);
      } else {
        assertThat(place.trian("withdraw", name, "--undo", "--reason=b").exit()).isZero();
        order.add(name);
      }
      Workplace never = new Workplace(folder.resolve("never" + step));
      for (String left : order) {
        // Taken in by name: a file that was given back counts as received last.
        never.with(order.indexOf(left) + "-" + left, files.get(left));
      }
      never.receive();
      assertThat(figures(place)).as("seed %d, left %s", seed, order).isEqualTo(figures(never));
    }
    String figures = figures(place);
    assertThat(place.trian("rebuild").exit()).isZero();
    assertThat(figures(place)).isEqualTo(figures);
  }

  private static String randomRow(Random random) {
    String[] districts = {"Hải An", "Lê Chân", "Kiến An"};
    String revised = random.nextInt(3) == 0 ? "" : "2025-03-0" + (1 + random.nextInt(3));
    return Visits.row(
        random.nextInt(6),
        revised,
        random.nextBoolean() ? "2025-02-18" : "2025-03-20",
        districts[random.nextInt(3)],
        random.nextInt(6) == 0 ? "withdrawn" : "");
  }

  private static String figures(Workplace place) {
    return place.trian("summary", "--by=unit,month", "--format=csv").out();
  }

  private void sameAsWithout(String name, Map<String, String> files) {
    Workplace place = workplace("with", files);
    Ended withdrawn = withdraw(place, name + ".csv");
    assertThat(withdrawn.exit()).as(withdrawn.err()).isZero();
    Map<String, String> rest =
        files.entrySet().stream()
            .filter(file -> !file.getKey().equals(name))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    assertThat(Visits.summaries(place)).isEqualTo(Visits.summaries(workplace("never", rest)));
  }

  private Workplace workplace(String name, Map<String, String> files) {
    Workplace place = new Workplace(folder.resolve(name));
    files.forEach((file, rows) -> place.with(file + ".csv", Visits.file(rows)));
    assertThat(place.receive().exit()).isZero();
    return place;
  }

  private static Ended withdraw(Workplace place, String file) {
    return place.trian("withdraw", file, "--reason=gửi nhầm");
  }

  private static String row(int recordNo, String district) {
    return Visits.row(recordNo, "", "2025-02-18", district);
  }

  /** Names and contents in turn, in the order of receipt. */
  private static Map<String, String> files(String... namesAndRows) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndRows.length; i += 2) {
      files.put(namesAndRows[i], namesAndRows[i + 1]);
    }
    return files;
  }
}
