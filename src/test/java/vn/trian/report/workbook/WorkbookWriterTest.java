package vn.trian.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.Tools;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Models;
import vn.trian.report.content.ReportModel;
import vn.trian.report.pdf.PdfText;
import vn.trian.summary.SummaryRow;
import vn.trian.text.Language;

class WorkbookWriterTest {
  @TempDir Path folder;

  @Test
  void aMonthHasItsSheetsInOrder() throws IOException {
    try (XSSFWorkbook workbook = written(Models.sampleMonth().build())) {
      assertThat(sheets(workbook))
          .containsExactly(
              "Cover",
              "Contents",
              "Notes",
              "ByDistrict",
              "Chart",
              "Hosts",
              "Recommendations",
              "Visits",
              "Findings",
              "Quality",
              "Completeness",
              "Bridge",
              "BridgeVisits",
              "Changes",
              "Trace");
    }
  }

  @Test
  void theYearsHaveTheirSheetsInOrder() throws IOException {
    try (XSSFWorkbook workbook = written(Models.sampleYears().build())) {
      assertThat(sheets(workbook))
          .containsExactly(
              "Cover",
              "Contents",
              "Notes",
              "ByDistrictYear",
              "Differences",
              "Summary",
              "Ranking",
              "Chart",
              "Hosts",
              "Recommendations",
              "Visits",
              "Findings",
              "Quality",
              "Completeness",
              "Bridge",
              "BridgeVisits",
              "Changes",
              "Trace");
    }
  }

  @Test
  void theTableOfAMonthHoldsEveryUnitAndTheTotal() throws IOException {
    try (XSSFWorkbook workbook = written(Models.sampleMonth().build())) {
      assertThat(texts(workbook.getSheet("ByDistrict"), 3))
          .containsExactly(
              "Mã tỉnh | Tỉnh, thành phố | Mã đơn vị | Quận, huyện, xã | Lượt thăm | Đối tượng được"
                  + " thăm | Thăm cơ sở | Thăm cá nhân | Có tặng quà | Trị giá quà từ (đồng) | Trị giá"
                  + " quà đến (đồng) | Tỷ trọng | Mã truy vết",
              "01 | Thành phố Hà Nội |  | Không có quận, huyện | 2 | 1 | 2 | 0 | 1 | 0 | 0 | E5/E$10=0.167 | 1",
              "01 | Thành phố Hà Nội | 020 | Huyện Thanh Trì | 4 | 3 | 3 | 1 | 2 | 6000000 | 6000000 | E6/E$10=0.333 | 2",
              "31 | Thành phố Hải Phòng | 306 | Quận Hải An | 1 | 1 | 0 | 1 | 1 | 350000 | 350000 | E7/E$10=0.083 | 3",
              "31 | Thành phố Hải Phòng | 314 | Huyện Kiến Thụy | 3 | 2 | 3 | 0 | 3 | 18000000 |  | E8/E$10=0.25 | 4",
              "46 | Thành phố Huế | 474 | Quận Thuận Hóa | 2 | 2 | 1 | 1 | 0 | 0 | 0 | E9/E$10=0.167 | 5",
              "Cả nước |  |  |  | SUM(E5:E9)=12 | 9 | SUM(G5:G9)=9 | SUM(H5:H9)=3 | SUM(I5:I9)=7 |"
                  + " SUM(J5:J9)=24350000 |  | E10/E$10=1 | T");
    }
  }

  @Test
  void theTotalOfDistinctHostsIsCountedNotSummed() throws IOException {
    try (XSSFWorkbook workbook = written(Models.sampleYears().build())) {
      XSSFSheet sheet = workbook.getSheet("ByDistrictYear");
      Cell total = sheet.getRow(19).getCell(4 + 15 + 1);
      assertThat(total.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(total.getNumericCellValue()).isEqualTo(21);
    }
  }

  @Test
  void everyYearIsAColumnEvenOneWithoutVisits() throws IOException {
    try (XSSFWorkbook workbook = written(Models.sampleYears().build())) {
      Row header = workbook.getSheet("ByDistrictYear").getRow(3);
      assertThat(IntStream.range(4, 19).mapToObj(at -> header.getCell(at).getStringCellValue()))
          .containsExactly(
              "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021",
              "2022", "2023", "2024", "2025", "2026");
      assertThat(header.getCell(19).getStringCellValue()).isEqualTo("Tổng số");
    }
  }

  @Test
  void everyFormulaHasTheValueThatItCalculates() throws IOException {
    for (ReportModel model : List.of(Models.sampleMonth().build(), Models.sampleYears().build())) {
      try (XSSFWorkbook workbook = written(model)) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (Sheet sheet : workbook) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              if (cell.getCellType() == CellType.FORMULA) {
                formulas++;
                assertThat(evaluator.evaluate(cell).getNumberValue())
                    .as("%s!%s %s", sheet.getSheetName(), cell.getAddress(), cell)
                    .isEqualTo(cell.getNumericCellValue());
              }
            }
          }
        }
        assertThat(formulas).isPositive();
        assertThat(workbook.getForceFormulaRecalculation()).isFalse();
      }
    }
  }

  @Test
  void tablesHaveStableNamesAndTheirHeadersAreTheirColumns() throws IOException {
    try (XSSFWorkbook month = written(Models.sampleMonth().build())) {
      assertThat(tables(month))
          .containsExactly(
              "ByDistrict A4:M9",
              "Hosts A4:L5",
              "Recommendations A4:L5",
              "Visits A1:AL2",
              "Findings A1:I2",
              "Quality A4:K6",
              "Completeness A4:D5",
              "Bridge A4:E5",
              "BridgeVisits A4:K5",
              "Changes A4:K5",
              "Trace A1:H2");
    }
    try (XSSFWorkbook years = written(Models.sampleYears().in(Language.EN).build())) {
      assertThat(tables(years))
          .containsExactly(
              "ByDistrictYear A4:Z19",
              "Differences A4:K206",
              "Summary A1:L" + (Models.sampleYears().build().figures().rows().size() + 1),
              "Ranking A4:J17",
              "Hosts A4:L5",
              "Recommendations A4:L5",
              "Visits A1:AL3",
              "Findings A1:I2",
              "Quality A4:K8",
              "Completeness A4:Q5",
              "Bridge A4:E5",
              "BridgeVisits A4:K5",
              "Changes A4:K5",
              "Trace A1:H2");
    }
  }

  @Test
  void visitsAreDatesAndNumbersUnderNamesForMachines() throws IOException {
    try (XSSFWorkbook workbook = written(Models.sampleYears().build())) {
      XSSFSheet sheet = workbook.getSheet("Visits");
      Row visit = sheet.getRow(1);
      assertThat(DateUtil.isCellDateFormatted(visit.getCell(0))).isTrue();
      assertThat(visit.getCell(0).getLocalDateTimeCellValue()).isEqualTo("2025-02-18T00:00:00");
      assertThat(visit.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
      assertThat(value(visit.getCell(25))).isEqualTo("18000000");
      assertThat(visit.getCell(26).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(
              StreamSupport.stream(sheet.getRow(0).spliterator(), false)
                  .map(Cell::getStringCellValue))
          .startsWith("visit_date", "year", "month", "province_code")
          .endsWith("record_no", "file", "sheet", "line");
    }
  }

  @Test
  void aTextThatLooksLikeAFormulaStaysAText() throws IOException {
    try (XSSFWorkbook workbook = written(Models.sampleYears().build())) {
      Row visit = workbook.getSheet("Visits").getRow(2);
      for (int column : new int[] {17, 28}) {
        assertThat(visit.getCell(column).getCellType()).isEqualTo(CellType.STRING);
        assertThat(visit.getCell(column).getCellStyle().getQuotePrefixed()).isTrue();
      }
      assertThat(visit.getCell(17).getStringCellValue())
          .isEqualTo("=HYPERLINK(\"http://example\")");
      assertThat(visit.getCell(10).getCellStyle().getQuotePrefixed()).isFalse();
    }
  }

  @Test
  void theCoverSaysWhatTheFiguresAreWorth() throws IOException {
    try (XSSFWorkbook workbook = written(Models.sampleYears().build())) {
      String cover = String.join("\n", texts(workbook.getSheet("Cover"), 0));
      assertThat(cover)
          .contains("Thăm và tri ân thầy thuốc, cơ sở y tế theo quận, huyện và năm, 2012–2026")
          .contains("Kỳ báo cáo | Từ ngày 01/01/2012 đến ngày 31/12/2026")
          .contains("Tình trạng số liệu | Số liệu tạm thời")
          .contains("Số liệu tạm thời: kỳ báo cáo chưa kết thúc vào ngày 05/03/2026")
          .contains("Bản | Bản nội bộ: có tên cá nhân được thăm")
          .contains("Lần phát hành | 1");
    }
  }

  @Test
  void theChartDrawsTheFiguresBelowIt() throws IOException {
    try (XSSFWorkbook workbook = written(Models.sampleMonth().build())) {
      XSSFSheet sheet = workbook.getSheet("Chart");
      assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
      assertThat(texts(sheet, 28))
          .startsWith(
              "Huyện Thanh Trì, Thành phố Hà Nội | 4", "Huyện Kiến Thụy, Thành phố Hải Phòng | 3");
    }
  }

  @Test
  void aFindingIsToldInTheLanguageOfTheReport() throws IOException {
    Finding finding = Finding.on(Rule.VISIT_DATE_MISSING, new SourceLocation("a.csv", null, 3));
    ReportModel model = Models.aMonth("2025-02").finding(finding).build();
    try (XSSFWorkbook workbook = written(model)) {
      assertThat(texts(workbook.getSheet("Findings"), 1))
          .singleElement()
          .asString()
          .startsWith("Lỗi | visit-date-missing | a.csv |  | 3 | ")
          .contains(finding.sentence(Language.VI));
    }
  }

  @Test
  void tooManyVisitsBecomeACsvBesideTheWorkbook() throws IOException {
    Path file = folder.resolve("visits-2025-02.xlsx");
    ReportModel model =
        Models.aMonth("2025-02")
            .visit(Models.aVisit("2025-02-18", "Trạm Y tế", "-5 độ"))
            .visit(Models.aVisit("2025-02-19", "=1+1", null))
            .build();

    List<Path> written = new WorkbookWriter(1).write(model, file);

    Path csv = folder.resolve("visits-2025-02.visits.csv");
    assertThat(written).containsExactly(file, csv);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile().getPath())) {
      assertThat(texts(workbook.getSheet("Visits"), 0))
          .containsExactly(
              "Có 2 dòng, quá nhiều cho một trang tính: xem tệp visits-2025-02.visits.csv cùng thư"
                  + " mục.");
      assertThat(workbook.getSheet("Visits").getTables()).isEmpty();
    }
    String text = Files.readString(csv, StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFFvisit_date,year,month,");
    assertThat(text.lines().skip(1))
        .first()
        .asString()
        .startsWith("2025-02-18,2025,2025-02,31,")
        .contains(",18000000,,\"hoa, quà\",'-5 độ,");
    assertThat(text).contains(",'=1+1,");
  }

  @Test
  void aLongListOfVisitsGoesThroughAFileAndLooksTheSame() throws IOException {
    Models many = Models.aMonth("2025-02");
    IntStream.range(0, 5_001)
        .forEach(at -> many.visit(Models.aVisit("2025-02-18", "Trạm " + at, "=x")));
    try (XSSFWorkbook workbook = written(many.build())) {
      XSSFSheet sheet = workbook.getSheet("Visits");
      assertThat(sheet.getLastRowNum()).isEqualTo(5_001);
      assertThat(sheet.getRow(5_001).getCell(17).getStringCellValue()).isEqualTo("Trạm 5000");
      assertThat(sheet.getTables().get(0).getArea().formatAsString()).isEqualTo("A1:AL5002");
    }
  }

  @Test
  void aPeriodWithoutVisitsIsAWholeWorkbook() throws IOException {
    for (ReportModel model : List.of(Models.aMonth("2025-03").build(), Models.years().build())) {
      try (XSSFWorkbook workbook = written(model)) {
        String chart = String.join("\n", texts(workbook.getSheet("Chart"), 0));
        assertThat(chart).contains("Chưa có lượt thăm nào để vẽ biểu đồ.");
      }
    }
  }

  @Test
  void theSummaryEqualsTheModel() throws IOException {
    ReportModel model = Models.sampleYears().build();
    try (XSSFWorkbook workbook = written(model)) {
      List<String> expected = new ArrayList<>();
      for (SummaryRow row : model.figures().rows()) {
        expected.add(
            String.join(
                " | ",
                row.provinceCode(),
                row.province(),
                row.unitCode(),
                row.unit(),
                row.period(),
                "" + row.measures().visits(),
                "" + row.measures().hosts(),
                "" + row.measures().facilities(),
                "" + row.measures().persons(),
                "" + row.measures().gifts(),
                "" + row.measures().giftValueMin(),
                "" + row.measures().giftValueMax()));
      }
      assertThat(texts(workbook.getSheet("Summary"), 1)).isEqualTo(expected);
    }
  }

  @Test
  void libreOfficeOpensIt() throws IOException, InterruptedException {
    Tools.require("soffice");
    Path file = folder.resolve("years.xlsx");
    new WorkbookWriter().write(Models.sampleYears().build(), file);
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(PdfText.of(folder.resolve("years.pdf")))
        .contains("Huyện Kiến Thụy")
        .contains("Cả nước")
        .doesNotContain("#REF!")
        .doesNotContain("#NAME?")
        .doesNotContain("###");
  }

  private XSSFWorkbook written(ReportModel model) throws IOException {
    Path file = folder.resolve(model.key().fileName() + ".xlsx");
    assertThat(new WorkbookWriter().write(model, file)).containsExactly(file);
    return new XSSFWorkbook(file.toFile().getPath());
  }

  private static List<String> sheets(XSSFWorkbook workbook) {
    return StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName).toList();
  }

  private static List<String> tables(XSSFWorkbook workbook) {
    List<String> tables = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (XSSFTable table : ((XSSFSheet) sheet).getTables()) {
        Row header = sheet.getRow(table.getStartRowIndex());
        List<String> names = table.getColumns().stream().map(column -> column.getName()).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names)
            .isEqualTo(
                IntStream.range(0, names.size())
                    .mapToObj(at -> header.getCell(at).getStringCellValue())
                    .toList());
        tables.add(table.getName() + " " + table.getArea().formatAsString());
      }
    }
    return tables;
  }

  private static List<String> texts(Sheet sheet, int from) {
    List<String> lines = new ArrayList<>();
    for (int at = from; at <= sheet.getLastRowNum(); at++) {
      Row row = sheet.getRow(at);
      if (row != null) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(value(cell)));
        lines.add(String.join(" | ", cells));
      }
    }
    return lines;
  }

  private static String value(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case FORMULA ->
          cell.getCellFormula()
              + "="
              + new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
                  .format(cell.getNumericCellValue());
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
              : Long.toString((long) cell.getNumericCellValue());
      case BLANK -> "";
      default -> new DataFormatter().formatCellValue(cell);
    };
  }
}
