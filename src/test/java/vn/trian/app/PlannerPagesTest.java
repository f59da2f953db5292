package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.app.Site.Seen;
import vn.trian.place.Level;
import vn.trian.place.Register;
import vn.trian.place.Unit;
import vn.trian.report.pdf.PdfText;

/** The planner's pages, as they are answered over HTTP. */
@Tag("job")
class PlannerPagesTest {
  private static final String HEADER =
      "record_no,visit_date,occasion,delegation,host_kind,host_name,host_title,commune,district,province,gift\n";

  /** Views, each with the options of the verb that asks for the same. */
  private static final Map<String, List<String>> VIEWS = new LinkedHashMap<>();

  static {
    VIEWS.put("", List.of("--map=2025-06-30"));
    VIEWS.put("map=2025-07-01", List.of("--map=2025-07-01"));
    VIEWS.put("map=as-recorded", List.of("--map=as-recorded"));
    VIEWS.put("map=2018-02-27", List.of("--map=2018-02-27"));
    VIEWS.put("calendar=administrative", List.of("--map=2025-06-30", "--calendar=administrative"));
    VIEWS.put("occasion=27-2", List.of("--map=2025-06-30", "--occasion=27-2"));
    VIEWS.put("from=2022&to=2025", List.of("--map=2025-06-30", "--from=2022", "--to=2025"));
  }

  @TempDir static Path folder;

  private static final Map<String, String> FIGURES = new TreeMap<>();
  private static final Map<String, String> DIFFERENCES = new TreeMap<>();

  private static final ExecutorService READERS = Executors.newFixedThreadPool(6);

  private static Workplace place;
  private static Site pages;

  @BeforeAll
  static void serve() {
    System.setProperty("trian.now", "2026-11-26T08:00:00");
    System.setProperty("trian.editions", "internal,planner");
    place =
        new Workplace(folder)
            .withSample()
            .with(
                "so-y-te-hai-phong/people.csv",
                HEADER
                    + """
                    1,2024-02-27,27-2,UBND quận Lê Chân,person,Nguyễn Văn Thử,Bác sĩ,,Quận Lê Chân,Hải Phòng,yes
                    2,2025-02-27,27-2,UBND quận Lê Chân,person,Nguyễn Văn Thử,"Bác sĩ, cháu ông Nguyễn Văn Thử",,Quận Lê Chân,Hải Phòng,no
                    3,2025-02-28,,UBND quận Lê Chân,facility,<b>Trạm y tế An Biên</b>,,,Quận Lê Chân,Hải Phòng,
                    """);
    place.trian("run");
    VIEWS.forEach(
        (view, options) -> {
          FIGURES.put(view, summary("--format=csv", options));
          DIFFERENCES.put(view, summary("--differences", options));
        });
    pages = Site.of(place);
  }

  private static String summary(String how, List<String> options) {
    List<String> arguments = new ArrayList<>(List.of("summary", how, "--format=csv"));
    arguments.addAll(options);
    if (how.startsWith("--format")) {
      arguments.remove(1);
    }
    return place.trian(arguments.toArray(String[]::new)).out();
  }

  @AfterAll
  static void close() {
    System.clearProperty("trian.now");
    System.clearProperty("trian.editions");
    pages.close();
    READERS.shutdown();
  }

  private static Document page(String path) {
    Seen answer = pages.get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.text(), pages.address(path));
  }

  private static String view(String path, String query) {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** Province, unit and year of each figure above nothing, with the figure. */
  private static Map<List<String>, Long> figures(Document page) {
    Map<List<String>, Long> figures = new LinkedHashMap<>();
    List<String> years = page.select(".years thead th").stream().map(Element::ownText).toList();
    String province = "";
    for (Element row : page.select(".years tbody:not(.all) tr")) {
      Element head = row.selectFirst("th");
      if (row.hasClass("province")) {
        province = head.selectFirst("a, span").text();
        continue;
      }
      List<Element> cells = row.select("td");
      for (int at = 0; at < cells.size() - 1; at++) {
        Element figure = cells.get(at).selectFirst("> a");
        if (figure != null) {
          figures.put(List.of(province, head.text(), years.get(at + 1)), number(figure.text()));
        }
      }
    }
    return figures;
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(".", "").replace(",", ""));
  }

  private static List<NamedCsvRecord> csv(String text) {
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  @Test
  void everyFigureOfTheTableIsThatOfTheVerb() {
    VIEWS
        .keySet()
        .forEach(
            view -> {
              Map<List<String>, Long> expected = new TreeMap<>(PlannerPagesTest::compare);
              for (NamedCsvRecord row : csv(FIGURES.get(view))) {
                expected.put(
                    List.of(row.getField("province"), row.getField("unit"), row.getField("period")),
                    Long.valueOf(row.getField("visits")));
              }
              assertThat(expected).hasSizeGreaterThan(5);

              Map<List<String>, Long> shown = new TreeMap<>(PlannerPagesTest::compare);
              shown.putAll(figures(page(view("/", view))));
              assertThat(shown).as(view).isEqualTo(expected);
            });
  }

  private static int compare(List<String> one, List<String> other) {
    return String.join("|", one).compareTo(String.join("|", other));
  }

  @Test
  void filesOfAViewAreWhatTheVerbPrints() {
    VIEWS
        .keySet()
        .forEach(
            view -> {
              assertThat(pages.get(view("/years.csv", view)).text())
                  .as(view)
                  .isEqualTo("\uFEFF" + FIGURES.get(view).replace("\n", "\r\n"));
              assertThat(pages.get(view("/differences.csv", view)).text())
                  .as(view)
                  .isEqualTo("\uFEFF" + DIFFERENCES.get(view).replace("\n", "\r\n"));
            });
  }

  @Test
  void aViewIsTakenAwayAsAWorkbookWithTheFiguresOfTheVerb() throws IOException {
    for (String view : VIEWS.keySet()) {
      byte[] bytes = pages.get(view("/years.xlsx", view)).response().body();
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        assertThat(names)
            .containsExactly(
                "Cover",
                "Contents",
                "Notes",
                "ByDistrictYear",
                "Differences",
                "Summary",
                "Ranking",
                "Chart");
        assertThat(rows(workbook.getSheet("Summary")))
            .as(view)
            .containsExactlyElementsOf(
                csv(FIGURES.get(view)).stream().map(row -> row.getFields()).toList());
        assertThat(rows(workbook.getSheet("Differences")).size() - 3)
            .as(view)
            .isEqualTo(csv(DIFFERENCES.get(view)).size());
      }
    }
  }

  /** The cells of the rows below the first one, as texts. */
  private static List<List<String>> rows(Sheet sheet) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (int at = 0; at < row.getLastCellNum(); at++) {
        Cell cell = row.getCell(at);
        cells.add(
            cell != null && cell.getCellType() == CellType.NUMERIC
                ? String.valueOf((long) cell.getNumericCellValue())
                : formatter.formatCellValue(cell));
      }
      rows.add(cells);
    }
    return rows.subList(1, rows.size());
  }

  @Test
  void aViewIsPrintedWithWhatWasChosenAndNoRelease() throws IOException {
    Seen answer = pages.get("/years.pdf?province=31&from=2024&occasion=27-2&find=L%C3%AA&lang=en");
    Path file = folder.resolve("view.pdf");
    Files.write(file, answer.response().body());

    assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"visits-by-district-and-year-view.pdf\"");
    assertThat(PdfText.ofPage(file, 1).lines())
        .contains(
            "Thành phố Hải Phòng · names with “Lê” · Vietnamese Doctors' Day"
                + " · On the map of units of 30/06/2025",
            "Visits by year")
        .anyMatch(line -> line.contains("An extract that a reader chose, not a release"))
        .noneMatch(line -> line.contains("Release") || line.contains("null"));
    assertThat(PdfText.of(file))
        .contains("305 Quận Lê Chân")
        .doesNotContain("Thử", "trian trace", "no visits recorded");
    assertThat(pages.get("/years.pdf?map=yesterday").status()).isEqualTo(400);
    Seen unprintable = pages.get("/years.pdf?find=%F0%9F%98%80");
    assertThat(unprintable.status()).isEqualTo(400);
    assertThat(unprintable.text()).contains("U+1F600");
  }

  @Test
  void differencesStandUnderTheirFiguresWithWhatTheyAreWorth() {
    Document page = page("/?map=as-recorded&lang=en");
    for (NamedCsvRecord row : csv(summaryInEnglish())) {
      if (row.getField("unit_code").isEmpty() || row.getField("difference").isEmpty()) {
        continue;
      }
      long change = Long.parseLong(row.getField("difference"));
      if (change == 0) {
        continue;
      }
      String cell = cell(page, row.getField("unit"), row.getField("to")).text();
      assertThat(cell).contains((change > 0 ? "+" : "−") + Math.abs(change));
      if (!row.getField("comparability").equals("comparable")) {
        assertThat(cell).contains(row.getField("comparability_note"));
      }
    }
    assertThat(cell(page, "Quận Lê Chân", "2025").text())
        .isEqualTo("2 +1 ≠ unit or boundary changed on 01/01/2025");
  }

  private static String summaryInEnglish() {
    return pages.get("/differences.csv?map=as-recorded&lang=en").text().substring(1);
  }

  private static Element cell(Document page, String unit, String year) {
    List<String> years = page.select(".years thead th").stream().map(Element::ownText).toList();
    return page.select(".years tbody tr").stream()
        .filter(row -> row.selectFirst("th").text().equals(unit))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + unit))
        .select("td")
        .get(years.indexOf(year) - 1);
  }

  @Test
  void behindEveryFigureAreAsManyRecords() {
    for (String view :
        List.of("", "map=2025-07-01", "map=as-recorded", "calendar=administrative")) {
      Document page = page(view("/", view));
      List<Element> figures = page.select(".years td > a");
      assertThat(figures).hasSizeGreaterThan(20);
      for (Element figure : figures) {
        String address = figure.attr("href");
        Document visits = page(address);
        String count = number(figure.text()) + " lượt thăm";
        assertThat(visits.selectFirst(".lead strong").text()).as(address).isEqualTo(count);
        assertThat(visits.select(".visits tbody tr"))
            .as(address)
            .hasSize(Math.toIntExact(number(figure.text())));
      }
    }
  }

  @Test
  void recordsNameNobodyAndLeadToFileAndLine() {
    String body = pages.get("/visits?at=31.305&year=2025").text();
    assertThat(page("/visits?at=31.305&year=2025").select(".visits tbody tr"))
        .extracting(Element::text)
        .containsExactly(
            "27/02/2025 Bác sĩ, cháu ông … cá nhân Quận Lê Chân, Thành phố Hải Phòng"
                + " Ngày Thầy thuốc Việt Nam không so-y-te-hai-phong/people.csv dòng 3",
            "28/02/2025 <b>Trạm y tế An Biên</b> cơ sở Quận Lê Chân, Thành phố Hải Phòng"
                + " – không ghi so-y-te-hai-phong/people.csv dòng 4");
    assertThat(body).doesNotContain("Thử");
  }

  @Test
  void addressesThatAreNotUnderstoodAreNamedOnThePage() {
    Seen answer =
        pages.get(
            "/?calendar=lunar&map=yesterday&from=20x5&to=0&province=99&occasion=xmas&line=31.999&lang=en");

    assertThat(answer.status()).isEqualTo(400);
    Document page = Jsoup.parse(answer.text());
    assertThat(page.select(".problems li").eachText())
        .containsExactly(
            "There is no map “yesterday”; use as-recorded or a date from 2004-08-31 on, for example 2025-06-30.",
            "“20x5” is no year; write a number from 1 to 9999, for example 2025.",
            "“0” is no year; write a number from 1 to 9999, for example 2025.",
            "There is no calendar “lunar”; use statistical or administrative.",
            "No province of this map has the code “99”.",
            "No occasion is “xmas”.",
            "There is no unit “31.999” in what was chosen.");
    assertThat(page.select("table")).isEmpty();
    assertThat(page.select("form#choice")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /?from=2025&to=2020          | Năm đầu 2025 sau năm cuối 2020.
          /?map=2004-08-30             | Bản đồ “2004-08-30” không có; hãy dùng as-recorded hoặc một ngày từ 2004-08-31, thí dụ 2025-06-30.
          /visits?at=31.999            | Trong phạm vi đã chọn không có đơn vị “31.999”.
          /visits?at=31.305&year=1999  | Không có số liệu của năm 1999 trong phạm vi đã chọn.
          /visits?at=31.305&page=0     | Trang “0” không có.
          /?province=%3Cscript%3E      | Trên bản đồ này không có tỉnh, thành phố nào mang mã “<script>”.
          """)
  void wrongValuesAreNamed(String path, String sentence) {
    Seen answer = pages.get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.text()).select(".problems li").eachText())
        .containsExactly(sentence);
    assertThat(answer.text()).doesNotContain("<script", "Exception", "\tat ");
  }

  @Test
  void templateExpressionsInAnAddressAreText() {
    for (String value : List.of("${7*7}", "*{7*7}", "__${7*7}__", "~{layout}", "#{form.show}")) {
      String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
      Document found = page("/?find=" + encoded);
      assertThat(found.selectFirst("#find").attr("value")).isEqualTo(value);
      Seen wrong = pages.get("/?map=" + encoded);
      assertThat(wrong.status()).isEqualTo(400);
      assertThat(Jsoup.parse(wrong.text()).selectFirst(".problems li").text()).contains(value);
    }
  }

  @Test
  void aFormLeadsToTheShortAddressOfItsView() {
    Seen answer =
        pages.get(
            "/?calendar=statistical&map=2025-06-30&on=2018-02-27&from=&to=2025&occasion=&find=L%C3%AA+Ch%C3%A2n&province=31");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location"))
        .endsWith("/?map=2018-02-27&to=2025&province=31&find=L%C3%AA+Ch%C3%A2n");
  }

  @Test
  void unitsAreFoundWithoutMarks() {
    Document page = page("/?find=le+chan");

    assertThat(page.select(".years tbody tr:not(.province) label").eachText())
        .containsExactly("Quận Lê Chân");
    assertThat(page.selectFirst(".years .all th").text()).isEqualTo("Phần đang xem");
  }

  @Test
  void theChartIsAPictureWithItsNumbersBesideIt() {
    Document page = page("/?line=31.305&line=31.314");
    Element picture = page.selectFirst(".trend img");
    Seen chart = pages.get(picture.attr("src"));

    assertThat(chart.header("Content-Type")).isEqualTo("image/svg+xml;charset=UTF-8");
    assertThat(chart.text())
        .startsWith("<svg")
        .doesNotContain(" style=", "<script", "<text", "DOCTYPE");
    assertThat(picture.attr("alt")).startsWith("Biểu đồ đường: số lượt thăm từng năm.");
    assertThat(page.select(".numbers tbody th").eachText())
        .containsExactly(
            "Quận Lê Chân, Thành phố Hải Phòng", "Huyện Kiến Thuỵ, Thành phố Hải Phòng");
    List<String> years = page.select(".numbers thead th").eachText();
    assertThat(page.select(".numbers tbody tr").first().select("td").eachText())
        .element(years.indexOf("2025") - 1)
        .isEqualTo("2");
  }

  @Test
  void onlyTheEditionForPlannersCanBeDownloaded() {
    List<String> offered = page("/reports").select("td a").eachAttr("href");

    assertThat(offered)
        .contains(
            "/reports/years/visits-by-district-and-year-planner.pdf",
            "/reports/years/visits-by-district-and-year-planner.xlsx")
        .allMatch(path -> path.matches(".*-planner\\.(pdf|xlsx)"));
    for (String path : offered) {
      assertThat(pages.get(path).status()).isEqualTo(200);
    }
    for (String path :
        List.of(
            "/reports/years/visits-by-district-and-year.pdf",
            "/reports/manifest.json",
            "/reports/%2e%2e/data/journal.jsonl",
            "/reports/returned/visits.csv.findings.xlsx")) {
      assertThat(pages.get(path).status()).as(path).isBetween(400, 404);
    }
  }

  @Test
  void pagesAreInVietnameseUnlessEnglishWasChosen() {
    assertThat(page("/").selectFirst("html").attr("lang")).isEqualTo("vi");
    assertThat(pages.get("/", "Accept-Language", "en").text()).contains("<h1>So sánh các năm</h1>");
    Seen english = pages.get("/?lang=en&map=2025-07-01");
    assertThat(english.text()).contains("<h1>Comparison of years</h1>");
    assertThat(english.header("Set-Cookie"))
        .startsWith("lang=en; Path=/;")
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(pages.get("/", "Cookie", "lang=en").text()).contains("<h1>Comparison of years</h1>");
    assertThat(Jsoup.parse(english.text()).selectFirst(".languages a[hreflang=vi]").attr("href"))
        .isEqualTo("/?map=2025-07-01&lang=vi");
  }

  @Test
  void aBrowserThatHasThePageIsToldSoUntilTheLedgerChanges() {
    Seen first = pages.get("/");
    String tag = first.header("ETag");

    assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(pages.get("/", "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(pages.get("/?lang=en", "If-None-Match", tag).status()).isEqualTo(200);
  }

  @Test
  void aVerbOfAnotherProcessHasItsTurnHoweverManyRead() {
    AtomicBoolean done = new AtomicBoolean();
    List<CompletableFuture<Set<Integer>>> readers =
        IntStream.range(0, 6)
            .mapToObj(
                any ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          Set<Integer> seen = new TreeSet<>();
                          while (!done.get()) {
                            seen.add(pages.get("/visits?year=2025").status());
                          }
                          return seen;
                        },
                        READERS))
            .toList();
    try (Child verb = Child.start(place, "status")) {
      assertThat(verb.exit()).as(verb.said()).isZero();
    } finally {
      done.set(true);
    }
    assertThat(readers.stream().map(CompletableFuture::join)).containsOnly(Set.of(200));
  }

  @Test
  void nothingIsTakenFromElsewhere() {
    for (String path : List.of("/", "/visits?at=31.305", "/reports", "/?from=x")) {
      Document page = Jsoup.parse(pages.get(path).text(), "http://here/");
      assertThat(page.select("script, style, [style], [onclick], iframe")).as(path).isEmpty();
      assertThat(page.select("[src], link[href]"))
          .as(path)
          .allMatch(of -> of.absUrl(of.hasAttr("src") ? "src" : "href").startsWith("http://here/"));
    }
  }

  @Test
  void ofManyUnitsTheProvincesComeFirst(@TempDir Path other) {
    Register register = Register.load();
    StringBuilder rows = new StringBuilder(HEADER);
    int number = 0;
    for (Unit district :
        register.listInForceOn(Level.DISTRICT, Register.LAST_DAY_OF_DISTRICTS).subList(0, 200)) {
      Unit province = register.provinceOn(district, Register.LAST_DAY_OF_DISTRICTS).orElseThrow();
      rows.append(
          "%d,2024-02-27,27-2,UBND,facility,Trạm y tế %d,,,%s,%s,\n"
              .formatted(++number, number, district.fullName(), province.name()));
    }
    Workplace many = new Workplace(other).with("many.csv", rows.toString());
    many.trian("run");
    try (Site served = Site.of(many)) {
      Document page = Jsoup.parse(served.get("/").text());
      assertThat(page.select(".years tbody tr:not(.province)")).hasSize(1);
      Element haNoi = page.selectFirst(".years .province th a");
      assertThat(haNoi.text()).isEqualTo("Thành phố Hà Nội");
      assertThat(haNoi.attr("href")).isEqualTo("/?province=01");

      assertThat(Jsoup.parse(served.get("/?province=01").text()).select(".years td > a"))
          .extracting(Element::text)
          .startsWith("30")
          .hasSize(2 * 30 + 2);
      assertThat(
              Jsoup.parse(served.get("/?rows=all").text()).select(".years tbody tr:not(.province)"))
          .hasSize(201);
    }
  }
}
