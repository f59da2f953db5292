package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.trian.article.Alias.Kind;
import vn.trian.article.Aliases;
import vn.trian.article.review.AliasTable;

/** What a person corrected in a record that was confirmed is remembered. */
@Tag("job")
class AliasTest {
  @TempDir Path folder;
  private Workplace place;
  private String id;

  @BeforeEach
  void receiveAnArticle() {
    place = new Workplace(folder);
    place.receive();
    id = ArticleSeed.ofStation("bao/bai-bao.txt").receive(place);
  }

  @Test
  void aCorrectedPlaceAndHostAreRememberedWithReviewerAndDay() {
    place.trian("review", "edit", id, "host_name=Trạm Y tế xã Tú Sơn");
    assertThat(list()).isEmpty();
    place.trian(
        "review", "accept", id, "district=Kiến An", "province=Hải Phòng", "--reviewer=Mẫu A");

    assertThat(list().toString().replaceAll("\"at\":\"[^\"]*\"", "\"at\":\"\""))
        .isEqualTo(
            """
            [{"at":"","kind":"host","meaning":"Trạm Y tế xã Tú Sơn","number":1,"proposal":"%1$s",\
            "province":"%2$s","reviewer":"Mẫu A","written":"%3$s"},\
            {"at":"","kind":"district","meaning":"Kiến An","number":2,"proposal":"%1$s",\
            "province":"%2$s","reviewer":"Mẫu A","written":"%4$s"}]"""
                .formatted(
                    id,
                    vn.trian.text.Fold.key("Hải Phòng"),
                    vn.trian.text.Fold.key("Trạm Y tế Tú Sơn"),
                    vn.trian.text.Fold.key("Kiến Thụy")));
    Aliases aliases = aliases();
    assertThat(aliases.find(Kind.DISTRICT, "KIẾN THUỴ").orElseThrow().meaning())
        .isEqualTo("Kiến An");
    assertThat(aliases.find(Kind.DISTRICT, "Kiến Thụy", "Hà Nội")).isEmpty();
    assertThat(aliases.find(Kind.COMMUNE, "Kiến Thụy")).isEmpty();
  }

  @Test
  void isRemovedAndFoundSoAfterARebuild() {
    place.trian("review", "accept", id, "district=Kiến An", "host_name=Trạm Mẫu");
    assertThat(place.trian("review", "aliases", "--remove=9").exit()).isEqualTo(3);

    assertThat(place.trian("review", "aliases", "--remove=1", "--lang=en").lastLine())
        .isEqualTo("Done: alias 1 is not used any more.");

    String left = list().toString();
    assertThat(list()).hasSize(1);
    assertThat(place.trian("rebuild").exit()).isZero();
    assertThat(list().toString()).isEqualTo(left);
  }

  @Test
  void goesWithTheDecisionThatIsTakenBack() {
    place.trian("review", "accept", id, "district=Kiến An");
    assertThat(list()).hasSize(1);

    place.trian("review", "undo", id);

    assertThat(list()).isEmpty();
  }

  private JsonNode list() {
    return place.trian("review", "aliases", "--json").json().get("aliases");
  }

  private Aliases aliases() {
    try (OpenLedger ledger = OpenLedger.open(ArticleSeed.settings(place), "test")) {
      return ledger.get(AliasTable.class).aliases();
    }
  }
}
