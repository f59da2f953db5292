package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trian.app.Fault.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.trian.report.pdf.PdfText;

/** Faults 68 to 72 (section E): texts that want to be more than text. */
class InjectionTest extends FaultTable {
  private static final String HEAD =
      "visit_date,delegation,host_kind,host_name,remarks,district,province\n";

  /** What spreadsheets take for formulas, each once in a good row and once in a rejected one. */
  private static final List<String> FORMULAS =
      List.of("=cmd|' /C calc'!A0", "+84 225 1", "-5", "@SUM(A1)", "=1+1", "\tTAB", "\rCR");

  private static final String MARKUP =
      "<b>đậm</b> <style isBold='true'>x</style> $P{TITLE} $P!{TITLE} $F{kind} ${1+1}";

  private static String row(String host, String remarks) {
    return "18/02/2025,UBND,facility,\"%s\",\"%s\",Kiến Thụy,Hải Phòng\n".formatted(host, remarks);
  }

  private static String rejected(String host, String remarks) {
    return row(host, remarks).substring("18/02/2025".length());
  }

  @Override
  List<Fault> faults() {
    StringBuilder formulas = new StringBuilder(HEAD);
    for (int i = 0; i < FORMULAS.size(); i++) {
      formulas.append(row("Trạm 68 " + i, "x").replace("UBND", "\"" + FORMULAS.get(i) + "\""));
      formulas.append(rejected("Trạm", "x").replace("UBND", "\"" + FORMULAS.get(i) + "\""));
    }
    return List.of(
        fault("none: a good file beside them", "00-good.csv", HEAD + row("Trạm 00", ""))
            .ends("accepted 1 1 0 0 0"),
        fault("68 = + - @ TAB CR first", "68-formulas.csv", formulas.toString())
            .ends("accepted 14 7 0 0 7")
            .says(
                "line 3 · column visit_date (A) · visit-date-missing · No visit date is given. Write the date as 18/02/2025; without a day a visit is in no report.")
            .says(
                "line 5 · column visit_date (A) · visit-date-missing · No visit date is given. Write the date as 18/02/2025; without a day a visit is in no report.")
            .says(
                "line 7 · column visit_date (A) · visit-date-missing · No visit date is given. Write the date as 18/02/2025; without a day a visit is in no report.")
            .says(
                "line 9 · column visit_date (A) · visit-date-missing · No visit date is given. Write the date as 18/02/2025; without a day a visit is in no report.")
            .says(
                "line 11 · column visit_date (A) · visit-date-missing · No visit date is given. Write the date as 18/02/2025; without a day a visit is in no report.")
            .says(
                "line 13 · column visit_date (A) · visit-date-missing · No visit date is given. Write the date as 18/02/2025; without a day a visit is in no report.")
            .says(
                "line 16 · column visit_date (A) · visit-date-missing · No visit date is given. Write the date as 18/02/2025; without a day a visit is in no report."),
        fault(
                "69 <script>",
                "69-script.csv",
                HEAD + row("<script>alert(1)</script>", "") + rejected("Trạm", "</td><script>"))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 3 · column visit_date (A) · visit-date-missing · No visit date is given. Write the date as 18/02/2025; without a day a visit is in no report."),
        fault(
                "70 ${jndi:…}, and line ends in a cell: one line",
                "70-jndi.csv",
                HEAD
                    + row("${jndi:ldap://127.0.0.1/a}", "a\r\nERROR b")
                    + row("Trạm 70", "x").replace("Hải Phòng", "\"Hải\r\nERROR\tPhòng 2\""))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 4 · column province (G) · province-unknown · “Hải ERROR Phòng 2” · No province had this name on 18/02/2025. Write the province as it was named on the day of the visit."),
        fault("70 line ends in a file's name: one line", "70-a\r\nb.csv", "x\n")
            .ends("not-accepted 0 0 0 0 0")
            .says(
                "line 1 · file-header-missing · Required columns are missing: [Ngày thăm / visit_date, Đoàn / delegation, Tỉnh/Thành phố / province]; found: [x]. Give the first row of the list these headers, as in the empty form of “trian template”."),
        fault(
                "71 SQL",
                "71-sql.csv",
                HEAD
                    + row("Trạm'); DROP TABLE visit;--", "' OR 1=1 --")
                    + row("Trạm 71", "x").replace("Hải Phòng", "' OR ''='"))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 3 · column province (G) · province-unknown · “' OR ''='” · No province had this name on 18/02/2025. Write the province as it was named on the day of the visit."),
        fault(
                "72 Jasper markup in cells",
                "72-cells.csv",
                HEAD + row(MARKUP, MARKUP) + rejected("Trạm", MARKUP))
            .ends("accepted 2 1 0 0 1")
            .says(
                "line 3 · column visit_date (A) · visit-date-missing · No visit date is given. Write the date as 18/02/2025; without a day a visit is in no report."),
        fault(
                "72 Jasper markup in a file's name",
                "72-<b>$P!{PAGE}.csv",
                HEAD + row("Trạm 72", "x"))
            .ends("accepted 1 1 0 0 0"));
  }

  @Override
  String lastLine() {
    return "Done, with something sent back: 24 rows read, 13 stored, 11 rejected, 1 files not accepted; 9 files delivered to {output}. The rejected rows are in {returned}.";
  }

  @Override
  String summary() {
    return """
        31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025,13,13,13,0,0,0,0
        """;
  }

  @Test
  void f68TextsStayTextsInEveryWorkbook() throws IOException {
    List<Cell> visits = cells("2025-02/visits-2025-02.xlsx", "Visits");
    assertThat(visits).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
    assertThat(visits)
        .filteredOn(cell -> cell.getCellType() == CellType.STRING)
        .extracting(Cell::getStringCellValue)
        .contains("=cmd|' /C calc'!A0", "+84 225 1", "-5", "@SUM(A1)", "=1+1", "TAB", "CR")
        .contains("<script>alert(1)</script>", "${jndi:ldap://127.0.0.1/a}", MARKUP)
        .contains("Trạm'); DROP TABLE visit;--", "' OR 1=1 --");

    List<Cell> returned = cells("returned/68-formulas.csv.findings.xlsx", "Returned");
    assertThat(returned).allMatch(cell -> cell.getCellType() == CellType.STRING);
    assertThat(returned)
        .filteredOn(cell -> cell.getColumnIndex() == 1 && cell.getRowIndex() > 0)
        .allMatch(cell -> cell.getCellStyle().getQuotePrefixed())
        .extracting(Cell::getStringCellValue)
        .containsExactlyElementsOf(FORMULAS);
  }

  @Test
  void f68NothingInTheSummaryLooksLikeAFormula() {
    place()
        .trian("summary", "--format=csv")
        .out()
        .lines()
        .flatMap(line -> List.of(line.split(",", -1)).stream())
        .forEach(cell -> assertThat(cell).doesNotStartWith("=").doesNotMatch("[+@\t\r-].*"));
  }

  @Test
  void f70EveryFileIsOneLine() {
    assertThat(place().trian("run", "--lang=en").out().lines().limit(faults().size()))
        .allMatch(line -> line.startsWith("Known "))
        .contains("Known 70-a b.csv: this file was not accepted before; send a corrected one");
  }

  @Test
  void f72TheDocumentPrintsMarkupAsItStands() throws IOException {
    assertThat(PdfText.of(place().output().resolve("2025-02/visits-2025-02.pdf")))
        .contains("72-<b>$P!{PAGE}.csv")
        .contains("70-jndi.csv");
  }

  private List<Cell> cells(String file, String sheetName) throws IOException {
    Path path = place().output().resolve(file);
    List<Cell> cells = new ArrayList<>();
    try (InputStream in = Files.newInputStream(path);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet sheet = workbook.getSheet(sheetName);
      assertThat(sheet).as(sheetName + " of " + workbook.getSheetName(0)).isNotNull();
      for (Row row : sheet) {
        row.forEach(cells::add);
      }
    }
    return cells;
  }
}
