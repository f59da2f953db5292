package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Site.Browser;
import vn.trian.app.Site.Seen;
import vn.trian.visit.Field;

/**
 * The queue of proposals on pages: the article beside the fields, and decisions as the verbs do.
 */
@Tag("job")
class ReviewPagesTest {
  @TempDir Path folder;
  private Workplace place;
  private String first;
  private String second;
  private Site site;
  private Browser browser;

  @BeforeEach
  void receiveTwoArticles() {
    place = new Workplace(folder).with("so-y-te/a.csv", Visits.file(Visits.row(1, "2025-02-20")));
    place.trian("run", "--no-reports");
    first = ArticleSeed.ofStation("bao/mot.txt").receive(place);
    second =
        new ArticleSeed("bao/hai.txt", "Ngày 19/02/2025, đoàn thăm Bệnh viện Kiến An.")
            .says(Field.VISIT_DATE, "2025-02-19", "19/02/2025")
            .says(Field.DELEGATION, "đoàn", "đoàn")
            .says(Field.HOST_NAME, "Bệnh viện Kiến An", "Bệnh viện Kiến An")
            .infers(Field.HOST_KIND, "facility", "words")
            .infers(Field.PROVINCE, "Hải Phòng", "dateline:HPĐT")
            .receive(place);
    site = Site.of(place, Site.users().toArray(String[]::new));
    browser = site.browserOf("reviewer");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static String address(String id) {
    return "/review/" + id;
  }

  private Seen decide(String id, String... fields) {
    return browser.submit(address(id), address(id), fields);
  }

  private JsonNode proposal(String id) {
    for (JsonNode one :
        place.trian("review", "list", "--state=all", "--json").json().get("proposals")) {
      if (one.get("id").asString().equals(id)) {
        return one;
      }
    }
    throw new AssertionError(id);
  }

  private String state(String id) {
    return proposal(id).get("state").asString();
  }

  @Test
  void theListSaysWhatWaits() {
    assertThat(browser.get("/review?lang=en").page().select("tbody tr").eachText())
        .containsExactly(
            first + " 2025-02-18 Trạm Y tế Tú Sơn Kiến Thụy bao/mot.txt waiting",
            second + " 2025-02-19 Bệnh viện Kiến An Hải Phòng bao/hai.txt waiting");
    assertThat(browser.get("/review?lang=en").page().select(".choices").text())
        .isEqualTo("waiting (2) accepted (0) rejected (0) merged (0) all");
  }

  @Test
  void theWordsOfTheFieldsAreMarkedInTheArticle() {
    Document page = browser.get(address(first) + "?lang=en").page();

    assertThat(page.select(".text p")).hasSize(3);
    assertThat(page.select(".text p").get(1).select("mark").eachText())
        .containsExactly(
            "18/02/2025 Visit date",
            "UBND thành phố Delegation",
            "Trạm Y tế Tú Sơn Host name",
            "Kiến Thụy District");
    assertThat(page.select(".text p").get(0).select("mark").text())
        .isEqualTo("Nhân ngày Thầy thuốc Source");
    assertThat(page.select("mark a").get(1).attr("href")).isEqualTo("#f-visit_date");
    assertThat(page.select("#f-visit_date").val()).isEqualTo("2025-02-18");
    assertThat(page.select("#h-visit_date a").attr("href")).isEqualTo("#w-visit_date");
    assertThat(page.select("#h-province").text()).isEqualTo("inferred from dateline (HPĐT)");
    assertThat(page.select("#h-commune").text()).isEmpty();
  }

  @Test
  void anAcceptedProposalIsTheVerbsAndTheNextOneOpens() {
    Seen accepted = decide(first, "decision=accept", "district=Hải An", "lang=en");

    assertThat(accepted.location()).isEqualTo(address(second));
    assertThat(browser.follow(accepted).page().select(".told").text())
        .isEqualTo(first + ": accepted. Done: 1 decisions.");
    assertThat(state(first)).isEqualTo("accepted");
    assertThat(proposal(first).get("fields").get("district").get("value").asString())
        .isEqualTo("Hải An");
    assertThat(place.trian("summary", "--format=csv").out())
        .contains("31,Thành phố Hải Phòng,306,Quận Hải An,2025,2,");
    assertThat(browser.get(address(first) + "?lang=vi").main())
        .contains("đã chấp nhận", "reviewer, ");

    Seen last = decide(second, "decision=accept");
    assertThat(last.location()).isEqualTo("/review");
    assertThat(browser.follow(last).main()).contains("Không có đề xuất nào.");
  }

  @Test
  void aRefusalIsSaidAndNothingChanges() {
    Seen refused = decide(first, "decision=accept", "province=", "lang=en");

    assertThat(refused.location()).isEqualTo(address(first));
    assertThat(browser.follow(refused).page().select(".problem").text())
        .startsWith(first + ": the record would be sent back; nothing was stored.")
        .contains("province-missing");
    assertThat(state(first)).isEqualTo("waiting");
    assertThat(decide(first, "decision=reject", "note=", "lang=en").location())
        .isEqualTo(address(first));
    assertThat(state(first)).isEqualTo("waiting");
  }

  @Test
  void editsAreSavedRejectionsHaveAReasonAndBothAreTakenBack() {
    assertThat(decide(first, "decision=edit", "host_name=Trạm Y tế xã Tú Sơn").location())
        .isEqualTo(address(first));
    assertThat(browser.get(address(first)).page().select("#f-host_name").val())
        .isEqualTo("Trạm Y tế xã Tú Sơn");
    assertThat(browser.get(address(first)).page().select("#h-host_name").text())
        .startsWith("đã sửa");

    assertThat(decide(first, "decision=reject", "note=trùng").location())
        .isEqualTo(address(second));
    assertThat(state(first)).isEqualTo("rejected");
    assertThat(browser.get(address(first)).main()).contains("“trùng”");

    decide(first, "decision=undo");
    assertThat(state(first)).isEqualTo("waiting");
    decide(first, "decision=undo");
    assertThat(browser.get(address(first)).page().select("#f-host_name").val())
        .isEqualTo("Trạm Y tế Tú Sơn");
  }

  @Test
  void whatHasChangedSinceIsShownAgain() {
    String seal = browser.get(address(first)).page().select("input[name=seal]").val();
    place.trian("review", "edit", first, "district=Hải An");

    Seen outdated = decide(first, "decision=accept", "seal=" + seal, "district=Kiến Thụy");

    assertThat(outdated.location()).isEqualTo(address(first));
    assertThat(browser.follow(outdated).page().select(".problem").text())
        .startsWith("Đề xuất này đã thay đổi");
    assertThat(state(first)).isEqualTo("waiting");
    assertThat(browser.get(address(first)).page().select(".problem")).isEmpty();
  }

  @Test
  void whatMayBeTheSameVisitStandsBesideItAndIsMerged() {
    String other = ArticleSeed.ofStation("bao/ba.txt").receive(place);
    decide(first, "decision=accept", "separate=true");
    assertThat(state(first)).isEqualTo("accepted");

    Document page = browser.get(address(other) + "?lang=en").page();

    assertThat(page.select("table thead th").eachText())
        .containsExactly("Field", "This proposal", first + " bao/mot.txt#1");
    assertThat(page.select("tr.differs th").eachText()).contains("Source");
    assertThat(page.select("tr.differs th").eachText()).doesNotContain("Host name");
    Seen refused = decide(other, "decision=accept", "lang=en");
    assertThat(browser.follow(refused).page().select(".problem").text()).contains(first);

    Seen merged = decide(other, "decision=merge:" + first, "lang=en");

    assertThat(merged.location()).isEqualTo(address(second));
    assertThat(state(other)).isEqualTo("merged");
    assertThat(decide(second, "decision=merge:--help", "lang=en").status()).isEqualTo(400);
  }
}
