package vn.trian.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trian.report.content.Models;
import vn.trian.report.content.ReportModel;
import vn.trian.text.Language;

/** What holds for every sheet of every workbook. */
class WorkbookFormTest {
  private static final Set<String> WITHOUT_TABLE = Set.of("Cover", "Contents", "Notes", "Chart");

  @TempDir Path folder;

  static Stream<ReportModel> models() {
    return Stream.of(
        Models.sampleMonth().build(),
        Models.sampleMonth().in(Language.EN).build(),
        Models.sampleYears().build(),
        Models.sampleYears().in(Language.EN).build(),
        Models.aMonth("2025-03").build(),
        Models.years().build(),
        Models.large(3, 1).build(),
        Models.large(400, 16).build());
  }

  @ParameterizedTest
  @MethodSource("models")
  void everySheetIsReadyForPaper(ReportModel model) throws IOException {
    try (XSSFWorkbook workbook = open(write(model))) {
      for (Sheet each : workbook) {
        XSSFSheet sheet = (XSSFSheet) each;
        String name = sheet.getSheetName();
        assertThat(sheet.getPrintSetup().getPaperSizeEnum()).as(name).isEqualTo(PaperSize.A4_PAPER);
        assertThat(sheet.getPrintSetup().getLandscape()).as(name).isTrue();
        assertThat(sheet.getFitToPage()).as(name).isTrue();
        assertThat((int) sheet.getPrintSetup().getFitWidth()).as(name).isBetween(1, 5);
        assertThat(sheet.getFooter().getRight()).as(name).contains("&P", "&N");
        assertThat(sheet.getHeader().getLeft().length()).as(name).isLessThan(255);
        assertThat(sheet.getNumMergedRegions()).as(name).isZero();
        if (!WITHOUT_TABLE.contains(name)) {
          assertThat(sheet.getTables()).as(name).hasSize(1);
          assertThat(sheet.getTables().get(0).getName()).isEqualTo(name);
          int header = sheet.getTables().get(0).getStartRowIndex();
          assertThat(sheet.getRepeatingRows().getFirstRow()).as(name).isEqualTo(header);
          assertThat(sheet.getRepeatingRows().getLastRow()).as(name).isEqualTo(header);
          assertThat((int) sheet.getPaneInformation().getHorizontalSplitTopRow())
              .as(name)
              .isEqualTo(header + 1);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyLinkStaysInTheWorkbook(ReportModel model) throws IOException {
    Path file = write(model);
    try (XSSFWorkbook workbook = open(file)) {
      assertThat(workbook.isMacroEnabled()).isFalse();
      assertThat(workbook.getExternalLinksTable()).isEmpty();
      for (Sheet sheet : workbook) {
        for (XSSFHyperlink link : ((XSSFSheet) sheet).getHyperlinkList()) {
          assertThat(link.getType()).isEqualTo(HyperlinkType.DOCUMENT);
          String target = new CellReference(link.getLocation().split(":", -1)[0]).getSheetName();
          assertThat(workbook.getSheet(target)).as(link.getLocation()).isNotNull();
        }
      }
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        assertThat(entry.getName()).doesNotContain("vbaProject", "externalLink");
        if (entry.getName().endsWith(".rels")) {
          try (InputStream content = zip.getInputStream(entry)) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("TargetMode=\"External\"");
          }
        }
      }
    }
  }

  @Test
  void theContentsLeadToEverySheetAndSayWhatItHolds() throws IOException {
    try (XSSFWorkbook workbook = open(write(Models.sampleMonth().in(Language.EN).build()))) {
      XSSFSheet contents = workbook.getSheet("Contents");
      assertThat(Sheets.rows(contents, 3))
          .containsExactly(
              "Sheet | What it holds",
              "Cover | Cover",
              "Notes | What figures, signs and columns mean",
              "ByDistrict | Totals by district or commune",
              "Chart | Chart",
              "Hosts | Facilities and persons visited",
              "Recommendations | Recommendations, by addressee",
              "Visits | Each visit, for pivot tables of your own",
              "Findings | Problems found in the source data",
              "Quality | Source files: rows read, stored, sent back, counted",
              "Completeness | Who sent records of which period",
              "Bridge | From this calendar to the other",
              "BridgeVisits | Visits that lie in another period of the other calendar",
              "Changes | What changed since the release before",
              "Trace | The records behind each figure");
      for (int at = 4; at <= contents.getLastRowNum(); at++) {
        assertThat(contents.getRow(at).getCell(0).getHyperlink().getAddress())
            .isEqualTo("'" + contents.getRow(at).getCell(0).getStringCellValue() + "'!A1");
      }
    }
  }

  @Test
  void theTrendIsASmallChartOfEachRowsYears() throws IOException {
    try (XSSFWorkbook workbook = open(write(Models.sampleYears().build()))) {
      String extension = workbook.getSheet("ByDistrictYear").getCTWorksheet().getExtLst().xmlText();
      assertThat(extension)
          .contains("ByDistrictYear!E5:S5</xm:f><xm:sqref>Y5<")
          .contains("ByDistrictYear!E20:S20</xm:f><xm:sqref>Y20<");
      assertThat(extension.split("<xm:sqref>", -1)).hasSize(1 + 16);
    }
    try (XSSFWorkbook workbook = open(write(Models.large(3, 1).build()))) {
      assertThat(workbook.getSheet("ByDistrictYear").getCTWorksheet().isSetExtLst()).isFalse();
    }
  }

  @Test
  void theChartSaysItsFiguresToThoseWhoDoNotSeeIt() throws IOException {
    try (XSSFWorkbook workbook = open(write(Models.sampleMonth().build()))) {
      String drawing = workbook.getSheet("Chart").getDrawingPatriarch().getCTDrawing().xmlText();
      assertThat(drawing)
          .contains(
              "descr=\"Các đơn vị có nhiều lượt thăm nhất. Huyện Thanh Trì, Thành phố Hà Nội: 4;"
                  + " Huyện Kiến Thụy, Thành phố Hải Phòng: 3; ");
    }
  }

  @Test
  void theFiguresOfTheYearsAreShadedAndTheDifferencesColoured() throws IOException {
    try (XSSFWorkbook workbook = open(write(Models.sampleYears().build()))) {
      XSSFSheet sheet = workbook.getSheet("ByDistrictYear");
      List<String> ranges =
          Stream.iterate(0, at -> at + 1)
              .limit(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
              .map(
                  at ->
                      sheet
                          .getSheetConditionalFormatting()
                          .getConditionalFormattingAt(at)
                          .getFormattingRanges()[0]
                          .formatAsString())
              .toList();
      assertThat(ranges).containsExactly("E5:S19", "V5:V20", "V5:V20");
      assertThat(sheet.getRow(3).getCell(21).getStringCellValue())
          .isEqualTo("Chênh lệch 2026 so với 2025");
      assertThat(sheet.getRow(4).getCell(21).getCellFormula()).isEqualTo("S5-R5");
      assertThat(sheet.getRow(19).getCell(23).getCellFormula()).isEqualTo("T20/T$20");
    }
  }

  private Path write(ReportModel model) throws IOException {
    Path file = folder.resolve("a.xlsx");
    new WorkbookWriter().write(model, file);
    return file;
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    return new XSSFWorkbook(file.toFile().getPath());
  }
}
