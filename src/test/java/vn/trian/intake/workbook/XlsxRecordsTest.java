package vn.trian.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.intake.Reading;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.text.Language;
import vn.trian.visit.Field;

class XlsxRecordsTest {
  @TempDir Path folder;

  @Test
  void findsTheSheetByItsHeaderBelowMergedTitles() {
    Reading reading =
        read(
            book -> {
              book.createSheet("Bìa").createRow(0).createCell(0).setCellValue("SỞ Y TẾ");
              Sheet sheet = book.createSheet("Danh sách");
              sheet.createRow(0).createCell(0).setCellValue("DANH SÁCH CÁC CUỘC THĂM");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
              row(sheet, 4, "Ngày thăm", "Đoàn", "Tỉnh");
              row(sheet, 6, "18/02/2025", "Sở Y tế", "Hải Phòng");
            });
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.lines()).containsExactly("7: 18/02/2025|Sở Y tế|Hải Phòng");
    assertThat(reading.rows().get(0).record().at())
        .isEqualTo(new SourceLocation("a.xlsx", "Danh sách", 7));
  }

  @Test
  void refusesAWorkbookOneOfWhoseListsLacksAColumn() {
    Reading reading =
        read(
            book -> {
              row(list(book, "Tháng 1"), 1, "1", "d", "p");
              row(book.createSheet("Tháng 2"), 0, "Ngày thăm", "Đoàn", "Xã");
            });
    assertThat(reading.accepted()).isFalse();
    assertThat(reading.findings().get(0).at())
        .isEqualTo(new SourceLocation("a.xlsx", "Tháng 2", 1));
    assertThat(reading.sentence(Language.EN))
        .isEqualTo(
            "Required columns are missing: [Tỉnh/Thành phố / province]; found: [Ngày thăm, Đoàn,"
                + " Xã].");
  }

  @Test
  void writesDatesAsTheirDay() {
    Reading reading =
        read(
            book -> {
              Sheet sheet = list(book, "s");
              Row row = row(sheet, 1, "", "d", "p");
              row.getCell(0).setCellValue(LocalDate.of(2025, 2, 18));
              row.getCell(0).setCellStyle(format(book, "dd/mm/yyyy"));
              row.createCell(3).setCellValue(LocalDateTime.of(2025, 2, 18, 8, 30));
              row.getCell(3).setCellStyle(format(book, "dd/mm/yyyy hh:mm"));
              row.createCell(4).setCellValue(LocalDateTime.of(2025, 2, 18, 8, 30));
              row.getCell(4).setCellStyle(format(book, "[$-42A]dd mmmm yyyy"));
            });
    assertThat(reading.lines()).containsExactly("2: 2025-02-18|d|p|2025-02-18 08:30|2025-02-18");
  }

  @Test
  void writesNumbersPlainlyAndBooleansAsWords() {
    Reading reading =
        read(
            book -> {
              Sheet sheet = list(book, "s");
              double[] numbers = {12, 1.5, 3.125, 1e15, 0.1 + 0.2, 1234567, -0.0};
              for (int i = 0; i < numbers.length; i++) {
                row(sheet, i + 1, "1", "d", "p").createCell(3).setCellValue(numbers[i]);
              }
              row(sheet, 8, "1", "d", "p").createCell(3).setCellValue(true);
              row(sheet, 9, "1", "d", "p").createCell(3).setCellValue(false);
            });
    assertThat(reading.rows().stream().map(r -> r.record().cells().get(3)))
        .containsExactly(
            "12", "1.5", "3.1250", "1000000000000000", "0.3", "1234567", "0", "yes", "no");
  }

  @Test
  void takesTheStoredResultOfAFormulaAndReportsErrorsAndFormulasWithoutOne() {
    Reading reading =
        read(
            book -> {
              Sheet sheet = list(book, "s");
              Row row = row(sheet, 1, "1", "d", "p");
              row.createCell(3).setCellFormula("40+2");
              row.createCell(4).setCellFormula("\"a\"&\"b\"");
              row(sheet, 4, "1", "d", "p").createCell(3).setCellFormula("1/0");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
              Row broken = row(sheet, 2, "1", "d", "p");
              broken.createCell(3).setCellErrorValue(FormulaError.REF.getCode());
              Row open = row(sheet, 3, "1", "d", "p");
              open.createCell(3).setCellFormula("B1");
            });
    assertThat(reading.lines())
        .containsExactly(
            "2: 1|d|p|42|ab",
            "3: 1|d|p|#REF!| [row-unreadable]",
            "4: 1|d|p|| [row-unreadable]",
            "5: 1|d|p|#DIV/0!| [row-unreadable]");
    SourceLocation at = new SourceLocation("a.xlsx", "s", 3);
    Finding error = reading.rows().get(1).findings().get(0);
    assertThat(error)
        .isEqualTo(
            new Finding(
                Rule.ROW_UNREADABLE,
                at,
                "Số suất quà (D)",
                "#REF!",
                List.of("word.reason.error-cell")));
    assertThat(error.sentence(Language.EN))
        .isEqualTo("The row cannot be read: the cell holds an error of Excel.");
    assertThat(error.line(Language.VI))
        .isEqualTo(
            "a.xlsx · trang tính “s” · dòng 3 · cột Số suất quà (D) · row-unreadable · “#REF!” ·"
                + " Không đọc được dòng này: ô chứa lỗi của Excel. Sửa lại dòng rồi gửi lại.");
    assertThat(reading.rows().get(2).findings().get(0).arguments())
        .containsExactly("word.reason.formula-without-value");
  }

  @Test
  void doesNotRejectARowForAnErrorOutsideItsFields() {
    Reading reading =
        read(
            book -> {
              Sheet sheet = book.createSheet("s");
              row(sheet, 0, "visit_date", "delegation", "province", "màu");
              row(sheet, 1, "1", "d", "p").createCell(3).setCellErrorValue((byte) 23);
            });
    assertThat(reading.lines()).containsExactly("2: 1|d|p|#REF!");
    assertThat(reading.rules()).containsExactly("file-column-unknown");
  }

  @Test
  void namesACellUnderNoHeaderOnceAndKeepsIt() {
    Reading reading =
        read(
            book -> {
              Sheet sheet = list(book, "s");
              row(sheet, 1, "1", "d", "p", "", "", "note");
              row(sheet, 2, "2", "d", "p", "", "", "note");
            });
    assertThat(reading.lines())
        .containsExactly("2: 1|d|p|||note [file-column-unknown]", "3: 2|d|p|||note");
    assertThat(reading.rows().get(0).findings().get(0).arguments()).containsExactly("[(F)]");
  }

  @Test
  void readsRichAndInlineTextAndKeepsLeadingZeros() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (SXSSFWorkbook book = new SXSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      row(list(book, "s"), 1, "00012", " Sở\nY tế ", "=1+1");
      book.write(out);
    }
    assertThat(Reading.of(file).lines()).containsExactly("2: 00012| Sở\nY tế |=1+1||");
    Reading rich =
        read(
            book -> {
              XSSFRichTextString text = new XSSFRichTextString("Sở Y tế");
              XSSFFont bold = ((XSSFWorkbook) book).createFont();
              bold.setBold(true);
              text.applyFont(0, 2, bold);
              row(list(book, "s"), 1, "1", "", "p").getCell(1).setCellValue(text);
            });
    assertThat(rich.lines()).containsExactly("2: 1|Sở Y tế|p||");
  }

  @Test
  void acceptsAHeaderWithoutRowsAndReportsAnEmptyWorkbook() {
    Reading nil = read(book -> list(book, "s"));
    assertThat(nil.accepted()).isTrue();
    assertThat(nil.rules()).containsExactly("file-without-rows");
    Reading empty = read(book -> book.createSheet("s"));
    assertThat(empty.accepted()).isFalse();
    assertThat(empty.rules()).containsExactly("file-empty");
    Reading other = read(book -> row(book.createSheet("s"), 2, "một", "hai"));
    assertThat(other.sentence(Language.EN)).endsWith("found: [một, hai].");
  }

  @Test
  void givesTheRowsBeforeTheDamageAndNamesWhereItBegins() throws IOException {
    Path file = folder.resolve("a.xlsx");
    write(
        file,
        book -> {
          Sheet sheet = list(book, "s");
          for (int i = 1; i <= 50; i++) {
            row(sheet, i, "" + i, "d", "p");
          }
          row(list(book, "t"), 1, "51", "d", "p");
        });
    rewrite(
        file,
        "xl/worksheets/sheet1.xml",
        xml -> xml.substring(0, xml.indexOf("<row r=\"42\"") + 30));
    Reading reading = Reading.of(file);
    assertThat(reading.rows()).hasSize(42);
    assertThat(reading.lines().get(39)).isEqualTo("41: 40|d|p||");
    assertThat(reading.rows().get(40).findings())
        .containsExactly(
            Finding.on(
                Rule.ROW_UNREADABLE,
                new SourceLocation("a.xlsx", "s", 42),
                "word.reason.workbook-broken"));
    assertThat(reading.lines().get(41)).isEqualTo("2: 51|d|p||");
  }

  @Test
  void reportsAWorkbookThatCannotBeOpenedAndLeavesTheFileAlone() throws IOException {
    Path file = folder.resolve("a.xlsx");
    write(file, book -> row(list(book, "s"), 1, "1", "d", "p"));
    byte[] before = Files.readAllBytes(file);
    assertThat(Reading.of(file).rows()).hasSize(1);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    rewrite(file, "xl/workbook.xml", xml -> xml.substring(0, xml.length() / 2));
    Reading reading = Reading.of(file);
    assertThat(reading.sentence(Language.EN))
        .isEqualTo("The file cannot be opened as XLSX: it is damaged or incomplete.");
    assertThat(reading.sentence(Language.VI))
        .isEqualTo("Không mở được tệp theo định dạng XLSX: tệp bị hỏng hoặc chưa đủ.");
    Reading cut = Reading.of(folder, "cut.xlsx", java.util.Arrays.copyOf(before, 2000));
    assertThat(cut.rules()).containsExactly("file-unreadable");
  }

  @Test
  void readsTheFieldsOfARecord() {
    Reading reading = read(book -> row(list(book, "s"), 1, "18/02/2025", "Đoàn A", " Hà Nội "));
    assertThat(reading.rows().get(0).record().text(Field.PROVINCE)).isEqualTo("Hà Nội");
  }

  private Reading read(Consumer<Workbook> content) {
    Path file = folder.resolve("a.xlsx");
    write(file, content);
    return Reading.of(file);
  }

  private static void write(Path file, Consumer<Workbook> content) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      content.accept(book);
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rewrite(
      Path file, String part, java.util.function.UnaryOperator<String> change) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(bytes));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = in.readAllBytes();
        out.write(
            entry.getName().equals(part)
                ? change
                    .apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
        out.closeEntry();
      }
    }
  }

  private static Sheet list(Workbook book, String name) {
    Sheet sheet = book.createSheet(name);
    row(sheet, 0, "Ngày thăm", "Đoàn", "Tỉnh", "Số suất quà", "Ghi chú");
    return sheet;
  }

  private static Row row(Sheet sheet, int index, String... cells) {
    Row row = sheet.createRow(index);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
    return row;
  }

  private static CellStyle format(Workbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }
}
