package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.Tools;
import vn.trian.report.pdf.PdfText;

/**
 * Workbook, PDF and {@code summary} are faces of one model: held equal to each other and to input.
 */
@Tag("job")
class ReportFacesTest {
  private static final int MEASURES = 7;

  @TempDir Path folder;
  private Workplace place;

  @BeforeEach
  void run() {
    place = new Workplace(folder).withSample();
    place.trian("run", "--month", "2025-02");
  }

  @Test
  void theWorkbookOfTheYearsHasTheLinesOfTheSummary() throws Exception {
    List<List<String>> summary =
        csv(place.trian("summary", "--map", "2025-06-30", "--format", "csv").out());

    try (XSSFWorkbook workbook = open("years/visits-by-district-and-year.xlsx")) {
      assertThat(table(workbook, "Summary")).isEqualTo(summary);
    }
  }

  @Test
  void theTableOfDistrictsAndYearsHasTheVisitsOfTheSummaryAndTrueTotals() throws Exception {
    Map<String, Long> summary = visitsByUnitAndYear();

    try (XSSFWorkbook workbook = open("years/visits-by-district-and-year.xlsx")) {
      XSSFTable table = tableNamed(workbook, "ByDistrictYear");
      XSSFSheet sheet = table.getXSSFSheet();
      Row head = sheet.getRow(table.getStartRowIndex());
      Map<String, Long> cells = new TreeMap<>();
      for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
        Row row = sheet.getRow(r);
        for (int c = 4; c < head.getLastCellNum(); c++) {
          String year = text(head.getCell(c));
          if (year.matches("\\d{4}")
              && row.getCell(c).getCellType() == CellType.NUMERIC
              && number(row.getCell(c)) > 0) {
            cells.put(unit(row) + " " + year, number(row.getCell(c)));
          }
        }
      }
      assertThat(cells).isEqualTo(summary);
      Row totals = sheet.getRow(table.getEndRowIndex() + 1);
      List<Long> byYear = new ArrayList<>();
      for (int c = 4; c < head.getLastCellNum(); c++) {
        Cell cell = totals.getCell(c);
        if (text(head.getCell(c)).matches("\\d{4}") && !text(cell).equals("…")) {
          assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
          byYear.add(number(cell));
        }
      }
      assertThat(byYear.stream().mapToLong(Long::longValue).sum()).isEqualTo(36);
    }
  }

  @Test
  void aRecountOfTheSheetOfVisitsGivesTheSummary() throws Exception {
    try (XSSFWorkbook workbook = open("years/visits-by-district-and-year.xlsx")) {
      List<List<String>> visits = table(workbook, "Visits");
      XSSFTable table = tableNamed(workbook, "Visits");
      Map<String, Integer> column = new HashMap<>();
      table.getColumns().forEach(c -> column.put(c.getName(), c.getColumnIndex()));
      Map<String, Long> recount = new TreeMap<>();
      for (List<String> visit : visits) {
        String unit =
            String.join(
                " ",
                visit.get(column.get("province_code")),
                visit.get(column.get("province")),
                visit.get(column.get("unit_code")),
                visit.get(column.get("unit")),
                visit.get(column.get("year")));
        recount.merge(unit, 1L, Long::sum);
      }
      assertThat(visits).hasSize(36);
      assertThat(recount).isEqualTo(visitsByUnitAndYear());
    }
  }

  @Test
  void thePdfOfTheYearsHasTheSameFiguresInEveryLine() throws Exception {
    Map<String, List<Long>> totals = new TreeMap<>();
    csv(place.trian("summary", "--map", "2025-06-30", "--format", "csv").out()).stream()
        // Lines of no certain province have no code to be found by.
        .filter(line -> !line.get(0).isEmpty())
        .forEach(
            line -> {
              int year = Integer.parseInt(line.get(4));
              List<Long> years =
                  totals.computeIfAbsent(
                      line.get(0) + " " + line.get(2) + " " + line.get(3), k -> zeros());
              years.set(year - 2012, years.get(year - 2012) + Long.parseLong(line.get(5)));
            });

    Map<String, List<Long>> printed = new TreeMap<>();
    String province = "";
    Pattern figures =
        Pattern.compile(
            "(?<code>\\d{2,5} )?(?<name>\\D.*?)(?<years>(?: (?:[–…?×]|\\d+)){17})"
                + " (?:[+−]?\\d+|[…?×]) \\d+,\\d [=≠?×…] (?:P?\\d+|T)");
    for (String line :
        PdfText.of(place.output().resolve("years/visits-by-district-and-year.pdf")).split("\n")) {
      Matcher matcher = figures.matcher(line.strip());
      if (!matcher.matches()) {
        continue;
      }
      String code = matcher.group("code") == null ? "" : matcher.group("code").strip();
      if (code.length() == 2) {
        province = code;
      } else if (code.isEmpty() && matcher.group("name").matches(".*(Tỉnh|Thành phố) .*")) {
        province = "";
      } else if (!province.isEmpty() && !matcher.group("name").startsWith("Cả nước")) {
        List<Long> years = new ArrayList<>();
        for (String cell : matcher.group("years").strip().split(" ")) {
          years.add(cell.matches("[–…?×]") ? 0 : Long.parseLong(cell));
        }
        printed.put(
            province + " " + code + " " + matcher.group("name").strip(), years.subList(0, 15));
      }
    }
    assertThat(printed).isEqualTo(totals);
  }

  @Test
  void theMonthHasItsOwnFiguresInBothFaces() throws Exception {
    List<List<String>> summary =
        csv(
            place
                .trian("summary", "--by=unit,month", "--from=2025", "--to=2025", "--format=csv")
                .out());

    try (XSSFWorkbook workbook = open("2025-02/visits-2025-02.xlsx")) {
      List<List<String>> rows = table(workbook, "ByDistrict");
      assertThat(rows).hasSize(summary.size());
      for (int i = 0; i < rows.size(); i++) {
        List<String> line = summary.get(i);
        assertThat(rows.get(i).subList(0, 4)).isEqualTo(line.subList(0, 4));
        assertThat(rows.get(i).subList(4, 4 + MEASURES)).isEqualTo(line.subList(5, 5 + MEASURES));
      }
      assertThat(table(workbook, "Visits")).hasSize(7);
    }
    assertThat(PdfText.of(place.output().resolve("2025-02/visits-2025-02.pdf")))
        .contains("2 Huyện Kiến Thuỵ 1 1 1 – 1 – –", "3 Quận 3 3 3 3 – – – –");
  }

  @Test
  void libreOfficeOpensTheWorkbooksAndShowsTheSameFigures() throws Exception {
    Tools.require("soffice");
    Path workbook = place.output().resolve("years/visits-by-district-and-year.xlsx");
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                workbook.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();

    assertThat(PdfText.of(folder.resolve("visits-by-district-and-year.pdf")))
        .contains("Cả nước 2 … 3 … … … 6 … 1 … 6 2 3 7")
        .contains("36 28 ▼ −1 100.0% T");
  }

  private Map<String, Long> visitsByUnitAndYear() {
    Map<String, Long> visits = new TreeMap<>();
    csv(place.trian("summary", "--map", "2025-06-30", "--format", "csv").out())
        .forEach(
            line ->
                visits.put(
                    String.join(
                        " ", line.get(0), line.get(1), line.get(2), line.get(3), line.get(4)),
                    Long.valueOf(line.get(5))));
    return visits;
  }

  private static List<Long> zeros() {
    List<Long> zeros = new ArrayList<>();
    for (int year = 2012; year <= 2026; year++) {
      zeros.add(0L);
    }
    return zeros;
  }

  /** The lines of a summary without its header; only the name of the unit may be quoted. */
  private static List<List<String>> csv(String text) {
    Pattern cell = Pattern.compile("\"([^\"]*)\"|([^,]*)");
    List<List<String>> lines = new ArrayList<>();
    for (String line : text.lines().skip(1).toList()) {
      List<String> cells = new ArrayList<>();
      int at = 0;
      while (at <= line.length()) {
        Matcher matcher = cell.matcher(line).region(at, line.length());
        if (!matcher.lookingAt()) {
          break;
        }
        cells.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        at = matcher.end() + 1;
      }
      lines.add(cells);
    }
    return lines;
  }

  private XSSFWorkbook open(String name) throws IOException {
    try (InputStream in = Files.newInputStream(place.output().resolve(name))) {
      return new XSSFWorkbook(in);
    }
  }

  private static XSSFTable tableNamed(XSSFWorkbook workbook, String name) {
    return workbook.getTable(name);
  }

  private static List<List<String>> table(XSSFWorkbook workbook, String name) {
    XSSFTable table = tableNamed(workbook, name);
    List<List<String>> rows = new ArrayList<>();
    for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
      Row row = table.getXSSFSheet().getRow(r);
      List<String> cells = new ArrayList<>();
      for (int c = table.getStartColIndex(); c <= table.getEndColIndex(); c++) {
        cells.add(text(row.getCell(c)));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String unit(Row row) {
    return String.join(
        " ",
        text(row.getCell(0)),
        text(row.getCell(1)),
        text(row.getCell(2)),
        text(row.getCell(3)));
  }

  private static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return type == CellType.NUMERIC
        ? String.valueOf((long) cell.getNumericCellValue())
        : type == CellType.STRING ? cell.getStringCellValue() : "";
  }

  private static long number(Cell cell) {
    return cell == null || cell.getCellType() == CellType.BLANK
        ? 0
        : (long) cell.getNumericCellValue();
  }
}
