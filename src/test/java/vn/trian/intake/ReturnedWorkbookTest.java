package vn.trian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.report.workbook.ReturnedWorkbook;
import vn.trian.text.Language;
import vn.trian.visit.ledger.RejectedRows.RejectedRow;
import vn.trian.visit.ledger.Rows;

class ReturnedWorkbookTest {
  private static final SourceLocation AT = new SourceLocation("a.csv", null, 2);
  private static final Finding TOO_LONG =
      new Finding(Rule.TEXT_TOO_LONG, AT, "Đoàn (B)", "=x", List.of("500", "501"));
  private static final List<String> HEADERS = List.of("Ngày thăm", "Đoàn", "Tỉnh", "màu");

  @TempDir Path folder;

  @Test
  void givesTheSenderHisOwnRowsWithBadCellsMarkedAndTheReasonLast() throws IOException {
    Path file = folder.resolve("a.csv.findings.xlsx");
    ReturnedWorkbook.write(
        Rows.of(
            List.of(new RejectedRow(HEADERS, List.of("007", "=1+1", "", "đỏ"), List.of(TOO_LONG)))),
        Language.VI,
        file);
    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
      Sheet sheet = book.getSheet("Trả lại");
      assertThat(texts(sheet, 0))
          .containsExactly("Ngày thăm", "Đoàn", "Tỉnh", "màu", "Lý do trả lại");
      assertThat(texts(sheet, 1))
          .containsExactly(
              "007",
              "=1+1",
              "",
              "đỏ",
              "Đoàn (B): Nội dung dài 501 ký tự, vượt mức tối đa 500 ký tự. Rút gọn nội dung.");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      Cell bad = sheet.getRow(1).getCell(1);
      assertThat(bad.getCellType()).isEqualTo(CellType.STRING);
      assertThat(bad.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(bad.getCellStyle().getQuotePrefixed()).isTrue();
      Cell good = sheet.getRow(1).getCell(0);
      assertThat(good.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
      assertThat(good.getCellStyle().getDataFormatString()).isEqualTo("@");
      assertThat(good.getCellStyle().getQuotePrefixed()).isFalse();
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
    assertThat(files()).containsExactly("a.csv.findings.xlsx");
  }

  @Test
  void canBeReceivedAgainAsItIs() throws IOException {
    Path file = folder.resolve("a.xlsx");
    List<String> cells = List.of("00012", " =cmd|' /C calc'!A0\nnext ", "Hà Nội", "-1.234");
    for (Language language : Language.values()) {
      ReturnedWorkbook.write(
          Rows.of(List.of(new RejectedRow(HEADERS, cells, List.of(TOO_LONG)))), language, file);
      Reading reading = Reading.of(file);
      assertThat(reading.rules()).containsExactly("file-column-unknown");
      assertThat(reading.findings().get(0).arguments()).containsExactly("[màu (D)]");
      assertThat(reading.rows().get(0).record().cells().subList(0, 4)).isEqualTo(cells);
      assertThat(reading.rows().get(0).findings()).isEmpty();
    }
  }

  @Test
  void bringsRowsWithOtherColumnsUnderOneHeader() throws IOException {
    Path file = folder.resolve("a.jsonl.findings.xlsx");
    Finding broken = Finding.on(Rule.ROW_UNREADABLE, AT, "word.reason.broken-json");
    Finding unknown = Finding.on(Rule.FILE_COLUMN_UNKNOWN, AT, "[x]");
    ReturnedWorkbook.write(
        Rows.of(
            List.of(
                new RejectedRow(List.of("a", "b"), List.of("1", "2"), List.of(broken)),
                new RejectedRow(List.of("b", "c"), List.of("3", "4"), List.of(unknown, broken)),
                new RejectedRow(List.of("line"), List.of("{\"a\""), List.of(broken)),
                new RejectedRow(List.of("a", "a"), List.of("5", "6", "7"), List.of(broken)))),
        Language.EN,
        file);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      Sheet sheet = book.getSheetAt(0);
      String reason =
          "The row cannot be read: the line is not valid JSON. Correct it and send it again.";
      assertThat(texts(sheet, 0))
          .containsExactly("a", "b", "c", "line", "a", "", "Reason returned");
      assertThat(texts(sheet, 1)).containsExactly("1", "2", "", "", "", "", reason);
      assertThat(texts(sheet, 2).subList(0, 3)).containsExactly("", "3", "4");
      assertThat(texts(sheet, 2).get(6))
          .isEqualTo(
              reason
                  + "\nThese columns are not known and were not read: [x]. Correct the header if it"
                  + " belongs to a field; otherwise nothing needs to be done.");
      assertThat(sheet.getRow(1).getHeightInPoints()).as("two lines").isEqualTo(30);
      assertThat(sheet.getRow(2).getHeightInPoints()).as("two and two lines").isEqualTo(75);
      assertThat(texts(sheet, 3).subList(3, 4)).containsExactly("{\"a\"");
      assertThat(texts(sheet, 4)).containsExactly("5", "", "", "", "6", "7", reason);
    }
  }

  @Test
  void isTheSameBytesWhereverAndWheneverItIsMade() throws Exception {
    Rows<RejectedRow> rows =
        Rows.of(List.of(new RejectedRow(HEADERS, List.of("1", "2", "3", "4"), List.of(TOO_LONG))));
    Path one = folder.resolve("one.xlsx");
    Path two = folder.resolve("two.xlsx");
    ReturnedWorkbook.write(rows, Language.VI, one);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
      ReturnedWorkbook.write(rows, Language.VI, two);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    assertThat(ZipTimes.of(one)).containsExactly(LocalDateTime.of(1980, 2, 1, 0, 0));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  @Test
  void cellsForWhichNoSheetIsWideEnoughShareTheLastColumn() throws Exception {
    Path file = folder.resolve("wide.xlsx");
    List<RejectedRow> rows = new java.util.ArrayList<>();
    for (int row = 0; row < 2; row++) {
      List<String> headers = new java.util.ArrayList<>();
      for (int i = row * 10_000; i < (row + 1) * 10_000; i++) {
        headers.add("k" + i);
      }
      rows.add(
          new RejectedRow(
              headers,
              headers.stream().map(h -> "v" + h.substring(1)).toList(),
              List.of(TOO_LONG)));
    }

    ReturnedWorkbook.write(Rows.of(rows), Language.EN, file);

    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 16_384);
      assertThat(sheet.getRow(2).getCell(16_381).getStringCellValue()).isEqualTo("v16381");
      assertThat(sheet.getRow(2).getCell(16_382).getStringCellValue())
          .startsWith("k16382: v16382\nk16383: v16383\n");
      assertThat(sheet.getRow(1).getCell(9_999).getStringCellValue()).isEqualTo("v9999");
    }
  }

  private static List<String> texts(Sheet sheet, int row) {
    return Stream.iterate(0, i -> i < sheet.getRow(0).getLastCellNum(), i -> i + 1)
        .map(i -> sheet.getRow(row).getCell(i))
        .map(c -> c == null ? "" : c.getStringCellValue())
        .toList();
  }
}
