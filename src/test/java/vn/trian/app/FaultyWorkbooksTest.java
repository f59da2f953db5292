package vn.trian.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trian.Tools;
import vn.trian.app.Workplace.Ended;

/** Section C of the faults: workbooks as they should not be, all received in one run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("job")
class FaultyWorkbooksTest {
  private static final String REFUSED = "not-accepted 0 0 0 0 0";
  private static final String UNREADABLE =
      "file-unreadable · The file cannot be opened as XLSX: it is damaged or incomplete. Open it in"
          + " the program it was made with, save it anew and send it again.";
  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"ha\">"
          + Stream.of("ab", "bc", "cd", "de", "ef", "fg", "gh", "hi")
              .map(
                  n ->
                      "<!ENTITY %s \"%s\">"
                          .formatted(n.charAt(1), ("&" + n.charAt(0) + ";").repeat(10)))
              .collect(Collectors.joining())
          + "]>";

  private final Map<String, Fault> faults = new TreeMap<>();
  private final Map<String, List<String>> messages = new TreeMap<>();
  private final Map<String, String> results = new TreeMap<>();
  private Workplace place;
  private Ended run;

  /**
   * A file and what must come of it.
   *
   * @param number the fault's number and what it is
   * @param result state, and the rows read, stored, unchanged, superseded and rejected
   * @param findings the messages in full, without the file's name in front
   */
  @SuppressWarnings("ArrayRecordComponent") // It is compared by nobody.
  record Fault(String number, String file, byte[] bytes, String result, List<String> findings) {
    @Override
    public String toString() {
      return number;
    }
  }

  private void fault(String number, byte[] bytes, String result, String... findings) {
    fault(number, number.replaceAll("[^0-9a-z]+", "-") + ".xlsx", bytes, result, findings);
  }

  private void fault(String number, String file, byte[] bytes, String result, String... findings) {
    assertThat(faults.put(file, new Fault(number, file, bytes, result, List.of(findings))))
        .isNull();
  }

  Stream<Fault> faults() {
    return faults.values().stream();
  }

  private void notReceived() throws Exception {
    byte[] good = Workbooks.list(sheet -> Workbooks.visit(sheet, 1, "good"));
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      Workbooks.visit(Workbooks.list(book, "s"), 1, "37");
      book.write(old);
    }
    byte[] html = "<html><table><tr><td>Ngày thăm</td></tr></table></html>".getBytes(UTF_8);
    byte[] csv = "visit_date,delegation,province\n18/02/2025,d,Hà Nội\n".getBytes(UTF_8);
    fault("a good workbook", good, "accepted 1 1 0 0 0");
    fault(
        "37 old workbook",
        "37.xls",
        old.toByteArray(),
        REFUSED,
        holds("an old Excel workbook (.xls)"));
    fault(
        "37 old workbook, renamed",
        Arrays.copyOf(old.toByteArray(), old.size() + 1),
        REFUSED,
        holds("an old Excel workbook (.xls)"));
    fault("37 HTML, renamed", "37-html.xls", html, REFUSED, holds("a web page (HTML or XML)"));
    fault("37 CSV, renamed", csv, REFUSED, holds("text or CSV under the ending of a workbook"));
    fault(
        "37 password",
        Workbooks.encrypted(good),
        REFUSED,
        holds("a workbook protected by a password"));
    byte[] macros =
        Workbooks.with(good, zip -> Workbooks.put(zip, "xl/vbaProject.bin", "Sub AutoOpen()"));
    fault("37 macros", "37-macros.xlsm", macros, REFUSED, holds("a workbook with macros (.xlsm)"));
    fault(
        "37 macros, renamed",
        Workbooks.with(macros, zip -> Workbooks.put(zip, "x", "")),
        REFUSED,
        holds("a workbook with macros (.xlsm)"));
    fault("38 truncated zip", Arrays.copyOf(good, good.length - 300), REFUSED, UNREADABLE);
    fault("38 truncated zip, its first part alone", Arrays.copyOf(good, 900), REFUSED, UNREADABLE);
    fault(
        "38 truncated sheet",
        Workbooks.rewritten(
            Workbooks.list(
                sheet -> {
                  for (int i = 1; i < 5; i++) {
                    Workbooks.visit(sheet, i, "38");
                  }
                }),
            (part, xml) ->
                part.equals("xl/worksheets/sheet1.xml")
                    ? xml.substring(0, xml.indexOf("<row r=\"4\"") + 40)
                    : xml),
        REFUSED,
        UNREADABLE);
  }

  private void archives() {
    byte[] good = Workbooks.list(sheet -> Workbooks.visit(sheet, 1, "39"));
    byte[] spaces = " ".repeat(1 << 16).getBytes(UTF_8);
    fault(
        "39 zip bomb by ratio",
        Workbooks.with(
            good,
            zip -> {
              zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
              for (int i = 0; i < 4_000; i++) {
                zip.write(spaces);
              }
            }),
        REFUSED,
        unsafe("a part of it grows more than a hundredfold when unpacked (xl/media/image1.png)"));
    fault(
        "39 zip bomb by one text",
        Workbooks.raw(
            zip -> {
              Workbooks.write(zip, Workbooks.row(1, Workbooks.HEADERS));
              Workbooks.write(zip, "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>");
              for (int i = 0; i < 200_000; i++) {
                Workbooks.write(zip, Integer.toHexString(i * 0x9E3779B1));
              }
              Workbooks.write(zip, "</t></is></c></row>");
            }),
        REFUSED,
        tooLarge("1024 KB in one text"));
    fault(
        "40 zip bomb by entries",
        Workbooks.with(
            good,
            zip -> {
              for (int i = 0; i < 60_000; i++) {
                zip.putNextEntry(new ZipEntry("x/" + i));
              }
            }),
        REFUSED,
        tooLarge("5000 parts in its archive"));
    fault(
        "40 zip bomb by columns",
        Workbooks.raw(
            zip -> {
              Workbooks.write(zip, Workbooks.row(1, Workbooks.HEADERS));
              Workbooks.write(
                  zip, "<row r=\"2\"><c r=\"ZZZZZ2\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
            }),
        REFUSED,
        UNREADABLE);
    byte[] twice =
        Workbooks.with(good, zip -> Workbooks.put(zip, "xl/worksheets/sheetX.xml", "<x/>"));
    fault(
        "41 duplicate entry names",
        replaced(twice, "sheetX.xml", "sheet1.xml"),
        REFUSED,
        unsafe("two of its parts have the same name (xl/worksheets/sheet1.xml)"));
    fault(
        "41 duplicate entry names but for case",
        replaced(twice, "sheetX.xml", "SHEET1.xml"),
        REFUSED,
        unsafe("two of its parts have the same name (xl/worksheets/SHEET1.xml)"));
    fault(
        "41 entry name out of the archive",
        Workbooks.with(good, zip -> Workbooks.put(zip, "../../evil.xml", "<x/>")),
        REFUSED,
        unsafe("the name of a part leads out of the archive (../../evil.xml)"));
    fault(
        "42 billion laughs",
        Workbooks.rewritten(good, declaring(LAUGHS)),
        REFUSED,
        unsafe(
            "a part declares a document type, which can pull in other files or grow without end (xl/worksheets/sheet1.xml)"));
    fault(
        "42 external entity",
        Workbooks.rewritten(
            good, declaring("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")),
        REFUSED,
        unsafe(
            "a part declares a document type, which can pull in other files or grow without end (xl/worksheets/sheet1.xml)"));
    fault(
        "43 external links",
        Workbooks.with(
            Workbooks.list(sheet -> Workbooks.visit(sheet, 1, "43")),
            zip -> Workbooks.put(zip, "xl/externalLinks/externalLink1.xml", "<externalLink/>")),
        "accepted 1 1 0 0 0",
        "file-links-out · The workbook links to other workbooks; the links were not followed, and the values stored in it were read. If a value may be out of date, open the workbook, update the links, save and send it again.");
    fault(
        "44 a million formatted empty rows",
        Workbooks.raw(
            zip -> {
              Workbooks.write(zip, Workbooks.row(1, Workbooks.HEADERS));
              Workbooks.write(zip, visitXml(2, "44"));
              for (int i = 3; i < 1_000_000; i++) {
                Workbooks.write(zip, "<row r=\"" + i + "\"><c r=\"A" + i + "\" s=\"0\"/></row>");
              }
              Workbooks.write(zip, visitXml(1_000_001, "44"));
            }),
        "accepted 2 2 0 0 0");
    fault(
        "58 a very long shared-strings table",
        Workbooks.rewritten(
            Workbooks.list(sheet -> Workbooks.visit(sheet, 1, "58")),
            (part, xml) ->
                part.equals("xl/sharedStrings.xml")
                    ? xml.replaceFirst("</sst>", manyStrings() + "</sst>")
                    : xml),
        "accepted 1 1 0 0 0");
  }

  private void layouts() {
    fault(
        "45 merged title and two-row header",
        Workbooks.workbook(
            book -> {
              Sheet sheet = book.createSheet("s");
              Workbooks.put(sheet, 0, "DANH SÁCH THĂM");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
              Workbooks.put(
                  sheet,
                  2,
                  "Số hiệu",
                  "Ngày thăm",
                  "Đoàn",
                  "Nơi được thăm",
                  "",
                  "Địa bàn",
                  "",
                  "Quà");
              Workbooks.put(
                  sheet, 3, "", "", "", "Loại đối tượng", "Tên đơn vị", "Huyện", "Tỉnh", "");
              sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
              sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 4));
              sheet.addMergedRegion(new CellRangeAddress(2, 2, 5, 6));
              Workbooks.visit(sheet, 4, "45");
            }),
        "accepted 1 1 0 0 0");
    fault(
        "45 two-row header, names joined",
        Workbooks.workbook(
            book -> {
              Sheet sheet = book.createSheet("s");
              Workbooks.put(
                  sheet,
                  0,
                  "Số hiệu",
                  "Ngày",
                  "Đoàn",
                  "Loại",
                  "Tên đơn vị",
                  "Huyện",
                  "Tỉnh",
                  "Giá trị",
                  "");
              Workbooks.put(sheet, 1, "", "", "", "", "", "", "", "quà (đồng)", "bằng chữ");
              Workbooks.visit(sheet, 2, "45b").createCell(7).setCellValue(1_500_000);
            }),
        "accepted 1 1 0 0 0",
        "sheet “s” · row 2 · file-column-unknown · These columns are not known and were not read: [Giá trị bằng chữ (I)]. Correct the header if it belongs to a field; otherwise nothing needs to be done.");
    fault(
        "45 a record is no second row of a header",
        Workbooks.workbook(
            book -> {
              Sheet sheet = book.createSheet("s");
              Workbooks.put(
                  sheet,
                  0,
                  "Số hiệu",
                  "Ngày",
                  "Đoàn",
                  "Loại",
                  "Tên đơn vị",
                  "Huyện",
                  "Tỉnh",
                  "Màu");
              Workbooks.visit(sheet, 1, "45c").createCell(7).setCellValue("Ghi chú");
            }),
        "accepted 1 1 0 0 0",
        "sheet “s” · row 1 · file-column-unknown · These columns are not known and were not read: [Màu (H)]. Correct the header if it belongs to a field; otherwise nothing needs to be done.");
    fault(
        "46 merged data cells",
        Workbooks.list(
            sheet -> {
              for (int i = 1; i <= 4; i++) {
                Workbooks.visit(sheet, i, "46");
              }
              for (int column : new int[] {1, 2, 6}) {
                sheet.getRow(2).getCell(column).setBlank();
                sheet.getRow(3).getCell(column).setBlank();
                sheet.addMergedRegion(new CellRangeAddress(1, 3, column, column));
              }
            }),
        "accepted 4 4 0 0 0",
        "sheet “s” · file-cells-merged · Cells of the list are merged (B2:B4, C2:C4, G2:G4): the value was taken for every row that they cover. If that is not what was meant, unmerge the cells, fill each one and send the file again.");
    fault(
        "46 merged numbers",
        Workbooks.list(
            sheet -> {
              for (int i = 1; i <= 3; i++) {
                Workbooks.visit(sheet, i, "46n");
              }
              sheet.getRow(1).createCell(7).setCellValue(90);
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 7, 7));
            }),
        "accepted 3 1 0 0 2",
        "sheet “s” · row 2 · column Số suất quà (H) · row-cells-merged · “90” · The row shares merged cells with other rows (H2:H3), and what belongs to it alone cannot be told. Unmerge the cells, give each row its own value and send it again.",
        "sheet “s” · row 3 · column Số suất quà (H) · row-cells-merged · “90” · The row shares merged cells with other rows (H2:H3), and what belongs to it alone cannot be told. Unmerge the cells, give each row its own value and send it again.");
    fault(
        "46 merged rows, of which one is no visit of its own",
        Workbooks.list(
            sheet -> {
              Workbooks.visit(sheet, 1, "46r").getCell(0).setBlank();
              Workbooks.put(sheet, 2, "", "", "", "", "", "", "", "5");
              for (int column = 1; column < 7; column++) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
              }
            }),
        "accepted 2 1 0 0 1",
        "sheet “s” · row 3 · row-cells-merged · The row shares merged cells with other rows (B2:B3, C2:C3, D2:D3, E2:E3, F2:F3, G2:G3), and what belongs to it alone cannot be told. Unmerge the cells, give each row its own value and send it again.",
        "sheet “s” · file-cells-merged · Cells of the list are merged (B2:B3, C2:C3, D2:D3, E2:E3, F2:F3, G2:G3): the value was taken for every row that they cover. If that is not what was meant, unmerge the cells, fill each one and send the file again.");
    fault(
        "46 merged across",
        Workbooks.list(
            sheet -> {
              Workbooks.visit(sheet, 1, "46a").getCell(5).setBlank();
              sheet.addMergedRegion(new CellRangeAddress(1, 1, 4, 5));
              Workbooks.put(sheet, 3, "Tổng cộng", "", "", "", "", "", "", "1");
              sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 6));
            }),
        "accepted 1 1 0 0 0",
        "sheet “s” · file-cells-merged · Cells of the list are merged (E2:F2): the value was taken for the first column alone. If that is not what was meant, unmerge the cells, fill each one and send the file again.");
    fault(
        "53 hidden rows, columns and sheets",
        Workbooks.workbook(
            book -> {
              Sheet sheet = Workbooks.list(book, "Tháng 1");
              for (int i = 1; i <= 6; i++) {
                Workbooks.visit(sheet, i, "53").setZeroHeight(i != 3);
              }
              sheet.setColumnHidden(5, true);
              sheet.setColumnHidden(20, true);
              Workbooks.visit(Workbooks.list(book, "Tháng 2"), 7, "53");
              book.setSheetHidden(1, true);
              book.createSheet("Danh mục");
              book.setSheetHidden(2, true);
            }),
        "accepted 7 7 0 0 0",
        "sheet “Tháng 1” · file-parts-hidden · The workbook hides columns; what is hidden was read and counted like the rest: Huyện (F). If they were not meant to be sent, delete them and send the file again.",
        "sheet “Tháng 1” · file-parts-hidden · The workbook hides rows; what is hidden was read and counted like the rest: 2–3, 5–7. If they were not meant to be sent, delete them and send the file again.",
        "sheet “Tháng 2” · file-parts-hidden · The workbook hides a sheet; what is hidden was read and counted like the rest: Tháng 2. If they were not meant to be sent, delete them and send the file again.");
    fault(
        "54 the right sheet is not the first",
        Workbooks.workbook(
            book -> {
              Workbooks.put(book.createSheet("Bìa"), 0, "SỞ Y TẾ");
              Workbooks.put(book.createSheet("Tổng hợp"), 0, "Tỉnh", "Số lượt");
              Workbooks.visit(Workbooks.list(book, "Danh sách"), 1, "54");
            }),
        "accepted 1 1 0 0 0");
  }

  private void values() {
    fault(
        "47 formulas: cached value, none, #REF!",
        Workbooks.list(
            sheet -> {
              Workbooks.visit(sheet, 1, "47").createCell(7).setCellFormula("40+2");
              sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
              Workbooks.visit(sheet, 2, "47").createCell(7).setCellFormula("40+2");
              Workbooks.visit(sheet, 3, "47")
                  .createCell(7)
                  .setCellErrorValue(FormulaError.REF.getCode());
              Workbooks.visit(sheet, 4, "47")
                  .createCell(9)
                  .setCellErrorValue(FormulaError.REF.getCode());
            }),
        "accepted 4 2 0 0 2",
        "sheet “s” · row 3 · column Số suất quà (H) · row-unreadable · “” · The row cannot be read: the cell holds a formula without a stored result. Correct it and send it again.",
        "sheet “s” · row 4 · column Số suất quà (H) · row-unreadable · “#REF!” · The row cannot be read: the cell holds an error of Excel. Correct it and send it again.",
        "sheet “s” · row 5 · file-column-unknown · These columns are not known and were not read: [(J)]. Correct the header if it belongs to a field; otherwise nothing needs to be done.");
    fault(
        "48 1904 dates",
        Workbooks.workbook(
            book -> {
              book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
              Row row = Workbooks.visit(Workbooks.list(book, "s"), 1, "48");
              row.getCell(1).setCellValue(LocalDate.of(2025, 2, 18));
              row.getCell(1).setCellStyle(Workbooks.format(book, "dd/mm/yyyy"));
            }),
        "accepted 1 1 0 0 0");
    fault(
        "49 serial 60",
        Workbooks.list(
            sheet -> {
              Row row = Workbooks.visit(sheet, 1, "49");
              row.getCell(1).setCellValue(60);
              row.getCell(1).setCellStyle(Workbooks.format(sheet.getWorkbook(), "dd/mm/yyyy"));
            }),
        "accepted 1 0 0 0 1",
        "sheet “s” · row 2 · column Ngày thăm (B) · visit-date-too-early · “1900-03-01” · The visit date is before 1945. Check the year.",
        "sheet “s” · row 2 · column Tỉnh (G) · province-unknown · “Hải Phòng” · No province had this name on 01/03/1900. Write the province as it was named on the day of the visit.");
    fault(
        "50 dates as text in some rows",
        Workbooks.list(
            sheet -> {
              Row row = Workbooks.visit(sheet, 1, "50");
              row.getCell(1).setCellValue(LocalDate.of(2025, 2, 18));
              row.getCell(1).setCellStyle(Workbooks.format(sheet.getWorkbook(), "dd/mm/yyyy"));
              Workbooks.visit(sheet, 2, "50");
              Workbooks.visit(sheet, 3, "50").getCell(1).setCellValue("02/18/2025");
              Workbooks.visit(sheet, 4, "50").getCell(1).setCellValue(45706);
            }),
        "accepted 4 2 0 0 2",
        "sheet “s” · row 4 · column Ngày thăm (B) · visit-date-unreadable · “02/18/2025” · The visit date is not a real day in the order day, month, year. Write it as 18/02/2025 or 2025-02-18.",
        "sheet “s” · row 5 · column Ngày thăm (B) · visit-date-unreadable · “45706” · The visit date is not a real day in the order day, month, year. Write it as 18/02/2025 or 2025-02-18.");
    fault(
        "51 numbers as text",
        Workbooks.list(
            sheet -> {
              Workbooks.visit(sheet, 1, "51").createCell(7).setCellValue("12");
              Workbooks.visit(sheet, 2, "51").createCell(7).setCellValue("1.234");
              Workbooks.visit(sheet, 3, "51").getCell(0).setCellValue("00051");
            }),
        "accepted 3 2 0 0 1",
        "sheet “s” · row 3 · column Số suất quà (H) · number-ambiguous · “1.234” · This number can be read in two ways (thousands mark or decimal mark). Write the digits together (3500) or use words (3,5 nghìn).");
    fault(
        "52 shown 12, stored 12.4",
        Workbooks.list(
            sheet -> {
              Row row = Workbooks.visit(sheet, 1, "52");
              row.createCell(7).setCellValue(12.4);
              row.getCell(7).setCellStyle(Workbooks.format(sheet.getWorkbook(), "0"));
            }),
        "accepted 1 0 0 0 1",
        "sheet “s” · row 2 · column Số suất quà (H) · gift-quantity-unreadable · “12.4” · The number of gifts is not a quantity. Write a whole number, or an approximate one such as “gần 90” or “trên 50”.");
    fault(
        "56 inline strings and rich text",
        Workbooks.raw(
            zip -> {
              Workbooks.write(zip, Workbooks.row(1, Workbooks.HEADERS));
              Workbooks.write(
                  zip,
                  visitXml(2, "56")
                      .replace("<t>Sở Y tế</t>", "<r><t>Sở </t></r><r><t>Y tế</t></r>"));
            }),
        "accepted 1 1 0 0 0");
    fault(
        "56 rich text in the shared strings",
        Workbooks.list(
            sheet -> {
              XSSFRichTextString text = new XSSFRichTextString("Sở Y tế");
              text.applyFont(0, 2, ((XSSFWorkbook) sheet.getWorkbook()).createFont());
              Workbooks.visit(sheet, 1, "56s").getCell(2).setCellValue(text);
            }),
        "accepted 1 1 0 0 0");
  }

  private void producers() {
    fault(
        "55 strict OOXML",
        Workbooks.rewritten(
            Workbooks.list(sheet -> Workbooks.visit(sheet, 1, "55")),
            (part, xml) ->
                xml.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                    .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")),
        "accepted 1 1 0 0 0");
    fault(
        "55 prefixed names, as some producers write",
        Workbooks.rewritten(
            Workbooks.list(sheet -> Workbooks.visit(sheet, 1, "55p")),
            (part, xml) ->
                part.equals("xl/worksheets/sheet1.xml")
                    ? xml.replaceAll("<(/?)(?=[a-zA-Z])", "<$1x:").replace("xmlns=", "xmlns:x=")
                    : xml),
        "accepted 1 1 0 0 0");
    fault(
        "55 cells without references, as some producers write",
        Workbooks.rewritten(
            Workbooks.list(sheet -> Workbooks.visit(sheet, 1, "55r")),
            (part, xml) ->
                part.equals("xl/worksheets/sheet1.xml")
                    ? xml.replaceAll("(<row|<c) r=\"[^\"]*\"", "$1")
                    : xml),
        "accepted 1 1 0 0 0");
  }

  @BeforeAll
  void receiveAllInOneRun(@TempDir Path folder) throws Exception {
    notReceived();
    archives();
    layouts();
    values();
    producers();
    place = new Workplace(folder);
    faults.values().forEach(fault -> place.with(fault.file, fault.bytes));
    place.with("~$57.xlsx", new byte[] {7, 'T', 'r', 'i'});
    place.with(".DS_Store", new byte[] {0, 0, 0, 1});
    place.with("Thumbs.db", new byte[] {(byte) 0xD0, (byte) 0xCF});
    Map<String, String> before = place.inputs();
    run = place.trian("run", "--json", "--lang=en");
    assertThat(place.inputs()).as("I2: the inputs' bytes").isEqualTo(before);
    List<String> check = new ArrayList<>(List.of("check", "--lang=en"));
    faults.keySet().forEach(file -> check.add(place.input().resolve(file).toString()));
    place
        .trian(check.toArray(String[]::new))
        .out()
        .lines()
        .filter(line -> line.startsWith("  "))
        .map(line -> line.strip().split(" · ", 2))
        .forEach(m -> messages.computeIfAbsent(m[0], file -> new ArrayList<>()).add(m[1]));
    run.json()
        .get("files")
        .valueStream()
        .map(SampleRunTest::line)
        .forEach(line -> results.put(line.substring(0, line.indexOf(' ')), line));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void comesOutAsTheTableSays(Fault fault) {
    assertThat(results.get(fault.file))
        .as("state and I1")
        .isEqualTo(fault.file + " " + fault.result);
    assertThat(messages.getOrDefault(fault.file, List.of())).isEqualTo(fault.findings);
  }

  @Test
  @DisplayName("57 lock files and by-products")
  void fault57LockFilesAndByproductsAreLeftAlone() {
    assertThat(results.keySet()).isEqualTo(faults.keySet());
  }

  @Test
  void theRunTellsTheTruthAndItsFiguresAreThoseOfTheGoodRows() {
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines().reduce("", (last, line) -> line))
        .startsWith(
            "Done, with something sent back: 45 rows read, 35 stored, 10 rejected, 19 files not"
                + " accepted; 11 files delivered to ");
    long good =
        faults.values().stream().mapToLong(f -> Long.parseLong(f.result.split(" ")[2])).sum();
    assertThat(good).isEqualTo(35);
    assertThat(summary())
        .isEqualTo(
            """
            province_code,province,unit_code,unit,period,visits,hosts,facilities,persons,gifts,gift_value_min_vnd,gift_value_max_vnd
            31,Thành phố Hải Phòng,,"Cấp tỉnh (không ghi huyện, xã)",2025,1,1,1,0,0,0,0
            31,Thành phố Hải Phòng,306,Quận Hải An,2025,34,33,34,0,0,1500000,1500000
            """);
  }

  @Test
  void fault55AWorkbookOfLibreOffice(@TempDir Path folder) throws Exception {
    Tools.require("soffice");
    Path csv = folder.resolve("office.csv");
    Files.writeString(
        csv,
        "Số hiệu,Ngày thăm,Đoàn,Loại đối tượng,Tên đơn vị,Huyện,Tỉnh,Số suất quà\n"
            + "LO1,2025-02-18,Sở Y tế,cơ sở,Trạm LO1,Hải An,Hải Phòng,12\n");
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--infilter=CSV:44,34,76,1",
                "--convert-to",
                "xlsx",
                "--outdir",
                folder.toString(),
                csv.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor()).isZero();
    Workplace here =
        new Workplace(folder.resolve("w"))
            .with("55.xlsx", Files.readAllBytes(folder.resolve("office.xlsx")));
    Ended received = here.trian("run", "--json");
    assertThat(received.exit()).isZero();
    assertThat(received.json().get("files").valueStream().map(SampleRunTest::line))
        .containsExactly("55.xlsx accepted 1 1 0 0 0");
    assertThat(received.json().get("findings")).isEmpty();
  }

  @Test
  void runningAgainChangesNothing() {
    String summary = summary();
    Map<String, String> outputs = place.outputs();
    Ended again = place.trian("run", "--json", "--lang=en");
    assertThat(again.exit()).isZero();
    assertThat(again.json().get("outputs")).isEmpty();
    assertThat(again.json().get("files").valueStream().map(f -> f.get("state").asString()))
        .hasSize(faults.size())
        .containsOnly("known");
    assertThat(summary()).isEqualTo(summary);
    assertThat(place.outputs()).isEqualTo(outputs);
  }

  private String summary() {
    return place.trian("summary", "--format=csv", "--by=unit,year").out();
  }

  private static String holds(String what) {
    return "file-format-unknown · The file holds "
        + what
        + ". Save it as .xlsx (no password, no macros), .csv, .tsv or .jsonl (one object a line),"
        + " an article as .docx, .html or .txt, and send it again.";
  }

  private static String unsafe(String why) {
    return "file-unsafe · The file is put together as no office program does it, and was"
        + " not opened: "
        + why
        + ". Open it in the program it was made with, save it anew as .xlsx (an article as .docx) and send it again.";
  }

  private static String tooLarge(String limit) {
    return "file-too-large · The file goes beyond what is read: at most "
        + limit
        + ". Split a workbook into several, or save it as CSV UTF-8; keep of an article its text alone; then send it again.";
  }

  private static BiFunction<String, String, String> declaring(String doctype) {
    return (part, xml) ->
        part.equals("xl/worksheets/sheet1.xml")
            ? xml.replaceFirst("(?=<worksheet)", Matcher.quoteReplacement(doctype))
            : xml;
  }

  private static String visitXml(int row, String mark) {
    return Workbooks.row(
        row, mark + row, "18/02/2025", "Sở Y tế", "cơ sở", "Trạm " + mark, "Hải An", "Hải Phòng");
  }

  private static String manyStrings() {
    return IntStream.range(0, 150_000)
        .mapToObj(i -> "<si><t>chữ không dùng đến số " + i + "</t></si>")
        .collect(Collectors.joining());
  }

  /** The bytes with a name of the archive's directory replaced by another of the same length. */
  private static byte[] replaced(byte[] zip, String name, String by) {
    String text = new String(zip, ISO_8859_1);
    return text.replace(name, by).getBytes(ISO_8859_1);
  }
}
