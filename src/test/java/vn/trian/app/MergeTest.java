package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Workplace.Ended;
import vn.trian.article.review.WaitingArticles;
import vn.trian.visit.Field;

/** One event told by several sources is one visit, when a person says so. */
@Tag("job")
class MergeTest {
  private static final String HEADER =
      "record_no,visit_date,delegation,host_kind,host_name,host_title,district,province,source\n";
  private static final String ROW =
      "%s,2025-02-18,Thành ủy,facility,Trạm y tế Tú Sơn,,Kiến Thuỵ,Hải Phòng,\n";

  @TempDir Path folder;
  private Workplace place;

  @ParameterizedTest
  @ValueSource(strings = {"7", ""})
  void aPaperAndADepartmentsFileAreOneVisitAndAreTakenApartAgain(String recordNo) {
    String id = departmentAndPaper(recordNo);
    String department = figures();
    String dated = departmentRow();
    assertThat(list().get(0).get("same_event").toString()).isEqualTo("[\"%s\"]".formatted(dated));
    Ended accept = place.trian("review", "accept", id, "--lang=en");
    assertThat(accept.exit()).isEqualTo(2);
    assertThat(accept.out())
        .startsWith(
            "%1$s: another source may tell of the same event: %2$s (so-y-te/a.csv). One visit with both: trian review merge %1$s %2$s; two visits: trian review accept %1$s --separate"
                .formatted(id, dated));

    Ended merge = place.trian("review", "merge", id, "lead_title=Chủ tịch", "--lang=en");

    assertThat(merge.exit()).as(merge.err()).isZero();
    assertThat(merge.out())
        .startsWith(
            """
            What stays (%s) and what is merged into it (%s) differ:
              Delegation: Thành ủy | UBND thành phố
              Source: – | bao/bai-bao.txt
            """
                .formatted(dated, id));
    assertThat(figures()).isEqualTo(department);
    assertThat(sources()).containsExactly("so-y-te/a.csv; bao/bai-bao.txt");
    assertThat(list()).isEmpty();
    assertThat(place.trian("run").exit()).isZero();
    assertThat(place.trian("trace", "2025-02/T", "--lang=en").out())
        .contains("· bao/bai-bao.txt#1 · line 2 ·", "\n    also in: so-y-te/a.csv · line 2 · ");
    sameAfterRebuild();

    assertThat(place.trian("review", "undo", id).exit()).isZero();
    assertThat(figures()).isEqualTo(department);
    assertThat(sources()).isEmpty();
    assertThat(list()).hasSize(1);
    sameAfterRebuild();
  }

  @Test
  void anAcceptedOneThatIsMergedFallsOutAndAnUndoneMergeIsToldByTheNextRelease() {
    String id = departmentAndPaper("7");
    assertThat(place.trian("review", "accept", id, "--separate").exit()).isZero();
    assertThat(visits()).isEqualTo(2);
    place.trian("run");

    assertThat(place.trian("review", "merge", id, departmentRow()).exit()).isZero();
    assertThat(visits()).isEqualTo(1);
    place.trian("run");
    sameAfterRebuild();
    assertThat(place.trian("review", "undo", id, "--note=hai buổi").exit()).isZero();

    assertThat(visits()).isEqualTo(2);
    Ended changes = place.trian("report", "--month=2025-02", "--changes", "--lang=en");
    assertThat(changes.out())
        .contains(": 1 → 2\n    reinstated +1\n      + 18/02/2025 · Trạm Y tế Tú Sơn · ");
    assertThat(place.trian("run", "--json").json().get("outputs")).isNotEmpty();
    sameAfterRebuild();
    assertThat(place.trian("review", "undo", id).exit()).isZero();
    assertThat(visits()).isEqualTo(1);
  }

  @Test
  void twoPapersThatWaitAreAcceptedAsOneVisitWithBoth() {
    place = new Workplace(folder);
    place.receive();
    String first = ArticleSeed.ofStation("bao/mot.txt").receive(place);
    String second = ArticleSeed.ofStation("bao/hai.txt").receive(place);
    assertThat(list().get(1).get("same_event").get(0).asString()).isEqualTo(first);
    assertThat(place.trian("review", "accept", first).exit()).isEqualTo(2);

    assertThat(place.trian("review", "merge", second).exit()).isZero();
    assertThat(place.trian("review", "accept", first).exit()).isZero();

    assertThat(visits()).isEqualTo(1);
    assertThat(sources()).containsExactly("bao/mot.txt; bao/hai.txt");
    Ended undo = place.trian("review", "undo", second, "--lang=en");
    assertThat(undo.exit()).isEqualTo(2);
    assertThat(undo.out())
        .startsWith(
            "%s: %s was decided about later; take that back first: ".formatted(second, first));
    assertThat(place.trian("review", "undo", first).exit()).isZero();
    assertThat(place.trian("review", "undo", second).exit()).isZero();
    assertThat(list()).hasSize(2);
    assertThat(visits()).isZero();
  }

  @Test
  void aThirdPaperJoinsTheVisitOfTheOthersAndLeavesItInTurn() {
    String first = departmentAndPaper("7");
    place.trian("review", "merge", first);
    String second = ArticleSeed.ofStation("bao/hai.txt").receive(place);
    assertThat(list().get(0).get("same_event").get(0).asString()).isEqualTo(first);

    assertThat(place.trian("review", "merge", second).exit()).isZero();

    assertThat(sources()).containsExactly("so-y-te/a.csv; bao/bai-bao.txt; bao/hai.txt");
    assertThat(place.trian("review", "undo", first).exit()).isEqualTo(2);
    assertThat(place.trian("review", "undo", second).exit()).isZero();
    assertThat(sources()).containsExactly("so-y-te/a.csv; bao/bai-bao.txt");
    sameAfterRebuild();
  }

  @Test
  void whatWaitsIsCountedByDayAndOneEventOnce() {
    place = new Workplace(folder);
    place.receive();
    ArticleSeed.ofStation("bao/mot.txt").receive(place);
    ArticleSeed.ofStation("bao/hai.txt").receive(place);
    ArticleSeed.ofStation("bao/ba.txt")
        .without(Field.HOST_NAME)
        .infers(Field.DISTRICT, "Hải An", "words")
        .proposed(3)
        .receive(place);
    ArticleSeed.ofStation("bao/bon.txt").without(Field.VISIT_DATE).receive(place);
    try (OpenLedger ledger = OpenLedger.open(ArticleSeed.settings(place), "test")) {
      WaitingArticles waiting = ledger.get(WaitingArticles.class);

      assertThat(
              waiting.between(
                  LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28), province -> true))
          .isEqualTo(new WaitingArticles.Count(3, 4, 1, 1));
      assertThat(
              waiting.between(
                  LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31), province -> true))
          .isEqualTo(new WaitingArticles.Count(0, 0, 1, 1));
    }
  }

  @Test
  void anotherPlaceIsAnotherEvent() {
    departmentAndPaper("7");
    String other =
        ArticleSeed.ofStation("bao/hai.txt")
            .infers(Field.DISTRICT, "Hải An", "words")
            .receive(place);

    assertThat(list().get(1).get("same_event")).isEmpty();
    assertThat(place.trian("review", "accept", other).exit()).isZero();
    assertThat(visits()).isEqualTo(2);
  }

  @Test
  void aPersonIsTheSameUnderAnotherTitle() {
    place =
        new Workplace(folder)
            .with(
                "so-y-te/a.csv",
                HEADER
                    + "1,2025-02-18,Thành ủy,person,Nguyễn Văn Mẫu,nguyên giám đốc,,Hải Phòng,\n");
    place.receive();
    ArticleSeed.ofStation("bao/mot.txt")
        .infers(Field.HOST_NAME, "Nguyễn Văn Mẫu", "words")
        .infers(Field.HOST_KIND, "person", "words")
        .infers(Field.HOST_TITLE, "Bác sĩ", "words")
        .receive(place);

    assertThat(list().get(0).get("same_event")).hasSize(1);
  }

  @Test
  void whatWouldBecomeAnotherVisitIsNotMerged() {
    String id = departmentAndPaper("");

    Ended merge = place.trian("review", "merge", id, "host_name=Bệnh viện Mẫu", "--lang=en");

    assertThat(merge.exit()).isEqualTo(2);
    assertThat(merge.out()).contains(id + ": it cannot be merged into ");
    assertThat(visits()).isEqualTo(1);
    assertThat(place.trian("review", "merge", id, id).exit()).isEqualTo(2);
    assertThat(place.trian("review", "merge", id, "ffff00:3").exit()).isEqualTo(2);
  }

  private String departmentAndPaper(String recordNo) {
    place = new Workplace(folder).with("so-y-te/a.csv", HEADER + ROW.formatted(recordNo));
    assertThat(place.receive().exit()).isZero();
    return ArticleSeed.ofStation("bao/bai-bao.txt").receive(place);
  }

  private String departmentRow() {
    JsonNode file = place.trian("status", "--json").json().get("files").get(0);
    return file.get("sha256").asString().substring(0, 12) + ":2";
  }

  private JsonNode list() {
    return place.trian("review", "list", "--json").json().get("proposals");
  }

  private String figures() {
    return place.trian("summary", "--by=unit,month", "--format=csv").out();
  }

  private long visits() {
    return figures().lines().skip(1).mapToLong(line -> Long.parseLong(line.split(",")[5])).sum();
  }

  private void sameAfterRebuild() {
    String all = Visits.summaries(place) + place.trian("review", "list", "--state=all").out();
    List<String> sources = sources();
    assertThat(place.trian("rebuild").exit()).isZero();
    assertThat(Visits.summaries(place) + place.trian("review", "list", "--state=all").out())
        .isEqualTo(all);
    assertThat(sources()).isEqualTo(sources);
  }

  /** The sources of the visits that count, where they are stated. */
  private List<String> sources() {
    List<String> sources = new ArrayList<>();
    try (Connection connection = place.database().connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select x.source from visit v join particulars x on x.id = v.particulars_id
                where x.source is not null and not v.withdrawn and not exists (select 1 from amendment a where a.replaces = v.id)
                order by v.id
                """)) {
      while (rows.next()) {
        sources.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Stream.of(sources).flatMap(List::stream).toList();
  }
}
