package vn.trian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.app.Workbooks;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.text.Language;

class RecordReadersTest {
  @TempDir Path folder;
  private final Map<String, byte[]> contents = new HashMap<>();

  @BeforeEach
  void makeContents() throws IOException {
    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("s");
      book.write(xlsx);
    }
    ByteArrayOutputStream xls = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("s");
      book.write(xls);
    }
    contents.put("xlsx", xlsx.toByteArray());
    contents.put("xls", xls.toByteArray());
    contents.put("password", Workbooks.encrypted(xlsx.toByteArray()));
    contents.put("macros", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"));
    contents.put("xlsb", zip("[Content_Types].xml", "xl/workbook.bin"));
    contents.put("ods", zip("mimetype", "content.xml"));
    contents.put("docx", zip("[Content_Types].xml", "word/document.xml"));
    contents.put("zip", zip("a.csv"));
    contents.put("html", "\ufeff \n<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8));
    contents.put("xml", "<?xml version=\"1.0\"?><a/>".getBytes(StandardCharsets.UTF_8));
    contents.put("pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    contents.put("csv", "visit_date,delegation,province\n".getBytes(StandardCharsets.UTF_8));
    contents.put("utf16", "visit_date".getBytes(StandardCharsets.UTF_16LE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          xls      | a.xls   | xls
          xls      | a.xlsx  | xls
          xls      | a.csv   | xls
          password | a.xlsx  | password
          macros   | a.xlsm  | macros
          macros   | a.xlsx  | macros
          xlsb     | a.xlsb  | xlsb
          ods      | a.ods   | ods
          docx     | a.xlsx  | zip
          zip      | a.zip   | zip
          html     | a.xls   | html
          html     | a.xlsx  | html
          html     | a.csv   | html
          xml      | a.xlsx  | html
          pdf      | a.pdf   | pdf
          csv      | a.xlsx  | renamed-text
          csv      | a.xls   | renamed-text
          xlsx     | a.csv   | renamed-workbook
          xlsx     | a.json  | renamed-workbook
          csv      | csv.    | ending
          utf16    | a.csv   | binary
          """)
  void saysWhatAFileHoldsThatIsNotReceived(String content, String name, String format)
      throws IOException {
    Path file = Files.write(folder.resolve("content"), contents.get(content));
    Reading reading = Reading.of(file, name);
    assertThat(reading.accepted()).isFalse();
    assertThat(reading.findings())
        .containsExactly(Finding.onFile(Rule.FILE_FORMAT_UNKNOWN, name, "word.format." + format));
    assertThat(reading.sentence(Language.EN)).doesNotContain("word.format");
    assertThat(reading.sentence(Language.VI)).doesNotContain("word.format");
  }

  @Test
  void saysItInTheReadersLanguage() {
    Reading reading = Reading.of(folder, "a.xlsx", contents.get("password"));
    assertThat(reading.findings().get(0).line(Language.EN))
        .isEqualTo(
            "a.xlsx · file-format-unknown · The file holds a workbook protected by a password. Save"
                + " it as .xlsx (no password, no macros), .csv, .tsv or .jsonl (one object a line)"
                + " and send it again.");
    assertThat(reading.findings().get(0).line(Language.VI))
        .isEqualTo(
            "a.xlsx · file-format-unknown · Nội dung tệp là tệp Excel có đặt mật khẩu. Lưu lại thành"
                + " .xlsx (không mật khẩu, không macro), .csv, .tsv hoặc .jsonl (mỗi dòng một đối"
                + " tượng) rồi gửi lại.");
  }

  @Test
  void readsAFileUnderTheNameItWasReceivedBy() throws IOException {
    Path file = Files.writeString(folder.resolve("0123abc"), "Ngày thăm\tĐoàn\tTỉnh\na\tb\tc\n");
    Reading reading = Reading.of(file, "hai-phong/Tháng 2.TSV");
    assertThat(reading.lines()).containsExactly("2: a|b|c");
    assertThat(reading.rows().get(0).record().at().file()).isEqualTo("hai-phong/Tháng 2.TSV");
  }

  @ParameterizedTest
  @CsvSource({"a.csv", "a.xlsx", "a.jsonl", "a.xls"})
  void reportsAFileWithoutBytesAsEmpty(String name) {
    assertThat(Reading.of(folder, name, "").rules()).containsExactly("file-empty");
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
