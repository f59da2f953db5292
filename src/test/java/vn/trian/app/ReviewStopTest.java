package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.visit.Field;

/** A decision that is killed between two of its effects is carried out whole or not at all. */
@Tag("job")
class ReviewStopTest {
  private static final List<String> BEFORE =
      List.of(
          "between a kept record that was reviewed and its line in the ledger",
          "between the record of a proposal and the decision that made it");
  private static final List<String> AFTER =
      List.of(
          "between a commit and the journal's file",
          "after a line of the journal's file",
          "between a decision about a proposal and its last words");

  @TempDir Path folder;

  @Test
  void anAcceptanceKilledAnywhereIsWholeOrAbsent() {
    Workplace place = new Workplace(folder);
    place.receive();
    String id = ArticleSeed.ofStation("bao/mot.txt").receive(place);
    String waiting = Visits.summaries(place);
    place.trian("review", "accept", id);
    String accepted = Visits.summaries(place);
    place.trian("review", "undo", id);

    for (String point : BEFORE) {
      kill(place, List.of("review", "accept", id), point);
      assertThat(Visits.summaries(place)).as(point).isEqualTo(waiting);
      assertThat(place.trian("review", "accept", id).exit()).as(point).isZero();
      assertThat(Visits.summaries(place)).as(point).isEqualTo(accepted);
      assertThat(place.trian("review", "undo", id).exit()).as(point).isZero();
    }
    for (String point : AFTER) {
      kill(place, List.of("review", "accept", id), point);
      assertThat(Visits.summaries(place)).as(point).isEqualTo(accepted);
      assertThat(place.trian("review", "accept", id).exit()).as(point).isEqualTo(2);
      assertThat(place.trian("review", "undo", id).exit()).as(point).isZero();
      assertThat(Visits.summaries(place)).as(point).isEqualTo(waiting);
    }
    assertThat(place.trian("rebuild").exit()).isZero();
    assertThat(Visits.summaries(place)).isEqualTo(waiting);
  }

  @Test
  @Tag("long")
  void aMergeAndItsUndoingAreWholeOrAbsentToo() {
    Workplace place = new Workplace(folder);
    place.receive();
    String first = ArticleSeed.ofStation("bao/mot.txt").receive(place);
    String second = ArticleSeed.ofStation("bao/hai.txt").receive(place);
    place.trian("review", "accept", first, second, "--separate");
    String two = Visits.summaries(place);

    kill(
        place,
        List.of("review", "merge", second, first),
        "between a merged visit and the record that it takes the place of");
    assertThat(Visits.summaries(place)).isEqualTo(two);
    assertThat(place.trian("review", "merge", second, first).exit()).isZero();
    String one = Visits.summaries(place);
    assertThat(one).isNotEqualTo(two);
    kill(place, List.of("review", "undo", second), "between the two sides of an undone decision");
    assertThat(Visits.summaries(place)).isEqualTo(one);
    assertThat(place.trian("review", "undo", second).exit()).isZero();
    assertThat(Visits.summaries(place)).isEqualTo(two);
  }

  @Test
  @Tag("long")
  void aWorkbookOfDecisionsIsCarriedOutOnceWhateverStopsIt() throws Exception {
    Workplace place = new Workplace(folder);
    place.receive();
    for (String host : List.of("Trạm A Mẫu", "Trạm B Mẫu")) {
      ArticleSeed.ofStation("bao/" + host + ".txt")
          .infers(Field.HOST_NAME, host, "words")
          .receive(place);
    }
    Path sheet = folder.resolve("sheet.xlsx");
    place.trian("review", "list", "--xlsx", sheet.toString(), "--lang=en");
    place.with("q.xlsx", ReviewSheetTest.decided(sheet, "accept"));
    String waiting = Visits.summaries(place);

    kill(place, List.of("run"), "between two rows of a review workbook");
    assertThat(Visits.summaries(place)).isEqualTo(waiting);
    kill(place, List.of("run"), "between the record of a proposal and the decision that made it");
    assertThat(Visits.summaries(place)).isEqualTo(waiting);

    assertThat(place.receive().exit()).isZero();

    assertThat(place.trian("summary", "--format=csv").out()).contains("Huyện Kiến Thuỵ,2025,2,");
    assertThat(Files.readString(place.data().resolve("journal.jsonl")).lines())
        .filteredOn(line -> line.contains("\"kind\":\"reviewed\""))
        .hasSize(2);
  }

  private static void kill(Workplace place, List<String> command, String point) {
    try (Child child = Child.start(place, command, "trian.fault.point=" + point)) {
      assertThat(child.exit()).as(point + child.said()).isEqualTo(137);
    }
  }
}
