package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Workplace.Ended;
import vn.trian.visit.Field;

/** What articles propose counts when a person has confirmed it, and not before. */
@Tag("job")
class ReviewTest {
  private static final String DEPARTMENT = Visits.file(Visits.row(1, "", "2025-02-20", "Hải An"));

  @TempDir Path folder;
  private Workplace place;
  private String id;
  private String before;

  @BeforeEach
  void receiveAnArticle() {
    place = new Workplace(folder).with("so-y-te/a.csv", DEPARTMENT);
    assertThat(place.trian("run").exit()).isZero();
    before = Visits.summaries(place);
    id = ArticleSeed.ofStation("bao/bai-bao.txt").receive(place);
  }

  @Test
  void whatWaitsIsInNoFigureAndNoReportIsIssuedForIt() {
    assertThat(Visits.summaries(place)).isEqualTo(before);
    Ended run = place.trian("run", "--json");
    assertThat(run.json().get("outputs")).isEmpty();
    assertThat(run.json().get("files")).hasSize(1);
    assertThat(place.trian("status", "--json").json().get("proposals_waiting").asInt())
        .isEqualTo(1);
    assertThat(place.trian("status", "--lang=en").lastLine())
        .isEqualTo("Proposals waiting for review: 1 (trian review list)");
  }

  @Test
  void theListShowsFieldsBasesSentenceAndPlace() {
    assertThat(place.trian("review", "list", "--lang=en").out())
        .isEqualTo(
            """
            %s · waiting · bao/bai-bao.txt · line 2
              Visit date: 2025-02-18
              Host name: Trạm Y tế Tú Sơn
              District: Kiến Thụy
              Province: Hải Phòng [inferred: dateline (HPĐT)]
              Delegation: UBND thành phố
              “Ngày 18/02/2025, lãnh đạo UBND thành phố thăm Trạm Y tế Tú Sơn, Kiến Thụy.”
            Proposals: 1.
            """
                .formatted(id));
  }

  @Test
  void anAcceptedProposalIsAVisitTracedToItsSentence() {
    Ended accept = place.trian("review", "accept", id, "--lang=en", "--reviewer=Nguyễn Văn Mẫu");

    assertThat(accept.exit()).as(accept.err()).isZero();
    assertThat(accept.out()).isEqualTo(id + ": accepted.\nDone: 1 decisions.\n");
    assertThat(place.trian("summary", "--format=csv").out())
        .contains("31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025,1,1,1,0,0,0,0\n");
    assertThat(place.trian("run").exit()).isZero();
    Ended trace = place.trian("trace", "2025-02/T", "--lang=en");
    assertThat(trace.out())
        .contains(
            "  18/02/2025 · Trạm Y tế Tú Sơn · bao/bai-bao.txt#1 · line 2 · SHA-256 ",
            "\n    “Ngày 18/02/2025, lãnh đạo UBND thành phố thăm Trạm Y tế Tú Sơn, Kiến Thụy.”\n");
    JsonNode records = place.trian("trace", "2025-02/T", "--json").json().get("records");
    assertThat(records.get(0).get("quote").asString())
        .isEqualTo("Ngày 18/02/2025, lãnh đạo UBND thành phố thăm Trạm Y tế Tú Sơn, Kiến Thụy.");
    assertThat(records.get(1).has("quote")).isFalse();
    assertThat(place.trian("review", "accept", id, "--lang=en").exit()).isEqualTo(2);
  }

  @Test
  void aRecordThatTheRulesRejectChangesNothing() {
    Ended accept = place.trian("review", "accept", id, "province=", "--lang=en");

    assertThat(accept.exit()).isEqualTo(2);
    assertThat(accept.out())
        .contains(id + ": the record would be sent back; nothing was stored.", "province-missing");
    assertThat(Visits.summaries(place)).isEqualTo(before);
    assertThat(state()).isEqualTo("waiting");
    assertThat(place.trian("status", "--json").json().get("files")).hasSize(2);
  }

  @Test
  void editsAreRememberedAndEmptied() {
    assertThat(place.trian("review", "edit", id, "district=Hải An", "host_kind=").exit()).isZero();
    JsonNode fields = proposal().get("fields");
    assertThat(fields.get("district").get("value").asString()).isEqualTo("Hải An");
    assertThat(fields.get("district").get("edited").asBoolean()).isTrue();
    assertThat(fields.has("host_kind")).isFalse();

    assertThat(place.trian("review", "undo", id).exit()).isZero();

    assertThat(proposal().get("fields").get("district").get("value").asString())
        .isEqualTo("Kiến Thụy");
    assertThat(place.trian("review", "edit", id, "height=3").exit()).isEqualTo(3);
    assertThat(place.trian("review", "edit", id, "record_no=3").exit()).isEqualTo(3);
  }

  @Test
  void anAcceptedProposalIsEditedAsANewerVersionAndTakenBackStepByStep() {
    place.trian("review", "accept", id);
    String accepted = Visits.summaries(place);
    place.trian("review", "edit", id, "district=Lê Chân");
    assertThat(place.trian("summary", "--format=csv").out())
        .contains("Quận Lê Chân,2025,1,")
        .doesNotContain("Kiến Thuỵ,2025,1,");

    assertThat(place.trian("review", "undo", id).exit()).isZero();
    assertThat(Visits.summaries(place)).isEqualTo(accepted);
    assertThat(place.trian("review", "undo", id).exit()).isZero();
    assertThat(Visits.summaries(place)).isEqualTo(before);
    assertThat(state()).isEqualTo("waiting");
    assertThat(place.trian("review", "undo", id, "--lang=en").exit()).isEqualTo(2);
    assertThat(place.trian("review", "accept", id).exit()).isZero();
    assertThat(Visits.summaries(place)).isEqualTo(accepted);
  }

  @Test
  void aRejectionNeedsANoteAndIsTakenBack() {
    assertThat(place.trian("review", "reject", id).exit()).isEqualTo(3);
    assertThat(place.trian("review", "reject", id, "--note=lễ, không phải thăm").exit()).isZero();
    assertThat(state()).isEqualTo("rejected");
    assertThat(place.trian("review", "accept", id).exit()).isEqualTo(2);
    assertThat(place.trian("review", "undo", id).exit()).isZero();
    assertThat(state()).isEqualTo("waiting");
  }

  @Test
  void aProposalForSeveralHostsCountsEach() {
    String three =
        ArticleSeed.ofStation("bao/ba-tram.txt")
            .without(Field.HOST_NAME)
            .proposed(3)
            .receive(place);

    assertThat(place.trian("review", "accept", three).exit()).isZero();

    assertThat(place.trian("summary", "--format=csv").out())
        .contains("Huyện Kiến Thuỵ,2025,3,0,3,0,");
  }

  @Test
  void aRebuildReachesTheSameQueueAndFigures() {
    String second =
        new ArticleSeed("bao/khac.txt", "Ngày 19/02/2025, thăm Bệnh viện Mẫu.", "Hết.")
            .station()
            .infers(Field.VISIT_DATE, "2025-02-19", "words")
            .infers(Field.HOST_NAME, "Bệnh viện Mẫu", "words")
            .receive(place);
    place.trian("review", "accept", id, "district=Hải An", "--reviewer=Nguyễn Văn Mẫu");
    place.trian("review", "edit", id, "gift=yes");
    place.trian("run");
    place.trian("review", "reject", second, "--note=không");
    place.trian("review", "undo", second);
    place.trian("review", "edit", second, "commune=Tú Sơn");
    place.trian("review", "undo", id);
    String summaries = Visits.summaries(place);
    String all = everything();

    assertThat(place.trian("rebuild").exit()).isZero();

    assertThat(Visits.summaries(place)).isEqualTo(summaries);
    assertThat(everything()).isEqualTo(all);
    Ended run = place.trian("run", "--json");
    assertThat(run.json().get("files")).hasSize(1);
    assertThat(place.trian("review", "undo", id).exit()).isZero();
    assertThat(state()).isEqualTo("waiting");
  }

  @Test
  void aBackupHoldsTheQueue() {
    place.trian("review", "accept", id);
    String summaries = Visits.summaries(place);
    String all = everything();
    Path zip = folder.resolve("backup.zip");
    assertThat(place.trian("backup", zip.toString()).exit()).isZero();
    Workplace other = new Workplace(folder.resolve("other"));

    assertThat(other.trian("restore", zip.toString()).exit()).isZero();

    assertThat(Visits.summaries(other)).isEqualTo(summaries);
    place = other;
    assertThat(everything()).isEqualTo(all);
  }

  @Test
  void aFileThatLooksLikeAConfirmedRecordIsNone() throws Exception {
    place.trian("review", "accept", id);
    place.trian("run");
    String sha =
        place
            .trian("trace", "2025-02/T", "--json")
            .json()
            .get("records")
            .get(0)
            .get("sha256")
            .asString();
    byte[] kept =
        java.nio.file.Files.readAllBytes(
            place.data().resolve("files").resolve(sha.substring(0, 2)).resolve(sha));
    place.with(
        "bao/khac.txt#1",
        new String(kept, java.nio.charset.StandardCharsets.UTF_8)
            .replace("2025-02-18", "2025-02-17")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String summaries = Visits.summaries(place);

    Ended run = place.trian("run", "--json");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.json().get("findings").get("file-format-unknown").asInt()).isEqualTo(1);
    assertThat(Visits.summaries(place)).isEqualTo(summaries);
  }

  @Test
  void anArticleThatIsWithdrawnProposesNothingAndOneThatCountsIsLeftToTheReview() {
    place.trian("review", "accept", id);
    assertThat(place.trian("withdraw", "bao/bai-bao.txt", "--reason=x", "--lang=en").err())
        .isEqualTo(
            "bao/bai-bao.txt was confirmed in the review; take it back with: trian review undo %s\n"
                .formatted(id));
    assertThat(place.trian("withdraw", "bao/bai-bao.txt#1", "--reason=x").exit()).isEqualTo(3);
    place.trian("review", "undo", id);

    assertThat(place.trian("withdraw", "bao/bai-bao.txt", "--reason=x").exit()).isZero();

    assertThat(place.trian("review", "list", "--state=all", "--json").json().get("proposals"))
        .isEmpty();
    assertThat(place.trian("rebuild").exit()).isZero();
    assertThat(place.trian("withdraw", "bao/bai-bao.txt", "--undo", "--reason=x").exit()).isZero();
    assertThat(state()).isEqualTo("waiting");
  }

  @Test
  void whatIsNotClearIsBadUsage() {
    assertThat(place.trian("review", "accept").exit()).isEqualTo(3);
    assertThat(place.trian("review", "accept", "ffffff-9").exit()).isEqualTo(3);
    assertThat(place.trian("review", "list", "--state=lost").exit()).isEqualTo(3);
    assertThat(place.trian("review", "edit", id).exit()).isEqualTo(3);
  }

  private JsonNode proposal() {
    return place.trian("review", "list", "--state=all", "--json").json().get("proposals").get(0);
  }

  private String state() {
    return proposal().get("state").asString();
  }

  private String everything() {
    StringBuilder all = new StringBuilder();
    for (String verb : List.of("review list --state all --json", "review aliases --json")) {
      all.append(place.trian(verb.split(" ")).out());
    }
    return all.append(place.trian("status", "--json").json().get("files")).toString();
  }
}
