package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Workplace.Ended;

/** Articles among the files that come in: received and kept like any other, but without rows. */
@Tag("job")
class ArticlesTest {
  private static final String README = "Thư mục này nhận tệp của các đơn vị.\n";
  private static final String RECORDS =
      "visit_date,delegation,host_kind,host_name,district,province\n"
          + "18/02/2025,UBND,facility,Trạm Y tế,Kiến Thụy,Hải Phòng\n";

  @TempDir Path folder;
  private Workplace place;

  @BeforeEach
  void prepare() {
    place = new Workplace(folder);
  }

  @Test
  @DisplayName("66 an article as a page, with two days: that of publication counts")
  void aPageIsReadForItsArticle() throws Exception {
    Path page = Path.of("src/test/resources/vn/trian/intake/pages/news.html");
    place.with("a.html", Files.readAllBytes(page));

    Ended run = place.trian("run", "--lang=en");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("Accepted a.html: article, ");
  }

  @Test
  void aTextThatTellsOfNoVisitIsAWarningAndNoError() {
    place.with("a.csv", RECORDS).trian("run", "--lang=en");

    Ended run = place.with("so-y-te/README.txt", README).trian("run", "--lang=en");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "Accepted so-y-te/README.txt: article, 0 visits proposed\n",
            "  so-y-te/README.txt · article-without-visit · The article proposes no record: it"
                + " tells of no visit to health workers. If it does tell of a visit, write the"
                + " visit into a list; otherwise nothing needs to be done.\n")
        .doesNotContain("file-without-rows");
    assertThat(run.lastLine()).isEqualTo("Done: 0 rows read, 0 stored; no report changes.");
    assertThat(place.trian("run", "--lang=en").out()).contains("Known so-y-te/README.txt: ");
    assertThat(place.trian("status").out())
        .containsPattern("  so-y-te/README\\.txt · đã nhận · .* · bài báo, đề xuất 0 lượt thăm\n");
  }

  @Test
  void anArticleHasItsStateItsBalanceAndItsProposalsInTheDocument() {
    place.with("a.txt", README).with("b.csv", RECORDS);

    JsonNode run = place.trian("run", "--json").json();

    assertThat(run.get("files").valueStream().map(SampleRunTest::line))
        .containsExactly("a.txt accepted 0 0 0 0 0", "b.csv accepted 1 1 0 0 0");
    assertThat(run.get("files").get(0).get("proposals").asInt()).isZero();
    assertThat(run.get("files").get(1).has("proposals")).isFalse();
    assertThat(run.get("findings").toString()).isEqualTo("{\"article-without-visit\":1}");
    JsonNode status = place.trian("status", "--json").json();
    assertThat(status.get("files").get(0).get("proposals").asInt()).isZero();
    assertThat(status.get("files").get(1).has("proposals")).isFalse();
  }

  /** A list without rows says that there were no visits; an article says nothing of the kind. */
  @Test
  void anArticleIsNoNilReturn() {
    place.with("hp/2025.csv", RECORDS);
    place.trian("run");
    Map<String, String> outputs = place.outputs();
    String differences = place.trian("summary", "--differences", "--json").out();

    place.with("hp/2024.txt", README);
    JsonNode run = place.trian("run", "--json").json();

    assertThat(run.get("outputs")).isEmpty();
    assertThat(place.outputs()).isEqualTo(outputs);
    assertThat(place.trian("summary", "--differences", "--json").out()).isEqualTo(differences);
    place.with("hp/2024.csv", RECORDS.lines().findFirst().orElseThrow() + "\n");
    assertThat(place.trian("run", "--json").json().get("outputs")).isNotEmpty();
  }

  @Test
  void whatCannotBeReadIsNotAccepted() {
    place.with("a.docx", "PK\3\4 cut".getBytes(StandardCharsets.ISO_8859_1)).with("b.txt", "");

    Ended run = place.trian("run", "--lang=en");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .contains(
            "Not accepted a.docx: see the findings\n",
            "  a.docx · file-unreadable · The file cannot be opened as DOCX: it is damaged or"
                + " incomplete. Open it in the program it was made with, save it anew and send it"
                + " again.\n",
            "  b.txt · file-empty · The file is empty. Send the file again with its header and"
                + " rows, or an article with its text.\n");
  }

  @Test
  void checkTellsOfAnArticleAsARunWould() {
    place.with("a.txt", README);
    Ended check = Workplace.call("check", place.file("a.txt").toString());

    assertThat(check.exit()).isZero();
    assertThat(check.out())
        .isEqualTo(
            """
              a.txt · article-without-visit · Bài báo không có lượt thăm nào để đề xuất: bài không \
            nói về lượt thăm nhân viên y tế. Nếu bài có nói đến lượt thăm, hãy ghi lượt thăm đó \
            vào danh sách; nếu không thì không cần làm gì.
            Đã kiểm tra a.txt: bài báo, sẽ đề xuất 0 lượt thăm
            Xong: 1 tệp, không có gì bị trả lại.
            """);
  }

  @Test
  void anArticleIsWithdrawnTakenBackAndRebuiltLikeAnyFile() {
    place.with("a.txt", README).with("b.csv", RECORDS).receive();
    assertThat(place.trian("withdraw", "a.txt", "--reason=sai").exit()).isZero();
    assertThat(place.trian("withdraw", "a.txt", "--undo", "--reason=đúng").exit()).isZero();
    JsonNode files = place.trian("status", "--json").json().get("files");

    assertThat(place.trian("rebuild").exit()).isZero();

    assertThat(place.trian("status", "--json").json().get("files")).isEqualTo(files);
    assertThat(place.receive().exit()).isZero();
  }

  @Test
  void extractPrintsALineForEachArticleAndGoesOnAfterOneThatCannotBeRead() {
    place.with("a.txt", README).with("b.docx", "no").with("c.html", "<p>Trang này trống.</p>");
    String[] names = {"a.txt", "b.docx", "c.html"};
    String[] arguments = new String[5];
    arguments[0] = "extract";
    arguments[1] = "--lang=en";
    for (int i = 0; i < names.length; i++) {
      arguments[i + 2] = place.file(names[i]).toString();
    }
    Ended lines = Workplace.call(arguments);

    assertThat(lines.exit()).isEqualTo(2);
    assertThat(lines.out())
        .isEqualTo(
            """
            {"file":"a.txt","is_visit":false,"verdict":"nothing","visits":[]}
            {"file":"c.html","is_visit":false,"verdict":"nothing","visits":[]}
            """);
    assertThat(lines.err())
        .isEqualTo(
            "  b.docx · file-format-unknown · The file holds text or a web page under the ending of"
                + " a Word document. Save it as .xlsx (no password, no macros), .csv, .tsv or"
                + " .jsonl (one object a line), an article as .docx, .html or .txt, and send it"
                + " again.\n");
    assertThat(place.data()).doesNotExist();

    arguments[1] = "--json";
    assertThat(Workplace.call(arguments).json().get("articles").valueStream())
        .extracting(article -> article.get("file").asString())
        .containsExactly("a.txt", "c.html");
  }
}
