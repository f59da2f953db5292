package vn.trian.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.article.Article;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.text.Language;

class ArticleReaderTest {
  private static final String TEXT =
      "Đoàn công tác thăm Trạm Y tế\nSáng 18-2, đoàn tặng quà các bác sĩ ở huyện Mẫu.\n";

  @TempDir Path folder;

  @Test
  void readsUtf8AndUtf16WithAndWithoutAMark() {
    for (byte[] bytes :
        List.of(
            TEXT.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE))) {
      assertThat(read("a.txt", bytes))
          .isEqualTo(new ArticleReading.Read(Article.of("a.txt", TEXT), List.of()));
    }
  }

  @Test
  void readsDecomposedLettersAsComposedOnes() {
    byte[] bytes = Normalizer.normalize(TEXT, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
    assertThat(article("a.txt", bytes).text()).isEqualTo(TEXT);
  }

  /** The same two lines in the bytes of each encoding. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TCVN3 (ABC)  | a7 6f b5 6e 20 63 ab 6e 67 20 74 b8 63 20 74 68 a8 6d 20 54 72 b9 6d 20 59 20 74 d5 0d 0a 53 b8 6e 67 20 31 38 2d 32 2c 20 ae 6f b5 6e 20 74 c6 6e 67 20 71 75 b5 20 63 b8 63 20 62 b8 63 20 73 dc 20 eb 20 68 75 79 d6 6e 20 4d c9 75 2e
          VNI Windows  | d1 6f 61 f8 6e 20 63 6f e2 6e 67 20 74 61 f9 63 20 74 68 61 ea 6d 20 54 72 61 ef 6d 20 59 20 74 65 e1 0d 0a 53 61 f9 6e 67 20 31 38 2d 32 2c 20 f1 6f 61 f8 6e 20 74 61 eb 6e 67 20 71 75 61 f8 20 63 61 f9 63 20 62 61 f9 63 20 73 f3 20 f4 fb 20 68 75 79 65 e4 6e 20 4d 61 e3 75 2e
          VPS          | f1 6f e0 6e 20 63 f4 6e 67 20 74 e1 63 20 74 68 e6 6d 20 54 72 e5 6d 20 59 20 74 89 0d 0a 53 e1 6e 67 20 31 38 2d 32 2c 20 c7 6f e0 6e 20 74 a5 6e 67 20 71 75 e0 20 63 e1 63 20 62 e1 63 20 73 ef 20 aa 20 68 75 79 8c 6e 20 4d c5 75 2e
          VISCII       | d0 6f e0 6e 20 63 f4 6e 67 20 74 e1 63 20 74 68 e5 6d 20 54 72 d5 6d 20 59 20 74 aa 0d 0a 53 e1 6e 67 20 31 38 2d 32 2c 20 f0 6f e0 6e 20 74 a3 6e 67 20 71 75 e0 20 63 e1 63 20 62 e1 63 20 73 ee 20 b7 20 68 75 79 ae 6e 20 4d e7 75 2e
          Windows-1258 | d0 6f e0 6e 20 63 f4 6e 67 20 74 e1 63 20 74 68 e3 6d 20 54 72 61 f2 6d 20 59 20 74 ea ec 0d 0a 53 e1 6e 67 20 31 38 2d 32 2c 20 f0 6f e0 6e 20 74 e3 f2 6e 67 20 71 75 e0 20 63 e1 63 20 62 e1 63 20 73 69 de 20 f5 d2 20 68 75 79 ea f2 6e 20 4d e2 de 75 2e
          """)
  void readsEncodingsBeforeUnicodeAndSaysSo(String encoding, String hex) {
    ArticleReading reading = read("a.txt", HexFormat.ofDelimiter(" ").parseHex(hex));
    String lost = encoding.equals("TCVN3 (ABC)") ? "word.converted.capitals" : "";
    assertThat(reading)
        .isEqualTo(
            new ArticleReading.Read(
                Article.of("a.txt", TEXT.strip()),
                List.of(Finding.onFile(Rule.ARTICLE_CONVERTED, "a.txt", encoding, lost))));
  }

  @Test
  void saysWhatTcvn3LosesInTheReadersLanguage() {
    Finding finding =
        Finding.onFile(Rule.ARTICLE_CONVERTED, "a.txt", "TCVN3 (ABC)", "word.converted.capitals");
    assertThat(finding.sentence(Language.EN))
        .isEqualTo(
            "The article is in TCVN3 (ABC) and was converted to Unicode; capitals with tone marks"
                + " may have become small letters, because that encoding has none.");
    assertThat(Finding.onFile(Rule.ARTICLE_CONVERTED, "a", "VNI", "").sentence(Language.VI))
        .isEqualTo("Bài báo dùng bảng mã VNI và đã được chuyển sang Unicode.");
  }

  @Test
  void refusesBytesThatAreNoKnownText() {
    byte[] french = "Le préfet a visité l'hôpital de Hué, à côté.\n".getBytes(latin1());
    assertThat(rules(read("a.txt", french))).containsExactly("file-encoding");
    byte[] half = "Đoàn \ufeffthăm".getBytes(StandardCharsets.UTF_16LE);
    byte[] cut = new byte[half.length + 1];
    cut[0] = (byte) 0xFF;
    cut[1] = (byte) 0xFE;
    System.arraycopy(half, 0, cut, 2, half.length - 1);
    assertThat(rules(read("a.txt", cut))).containsExactly("file-encoding");
  }

  @Test
  void leavesOutWhatNobodySeesAndKeepsTheLines() {
    String hidden =
        "Đo\u200bàn\u202e thăm\u0007trạm\u00a0y\ttế\r\n\r\n\ufeffHai\u2028dòng\u0085một\rBa\u000c\n";
    Article article = article("a.txt", hidden.getBytes(StandardCharsets.UTF_8));
    assertThat(article.text()).isEqualTo("Đoàn thăm trạm y tế\n\nHai dòng một\nBa \n");
    assertThat(article.lineOf(article.text().indexOf("Ba"))).isEqualTo(4);
  }

  @Test
  void refusesNul() {
    assertThat(read("a.txt", "Đoàn đến thăm\0 trạm y tế".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(notRead("a.txt", "word.format.binary"));
  }

  @ParameterizedTest
  @CsvSource({"a.txt", "a.html", "a.htm", "a.docx"})
  void reportsAnArticleWithoutBytesAsEmpty(String name) {
    assertThat(rules(read(name, new byte[0]))).containsExactly("file-empty");
  }

  @Test
  void reportsAnArticleThatSaysNothingAsEmpty() {
    assertThat(rules(read("a.txt", "\ufeff \n\u200b\n".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("file-empty");
    assertThat(rules(read("a.html", "<!DOCTYPE html><script>x</script>".getBytes(latin1()))))
        .containsExactly("file-empty");
  }

  @Test
  void refusesTextThatIsTooLong() {
    byte[] longest = "a ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    assertThat(read("a.txt", longest)).isInstanceOf(ArticleReading.Read.class);
    byte[] longer = ("a ".repeat(1 << 20) + "b").getBytes(StandardCharsets.UTF_8);
    assertThat(read("a.txt", longer))
        .isEqualTo(
            new ArticleReading.NotRead(
                List.of(Finding.onFile(Rule.FILE_TOO_LARGE, "a.txt", 2, "word.limit.article"))));
  }

  @Test
  void readsAPageUnderTheNameOfAText() {
    byte[] page = "<!DOCTYPE html><h1>Đoàn</h1><p>Thăm trạm.</p>".getBytes(StandardCharsets.UTF_8);
    assertThat(article("a.txt", page).text()).isEqualTo("Đoàn\nThăm trạm.\n");
  }

  @Test
  void saysWhatAFileHoldsThatIsNoArticle() throws IOException {
    ByteArrayOutputStream doc = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
      container.writeFilesystem(doc);
    }
    assertThat(read("a.doc", doc.toByteArray())).isEqualTo(notRead("a.doc", "word.format.doc"));
    assertThat(read("a.docx", doc.toByteArray())).isEqualTo(notRead("a.docx", "word.format.doc"));
    assertThat(read("a.docx", TEXT.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(notRead("a.docx", "word.format.renamed-article"));
    assertThat(read("a.txt", "%PDF-1.7 x".getBytes(latin1())))
        .isEqualTo(notRead("a.txt", "word.format.pdf"));
    assertThat(read("a.csv", TEXT.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(notRead("a.csv", "word.format.no-article"));
  }

  private static ArticleReading notRead(String name, String word) {
    return new ArticleReading.NotRead(
        List.of(Finding.onFile(Rule.FILE_FORMAT_UNKNOWN, name, word)));
  }

  private static Charset latin1() {
    return StandardCharsets.ISO_8859_1;
  }

  private static List<String> rules(ArticleReading reading) {
    return ((ArticleReading.NotRead) reading)
        .findings().stream().map(finding -> finding.rule().id()).toList();
  }

  private Article article(String name, byte[] bytes) {
    ArticleReading.Read read = (ArticleReading.Read) read(name, bytes);
    assertThat(read.findings()).isEmpty();
    return read.article();
  }

  private ArticleReading read(String name, byte[] bytes) {
    try {
      return ArticleReader.read(Files.write(folder.resolve("content"), bytes), name);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
