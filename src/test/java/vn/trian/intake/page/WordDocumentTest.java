package vn.trian.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Workbooks;
import vn.trian.article.Article;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;

class WordDocumentTest {
  private static final String DOCUMENT = "word/document.xml";

  @TempDir Path folder;

  @Test
  void readsParagraphsAndCellsInTheirOrder() {
    assertThat(text(document()))
        .isEqualTo(
            """
            Đoàn thăm trạm y tế
            Sáng 18-2, đoàn thăm
            Trạm Y tế
            xã Mẫu
            Đoàn tặng quà.
            """);
  }

  @Test
  void readsTextBoxesOnceAndLeavesOutWhatWasDeleted() {
    byte[] bytes =
        withText(
            document(),
            xml ->
                xml.replace(
                    "<w:sectPr",
                    "<w:p><w:r><w:t>Ngoài</w:t></w:r><w:del><w:r><w:delText>xóa</w:delText></w:r>"
                        + "</w:del><w:r><mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice>"
                        + "<w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></mc:Choice><mc:Fallback>"
                        + "<w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></mc:Fallback>"
                        + "</mc:AlternateContent></w:r><w:r><w:t xml:space=\"preserve\"> khung"
                        + "</w:t></w:r></w:p><w:sectPr"));
    assertThat(text(bytes)).endsWith("Đoàn tặng quà.\nTrong khung\nNgoài khung\n");
  }

  @Test
  void readsATextPartThatIsNumbered() {
    byte[] bytes = renamed(document(), DOCUMENT, "word/document2.xml");
    assertThat(text(bytes)).startsWith("Đoàn thăm trạm y tế\n");
  }

  @Test
  void refusesADocumentThatIsCutOrBroken() {
    byte[] whole = document();
    assertThat(read("a.docx", Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo(notRead(Finding.onFile(Rule.FILE_UNREADABLE, "a.docx", "DOCX")));
    byte[] broken = withText(whole, xml -> xml.substring(0, xml.length() - 40));
    assertThat(read("a.docx", broken))
        .isEqualTo(notRead(Finding.onFile(Rule.FILE_UNREADABLE, "a.docx", "DOCX")));
  }

  @Test
  void refusesADocumentThatDeclaresADocumentType() {
    byte[] bytes =
        withText(
            document(),
            xml ->
                xml.replaceFirst(
                    "\\?>", "?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));
    assertThat(read("a.docx", bytes))
        .isEqualTo(
            notRead(Finding.onFile(Rule.FILE_UNSAFE, "a.docx", "word.unsafe.doctype", DOCUMENT)));
  }

  @Test
  void refusesADocumentThatGrowsAHundredfold() {
    byte[] bytes =
        withText(
            document(),
            xml -> xml.replace("<w:sectPr", "<w:p></w:p>".repeat(1 << 18) + "<w:sectPr"));
    assertThat(read("a.docx", bytes))
        .isEqualTo(
            notRead(Finding.onFile(Rule.FILE_UNSAFE, "a.docx", "word.unsafe.growth", DOCUMENT)));
  }

  @Test
  void refusesADocumentWithMoreTextThanAnArticle() {
    StringBuilder runs = new StringBuilder();
    for (int i = 0; runs.length() < 3 << 20; i++) {
      runs.append("<w:r><w:t>").append(Integer.toHexString(i * 0x9E3779B1).repeat(2));
      runs.append(Integer.toHexString(i * 0x85EBCA6B).repeat(40)).append("</w:t></w:r>");
    }
    byte[] bytes =
        withText(document(), xml -> xml.replace("<w:sectPr", "<w:p>" + runs + "</w:p><w:sectPr"));
    assertThat(read("a.docx", bytes))
        .isEqualTo(notRead(Finding.onFile(Rule.FILE_TOO_LARGE, "a.docx", 2, "word.limit.article")));
  }

  @Test
  void refusesADocumentOfElementsTenThousandDeep() {
    byte[] deep =
        withText(
            document(),
            xml ->
                xml.replace(
                    "<w:sectPr", "<w:a>".repeat(10_000) + "</w:a>".repeat(10_000) + "<w:sectPr"));
    assertThat(read("a.docx", deep))
        .isEqualTo(notRead(Finding.onFile(Rule.FILE_UNREADABLE, "a.docx", "DOCX")));
    byte[] deepInDeleted =
        withText(
            document(),
            xml ->
                xml.replace(
                    "<w:sectPr",
                    "<w:del>".repeat(10_000) + "</w:del>".repeat(10_000) + "<w:sectPr"));
    assertThat(read("a.docx", deepInDeleted))
        .isEqualTo(notRead(Finding.onFile(Rule.FILE_UNREADABLE, "a.docx", "DOCX")));
  }

  @Test
  void refusesMacrosAPasswordAndAnotherEnding() throws IOException {
    byte[] macros = with(document(), "word/vbaProject.bin", "x");
    assertThat(read("a.docm", macros)).isEqualTo(unknown("a.docm", "docm"));
    assertThat(read("a.docx", macros)).isEqualTo(unknown("a.docx", "docm"));
    assertThat(read("a.docx", Workbooks.encrypted(document())))
        .isEqualTo(unknown("a.docx", "password-document"));
    assertThat(read("a.txt", document())).isEqualTo(unknown("a.txt", "renamed-document"));
    assertThat(read("a.doc", document())).isEqualTo(unknown("a.doc", "renamed-document"));
  }

  @Test
  void reportsADocumentWithoutTextAsEmpty() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph();
      document.write(bytes);
    }
    assertThat(read("a.docx", bytes.toByteArray()))
        .isEqualTo(notRead(Finding.onFile(Rule.FILE_EMPTY, "a.docx")));
  }

  private static byte[] document() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Đoàn thăm trạm y tế");
      var lead = document.createParagraph();
      lead.createRun().setText("Sáng 18-2,");
      var second = lead.createRun();
      second.addBreak();
      second.setText("đoàn");
      second.addTab();
      second.setText("thăm");
      XWPFTable table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("Trạm Y tế");
      table.getRow(0).getCell(1).setText("xã Mẫu");
      document.createParagraph().createRun().setText("Đoàn tặng quà.");
      document.getDocument().getBody().addNewSectPr();
      document.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] withText(byte[] document, UnaryOperator<String> change) {
    return copy(document, change, UnaryOperator.identity(), null);
  }

  private static byte[] renamed(byte[] document, String from, String to) {
    return copy(document, UnaryOperator.identity(), name -> name.equals(from) ? to : name, null);
  }

  private static byte[] with(byte[] document, String part, String content) {
    return copy(
        document, UnaryOperator.identity(), UnaryOperator.identity(), new String[] {part, content});
  }

  private static byte[] copy(
      byte[] document, UnaryOperator<String> text, UnaryOperator<String> names, String[] more) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals(DOCUMENT)) {
          content =
              text.apply(new String(content, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(names.apply(entry.getName())));
        out.write(content);
      }
      if (more != null) {
        out.putNextEntry(new ZipEntry(more[0]));
        out.write(more[1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ArticleReading unknown(String name, String word) {
    return notRead(Finding.onFile(Rule.FILE_FORMAT_UNKNOWN, name, "word.format." + word));
  }

  private static ArticleReading notRead(Finding finding) {
    return new ArticleReading.NotRead(List.of(finding));
  }

  private String text(byte[] bytes) {
    ArticleReading.Read read = (ArticleReading.Read) read("a.docx", bytes);
    assertThat(read.findings()).isEmpty();
    Article article = read.article();
    assertThat(article.name()).isEqualTo("a.docx");
    return article.text();
  }

  private ArticleReading read(String name, byte[] bytes) {
    try {
      return ArticleReader.read(Files.write(folder.resolve("content"), bytes), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
