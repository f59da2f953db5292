package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.app.Workplace.Ended;

/** The way of a rejected row: back to its sender, corrected, and in again. */
@Tag("job")
class ReturnedRowsTest {
  @TempDir Path folder;

  @Test
  void theSendersOwnRowsComeBackWithTheBadCellsMarkedAndTheReasonLast() throws Exception {
    Workplace place = new Workplace(folder).withSample();
    place.receive();

    try (XSSFWorkbook returned = open(returned(place))) {
      List<List<String>> rows = rows(returned);
      assertThat(rows.get(0))
          .startsWith("record_no", "visit_date", "occasion", "anniversary", "delegation")
          .endsWith("source_url", "Lý do trả lại");
      assertThat(rows).hasSize(3);
      assertThat(rows.get(1)).startsWith("39-01", "", "", "", "Thị xã Phổ Yên");
      assertThat(rows.get(1).get(17))
          .contains("visit_date (B)", "Không ghi ngày thăm.", "Ghi ngày thăm theo mẫu 18/02/2025");
      assertThat(rows.get(2)).startsWith("39-02", "", "", "", "Thị xã Phổ Yên");
      Row first = returned.getSheetAt(0).getRow(1);
      assertThat(first.getCell(1).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(first.getCell(0).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.NO_FILL);
    }
  }

  @Test
  void correctedAndDroppedInAgainOnlyTheCorrectedRowsAreNew() throws Exception {
    Workplace place = new Workplace(folder).withSample();
    place.receive();
    try (XSSFWorkbook returned = open(returned(place))) {
      returned.getSheetAt(0).getRow(1).getCell(1).setCellValue("25/01/2022");
      try (OutputStream out = Files.newOutputStream(place.input().resolve("corrected.xlsx"))) {
        returned.write(out);
      }
    }

    Ended run = place.trian("run", "--json");

    assertThat(SampleRunTest.line(run.json().get("files").get(0)))
        .isEqualTo("corrected.xlsx accepted 2 1 0 0 1");
    assertThat(place.trian("summary", "--format", "csv").out())
        .contains("19,Tỉnh Thái Nguyên,172,Thị xã Phổ Yên,2022,1,1,1,0,1,3000000,3000000\n");
    assertThat(place.outputs())
        .containsKeys("returned/visits.csv.findings.xlsx", "returned/corrected.xlsx.findings.xlsx");
  }

  @Test
  void filesOfOneNameFromTwoSendersKeepTheirOwnReturnedRows() {
    String header = "visit_date,delegation,province,host_name,host_kind\n";
    Workplace place =
        new Workplace(folder)
            .with("hai-phong/a.csv", header + ",UBND,Hải Phòng,Trạm Y tế,facility\n")
            .with("hue/a.csv", header + ",UBND,Huế,Trạm Y tế,facility\n");

    place.receive();

    assertThat(place.outputs())
        .containsKeys("returned/hai-phong/a.csv.findings.xlsx", "returned/hue/a.csv.findings.xlsx");
  }

  @Test
  void goodRowsOfAFileWithBrokenOnesAreKept() {
    Workplace place =
        new Workplace(folder)
            .with(
                "a.csv",
                """
                visit_date,delegation,province,host_name,host_kind
                2025-02-18,UBND,Hải Phòng,Sở Y tế,facility
                2025-02-19,UBND,Hải Phòng
                2025-02-20,UBND,Hải Phòng,Bệnh viện,facility
                """);

    Ended run = place.trian("run", "--json");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(SampleRunTest.line(run.json().get("files").get(0)))
        .isEqualTo("a.csv accepted 3 2 0 0 1");
  }

  @Test
  void aFileOfWhichMostGoesBackIsNamedInTheLastLine() {
    String header = "visit_date,delegation,province,host_name,host_kind\n";
    String good = "2025-02-18,UBND,Hải Phòng,Trạm %s,facility\n";
    String bad = ",UBND,Hải Phòng,Trạm %s,facility\n";
    Workplace place =
        new Workplace(folder)
            .with("a.csv", header + good.formatted("a") + bad.formatted("a"))
            .with("b.csv", header + good.formatted("b") + bad.formatted("b").repeat(4));

    Ended run = place.trian("run");

    assertThat(run.lastLine())
        .isEqualTo(
            "Xong, có phần trả lại: đọc 7 dòng, lưu 2, trả lại 5 dòng, không nhận 0 tệp; đã giao 6"
                + " tệp vào %s. Các dòng trả lại nằm trong %s. Chú ý: b.csv trả lại 80 %% số dòng."
                    .formatted(place.output(), place.output().resolve("returned")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0   | a.csv had 50 % of its rows rejected
          49  | a.csv had 50 % of its rows rejected
          50  |
          100 |
          """)
  void theShareAboveWhichAFileIsNamedIsASetting(String share, @Nullable String named) {
    System.setProperty("trian.intake.rejected-share", share);
    try {
      Ended run =
          new Workplace(folder)
              .with(
                  "a.csv",
                  """
                  visit_date,delegation,province,host_name,host_kind
                  2025-02-18,UBND,Hải Phòng,Sở Y tế,facility
                  ,UBND,Hải Phòng,Sở Y tế,facility
                  """)
              .trian("run", "--lang=en");
      assertThat(run.lastLine()).endsWith(named == null ? "returned." : " Note: " + named + ".");
    } finally {
      System.clearProperty("trian.intake.rejected-share");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101", "050", "50%", "", "½"})
  void aShareThatIsNoPercentageIsRefused(String share) {
    System.setProperty("trian.intake.rejected-share", share);
    try {
      Ended run = new Workplace(folder).trian("run", "--lang=en");
      assertThat(run.exit()).isEqualTo(3);
      assertThat(run.err())
          .isEqualTo(
              "Setting trian.intake.rejected-share does not take the value “%s”; write it like: 50\n"
                  .formatted(share));
    } finally {
      System.clearProperty("trian.intake.rejected-share");
    }
  }

  @Test
  void rowsOfTheSameNumberOnTwoSheetsGoBackEachWithItsOwnReason() throws Exception {
    Path file = folder.resolve("two-sheets.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (String sheet : List.of("Tháng 1", "Tháng 2")) {
        Row header = workbook.createSheet(sheet).createRow(0);
        List<String> headers = List.of("visit_date", "delegation", "province", "host_kind");
        for (int i = 0; i < headers.size(); i++) {
          header.createCell(i).setCellValue(headers.get(i));
        }
      }
      Row first = workbook.getSheetAt(0).createRow(1);
      first.createCell(1).setCellValue("UBND tỉnh");
      first.createCell(2).setCellValue("Hải Phòng");
      first.createCell(3).setCellValue("facility");
      Row second = workbook.getSheetAt(1).createRow(1);
      second.createCell(0).setCellValue("18/02/2025");
      second.createCell(2).setCellValue("Hải Phòng");
      second.createCell(3).setCellValue("facility");
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    Workplace place =
        new Workplace(folder.resolve("work")).with("two.xlsx", Files.readAllBytes(file));

    Ended run = place.trian("run", "--json");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(SampleRunTest.line(run.json().get("files").get(0)))
        .isEqualTo("two.xlsx accepted 2 0 0 0 2");
    try (XSSFWorkbook returned = open(place.output().resolve("returned/two.xlsx.findings.xlsx"))) {
      List<List<String>> rows = rows(returned);
      assertThat(rows.get(1).get(4)).contains("visit_date (A)").doesNotContain("delegation (B)");
      assertThat(rows.get(2).get(4)).contains("delegation (B)").doesNotContain("visit_date (A)");
    }
  }

  @Test
  void aReturnedRowStaysItsSendersWhereverItIsDroppedIn() throws Exception {
    String header = "record_no,visit_date,delegation,province,host_name,host_kind\n";
    Workplace place =
        new Workplace(folder).with("hp/a.csv", header + "1,,UBND,Hải Phòng,Trạm Y tế,facility\n");
    place.receive();
    try (XSSFWorkbook returned = open(place.output().resolve("returned/hp/a.csv.findings.xlsx"))) {
      returned.getSheetAt(0).getRow(1).getCell(1).setCellValue("18/02/2025");
      try (OutputStream out = Files.newOutputStream(place.input().resolve("corrected.xlsx"))) {
        returned.write(out);
      }
    }
    place.receive();
    place.with("hp/b.csv", header + "1,2025-02-18,UBND,Hải Phòng,Trạm Y tế,facility\n");

    Ended run = place.trian("run", "--json");

    assertThat(run.json().get("files").valueStream().map(SampleRunTest::line))
        .contains("hp/b.csv accepted 1 0 1 0 0");
  }

  private static Path returned(Workplace place) {
    return place.output().resolve("returned/visits.csv.findings.xlsx");
  }

  private static XSSFWorkbook open(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static List<List<String>> rows(XSSFWorkbook workbook) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : workbook.getSheetAt(0)) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < workbook.getSheetAt(0).getRow(0).getLastCellNum(); i++) {
        Cell cell = row.getCell(i);
        cells.add(cell == null ? "" : cell.getStringCellValue());
      }
      rows.add(cells);
    }
    return rows;
  }
}
