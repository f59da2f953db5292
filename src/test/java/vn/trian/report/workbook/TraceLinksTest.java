package vn.trian.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Models;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Trace;
import vn.trian.summary.SummaryRow;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;

/** A figure leads to the rows of the records that it counts. */
class TraceLinksTest {
  private static final Host HOST = new Host(HostKind.FACILITY, "Trạm Y tế", null);

  @TempDir Path folder;

  @Test
  void theVisitsOfAUnitLeadToItsRecords() throws IOException {
    ReportModel model = traced(Models.sampleMonth());
    try (XSSFWorkbook workbook = written(model)) {
      Row header = workbook.getSheet("Trace").getRow(0);
      assertThat(header.getCell(0).getStringCellValue()).isEqualTo("Mã truy vết");
      XSSFSheet sheet = workbook.getSheet("ByDistrict");
      int code = sheet.getRow(3).getLastCellNum() - 1;
      for (int at = 4; at < 9; at++) {
        Cell visits = sheet.getRow(at).getCell(4);
        assertThat(visits.getCellType()).isEqualTo(CellType.NUMERIC);
        List<String> records = behind(workbook, visits);
        assertThat(records).hasSize((int) visits.getNumericCellValue());
        assertThat(records)
            .containsOnly(sheet.getRow(at).getCell(code).getStringCellValue() + " 2025-02");
      }
      Cell country = sheet.getRow(9).getCell(4);
      assertThat(country.getHyperlink().getAddress()).isEqualTo("Trace!A2:H13");
      assertThat(sheet.getRow(9).getCell(code).getStringCellValue()).isEqualTo("T");
      assertThat(sheet.getHyperlinkList()).hasSize(6);
    }
  }

  @Test
  void eachFigureOfAYearLeadsToItsRecordsAndTheSumToTheFigures() throws IOException {
    ReportModel model = traced(Models.sampleYears());
    try (XSSFWorkbook workbook = written(model)) {
      XSSFSheet sheet = workbook.getSheet("ByDistrictYear");
      int figures = 0;
      for (int unit = 0; unit < 15; unit++) {
        Row row = sheet.getRow(4 + unit);
        for (int at = 0; at < 15; at++) {
          Cell cell = row.getCell(4 + at);
          assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
          if (cell.getNumericCellValue() == 0) {
            assertThat(cell.getHyperlink()).isNull();
          } else {
            figures++;
            assertThat(behind(workbook, cell))
                .hasSize((int) cell.getNumericCellValue())
                .containsOnly((unit + 1) + " " + (2012 + at));
          }
        }
        Cell total = row.getCell(19);
        assertThat(total.getCellType()).isEqualTo(CellType.FORMULA);
        assertThat(behind(workbook, total))
            .hasSize((int) total.getNumericCellValue())
            .allMatch(record -> record.startsWith(row.getCell(25).getStringCellValue() + " "));
      }
      assertThat(figures).isEqualTo(model.figures().rows().size());
      Row country = sheet.getRow(19);
      assertThat(country.getCell(4).getHyperlink().getAddress()).isEqualTo("ByDistrictYear!E5:E19");
      assertThat(country.getCell(6).getHyperlink()).as("2014, without a visit").isNull();
      assertThat(behind(workbook, country.getCell(19))).hasSize(126);
    }
  }

  @Test
  void aRankedUnitLeadsToItsRecords() throws IOException {
    try (XSSFWorkbook workbook = written(traced(Models.sampleYears()))) {
      Row first = workbook.getSheet("Ranking").getRow(4);
      assertThat(Sheets.text(first.getCell(4))).isEqualTo("Huyện Thanh Trì");
      assertThat(behind(workbook, first.getCell(5)))
          .hasSize(9)
          .allMatch(record -> record.startsWith("3 "));
    }
  }

  @Test
  void recordsThatDoNotStandTogetherAreNotLedTo() throws IOException {
    Models model =
        Models.sampleMonth()
            .traced(record("1", "2025-02", 1))
            .traced(record("2", "2025-02", 2))
            .traced(record("1", "2025-02", 3));
    try (XSSFWorkbook workbook = written(model.build())) {
      XSSFSheet sheet = workbook.getSheet("ByDistrict");
      assertThat(sheet.getRow(4).getCell(4).getHyperlink()).isNull();
      assertThat(sheet.getRow(5).getCell(4).getHyperlink().getAddress()).isEqualTo("Trace!A3:H3");
    }
  }

  @Test
  void aTraceOf100001RecordsIsAFileAndNothingLeadsToIt() throws IOException {
    Models model = Models.sampleMonth();
    for (int at = 1; at <= 100_001; at++) {
      model.traced(record("1", "2025-02", at));
    }
    Path file = folder.resolve("visits-2025-02.xlsx");
    Path csv = folder.resolve("visits-2025-02.trace.csv");
    assertThat(new WorkbookWriter().write(model.build(), file)).containsExactly(file, csv);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile().getPath())) {
      assertThat(Sheets.rows(workbook.getSheet("Trace"), 0))
          .containsExactly(
              "Có 100.001 dòng, quá nhiều cho một trang tính: xem tệp visits-2025-02.trace.csv cùng"
                  + " thư mục.");
      assertThat(workbook.getSheet("ByDistrict").getHyperlinkList()).isEmpty();
    }
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(100_002);
    assertThat(lines.get(0))
        .isEqualTo("\uFEFFMã truy vết,Kỳ,Ngày,Đối tượng được thăm,Tệp,SHA-256,Trang tính,Dòng");
    assertThat(lines.get(100_001))
        .isEqualTo("1,2025-02,2025-02-18,Trạm Y tế,a.csv," + "ab".repeat(32) + ",,100001");
  }

  @Test
  void theSameLinksAreTheSameBytes() throws IOException {
    ReportModel model = traced(Models.sampleYears());
    Path one = folder.resolve("one.xlsx");
    Path two = folder.resolve("two.xlsx");
    new WorkbookWriter().write(model, one);
    new WorkbookWriter().write(model, two);
    assertThat(two).hasSameBinaryContentAs(one);
  }

  /** As many records as each figure says, ordered as the trace of a document is. */
  private static ReportModel traced(Models models) {
    ReportModel untraced = models.build();
    int line = 0;
    List<SummaryRow> units = untraced.figures().unitTotals();
    for (int unit = 0; unit < units.size(); unit++) {
      for (SummaryRow row : untraced.figures().rows()) {
        if (row.unit().equals(units.get(unit).unit())
            && row.province().equals(units.get(unit).province())) {
          for (int at = 0; at < row.measures().visits(); at++) {
            models.traced(record(Trace.codeOfUnit(unit), row.period(), ++line));
          }
        }
      }
    }
    return models.build();
  }

  private static Trace.Traced record(String code, String period, int line) {
    return new Trace.Traced(
        code,
        period,
        LocalDate.of(2025, 2, 18),
        HOST,
        new SourceLocation("a.csv", null, line),
        "ab".repeat(32));
  }

  private XSSFWorkbook written(ReportModel model) throws IOException {
    Path file = folder.resolve("a.xlsx");
    new WorkbookWriter().write(model, file);
    return new XSSFWorkbook(file.toFile().getPath());
  }

  /** Code and period of each row that a cell leads to. */
  private static List<String> behind(XSSFWorkbook workbook, Cell cell) {
    Hyperlink link = cell.getHyperlink();
    assertThat(link).as(cell.getSheet().getSheetName() + "!" + cell.getAddress()).isNotNull();
    assertThat(link.getType()).isEqualTo(HyperlinkType.DOCUMENT);
    AreaReference area = new AreaReference(link.getAddress(), SpreadsheetVersion.EXCEL2007);
    XSSFSheet sheet = workbook.getSheet(area.getFirstCell().getSheetName());
    List<String> records = new ArrayList<>();
    for (int at = area.getFirstCell().getRow(); at <= area.getLastCell().getRow(); at++) {
      Row row = sheet.getRow(at);
      records.add(Sheets.text(row.getCell(0)) + " " + Sheets.text(row.getCell(1)));
    }
    return records;
  }
}
