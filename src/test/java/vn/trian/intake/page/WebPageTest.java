package vn.trian.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.article.Article;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

/** The pages are our own, in the ways in which newspapers, offices and stations write theirs. */
class WebPageTest {
  private static final Path PAGES = Path.of("src/test/resources/vn/trian/intake/pages");

  @TempDir Path folder;

  @Test
  void keepsTitleLeadBodyAndCaptionsOfANewspapersPage() {
    assertThat(read(PAGES.resolve("news.html")))
        .isEqualTo(
            new Article(
                "news.html",
                """
                Lãnh đạo huyện Mẫu thăm trạm y tế nhân ngày 27-2
                Sáng 18-2, đoàn công tác của huyện Mẫu đến thăm, chúc mừng cán bộ y tế.
                Đến thăm Trạm Y tế xã Mẫu Một, ông Nguyễn Văn Mẫu, Phó Chủ tịch UBND huyện, ghi \
                nhận đóng góp của đội ngũ thầy thuốc trong công tác chăm sóc sức khỏe nhân dân.
                Đoàn tặng hoa cán bộ Trạm Y tế xã Mẫu Một.
                Đoàn trao 50 suất quà, mỗi suất trị giá 500.000 đồng.
                Các đại biểu chụp ảnh lưu niệm.
                Nhân dịp này, trạm đề nghị huyện sớm bổ sung thuốc và thiết bị.
                """,
                "https://bao.example/y-te/tham-tram-y-te-123.html",
                LocalDate.of(2025, 2, 18)));
  }

  @Test
  void findsTheTextInTheTablesOfAnOfficesPage() {
    assertThat(read(PAGES.resolve("portal.html")))
        .isEqualTo(
            Article.of(
                "portal.html",
                """
                Sở Y tế thăm, tặng quà Bệnh viện Mẫu
                Thứ Ba, 25/02/2025
                (SYT) Chiều 24/02/2025, đoàn công tác của Sở Y tế do bà Trần Thị Mẫu, Giám đốc \
                Sở, làm trưởng đoàn đã đến thăm, chúc mừng Bệnh viện Đa khoa huyện Mẫu.
                Tại đây, bà Trần Thị Mẫu chúc các y, bác sĩ mạnh khỏe, tiếp tục phấn đấu vì sức \
                khỏe nhân dân.
                Đoàn tặng hoa Bệnh viện.
                Đoàn đã trao tặng bệnh viện lẵng hoa và 10 triệu đồng.
                Tin, ảnh: Mẫu
                """));
  }

  @Test
  void isNotMisledByCommentsLongerThanTheArticle() {
    assertThat(read(PAGES.resolve("short.html")))
        .isEqualTo(
            new Article(
                "short.html",
                """
                Thăm bác sĩ hưu trí
                Đoàn phường Mẫu thăm bác sĩ.
                Bác sĩ Lê Văn Mẫu được tặng hoa.
                """,
                null,
                LocalDate.of(2026, 2, 26)));
  }

  @Test
  void takesTheTitleOfThePageWhereTheTextHasNone() {
    assertThat(text("<title>Thăm trạm y tế</title><p>Đoàn đến thăm trạm y tế xã.</p>"))
        .isEqualTo("Thăm trạm y tế\nĐoàn đến thăm trạm y tế xã.\n");
    assertThat(text("<p>Chỉ có một câu.</p>")).isEqualTo("Chỉ có một câu.\n");
  }

  @Test
  void keepsWhatHoldsMostOfThePageWhateverItsName() {
    String article = "<p>Đoàn đến thăm trạm y tế xã.</p><p>Đoàn tặng quà các bác sĩ.</p>";
    assertThat(text("<div class='has-sidebar'>" + article + "</div><div class=menu>Y tế</div>"))
        .isEqualTo("Đoàn đến thăm trạm y tế xã.\nĐoàn tặng quà các bác sĩ.\n");
  }

  @Test
  void readsOneBreakWithinASentenceAsASpace() {
    assertThat(text("<div>Đoàn thăm<br>trạm y tế.<br>Đoàn tặng quà.<br><br>và hoa.</div>"))
        .isEqualTo("Đoàn thăm trạm y tế.\nĐoàn tặng quà.\nvà hoa.\n");
  }

  /** Day of publication in Vietnam, by the place that it is written in. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property="article:published_time" content="2025-02-18T17:00:00Z">        | 2025-02-19
          <meta property="article:published_time" content="2025-02-18T16:59:59.000Z">    | 2025-02-18
          <meta property="article:published_time" content="2025-02-18 23:59 +0700">      | 2025-02-18
          <meta property="article:published_time" content="2025-02-18T23:00:00">         | 2025-02-18
          <meta property="article:modified_time" content="2025-02-20">                   |
          <script type="application/ld+json">[{"datePublished":"2025-02-18"}]</script>   | 2025-02-18
          <script type="application/ld+json">{"dateModified":"2025-02-20"}</script>      |
          <script type="application/ld+json">{"datePublished":"2025-02-17"},</script>    |
          <script type="application/ld+json">{"datePublished":"2025-02-30"}</script>     |
          <meta itemprop="datePublished" content="2025-02-18T07:00:00+07:00">            | 2025-02-18
          <span itemprop="datePublished">18/02/2025 07:00</span>                         | 2025-02-18
          <time itemprop="datePublished" datetime="2025-02-18">hôm nay</time>            | 2025-02-18
          <meta name="pubdate" content="2025-02-18T08:30:00+07:00">                      | 2025-02-18
          <time datetime="2025-02-18T08:30">18/2</time>                                  | 2025-02-18
          <time>18/02/2025</time>                                                        |
          <meta property="article:modified_time" content="2025-03-01"><time datetime="2025-02-18">18/2</time> | 2025-02-18
          <meta property="article:published_time" content="2025-02-18"><script type="application/ld+json">{"datePublished":"2025-02-19"}</script> | 2025-02-18
          <script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":["NewsArticle"],"datePublished":"2025-02-18"}]}</script> | 2025-02-18
          """)
  void readsTheDayOfPublicationAndNeverThatOfAChange(String markup, @Nullable LocalDate day) {
    assertThat(page(markup + "<h1>Đoàn</h1><p>Đoàn đến thăm.</p>").published()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <link rel="canonical" href="https://a.example/1"><meta property="og:url" content="https://a.example/2"> | https://a.example/1
          <link rel="canonical" href="/1"><meta property="og:url" content="https://a.example/2">                  | https://a.example/2
          <link rel="canonical" href="javascript:alert(1)">                                                       |
          """)
  void readsItsAddress(String markup, @Nullable String address) {
    assertThat(page(markup + "<p>Đoàn đến thăm.</p>").address()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UTF-8        | <meta charset="utf-8">
          windows-1258 | <meta charset=windows-1258>
          windows-1258 | <meta http-equiv="Content-Type" content="text/html; charset=windows-1258">
          UTF-8        | <meta name="a">
          UTF-8        | <meta charset="no-such-charset">
          UTF-16       | <meta charset="utf-8">
          """)
  void readsAPageInTheCharsetThatItDeclaresOrElseInUtf8(String charset, String meta) {
    // Without tones: those are letters of their own in Windows-1258.
    String html = "<!DOCTYPE html>" + meta + "<h1>Đoàn</h1><p>Đưa quân thăm dân Tây Đô.</p>";
    byte[] bytes = html.replace("à", "a").getBytes(Charset.forName(charset));
    assertThat(article("a.html", bytes).text()).isEqualTo("Đoan\nĐưa quân thăm dân Tây Đô.\n");
  }

  @Test
  void readsAPageInTheFontsOfItsTimeThatDeclaresAWesternCharset() {
    byte[] bytes =
        ("<html><head><meta charset=\"iso-8859-1\"></head><body><h1>§oµn th¨m tr¹m y tÕ</h1>"
                + "<p>§oµn tÆng quµ c¸c b¸c sÜ ë huyÖn MÉu.</p></body></html>")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(reading("a.html", bytes))
        .isEqualTo(
            new ArticleReading.Read(
                Article.of(
                    "a.html", "Đoàn thăm trạm y tế\nĐoàn tặng quà các bác sĩ ở huyện Mẫu.\n"),
                List.of(
                    Finding.onFile(
                        Rule.ARTICLE_CONVERTED,
                        "a.html",
                        "TCVN3 (ABC)",
                        "word.converted.capitals"))));
  }

  @Test
  void readsAPageNestedTenThousandDeep() {
    String deep = "<div>".repeat(10_000) + "Đoàn đến thăm trạm y tế." + "</div>".repeat(10_000);
    assertThat(text(deep)).isEqualTo("Đoàn đến thăm trạm y tế.\n");
  }

  @Test
  void refusesAPageOfMoreTagsThanAnyHas() {
    String most = "<p>Đoàn</p>".repeat(50_000);
    assertThat(reading("a.html", most.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ArticleReading.Read.class);
    assertThat(reading("a.html", (most + "<").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            new ArticleReading.NotRead(
                List.of(
                    Finding.onFile(Rule.FILE_TOO_LARGE, "a.html", 100_000, "word.limit.tags"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><frameset><frame src=a></frameset></html>",
        "<",
        "<html>",
        "<!-- a",
        "<p hidden>a",
        "<header><nav>a</nav></header>",
        "<table><tr><td><a href=x>a</a></table>",
        "<svg><p>a</svg>",
        "<a href=x>Xem thêm</a>",
        "<h1></h1>"
      })
  void survivesAPageWithoutAnArticle(String html) {
    assertThat(reading("a.html", html.getBytes(StandardCharsets.UTF_8))).isNotNull();
  }

  private String text(String html) {
    return page(html).text();
  }

  private Article page(String html) {
    return article("a.html", html.getBytes(StandardCharsets.UTF_8));
  }

  private Article article(String name, byte[] bytes) {
    ArticleReading.Read read = (ArticleReading.Read) reading(name, bytes);
    assertThat(read.findings()).isEmpty();
    return read.article();
  }

  private ArticleReading reading(String name, byte[] bytes) {
    try {
      return ArticleReader.read(Files.write(folder.resolve("content"), bytes), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Article read(Path page) {
    ArticleReading.Read read =
        (ArticleReading.Read) ArticleReader.read(page, page.getFileName().toString());
    assertThat(read.findings()).isEmpty();
    return read.article();
  }
}
