package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An operator takes in the sample and a file of his own, and a reviewer decides about the two
 * articles that the program began with: in a browser, from the log-in to the document.
 */
@Tag("job")
class OperatorWalkTest {
  private static final Path ARTICLES = Path.of("docs", "examples", "articles");

  private static Chromium browser;

  @TempDir Path folder;
  private Workplace place;
  private Site site;

  @BeforeAll
  static void open() {
    System.setProperty("trian.now", "2026-11-26T08:00:00");
    browser = Chromium.start();
  }

  @AfterAll
  static void close() {
    System.clearProperty("trian.now");
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void serve() throws IOException {
    place = new Workplace(folder).withSample();
    for (String name : List.of("hai-phong-2025.txt", "thanh-tri-2022.txt")) {
      place.with("bao/" + name, Files.readString(ARTICLES.resolve(name)));
    }
    site = Site.of(place, Site.users().toArray(String[]::new));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Page logIn(BrowserContext reader, String user, String path) {
    Page page = reader.newPage();
    page.navigate(site.address(path));
    page.getByLabel("Tên người dùng").fill(user);
    page.getByLabel("Mật khẩu").fill(Site.PASSWORD);
    button(page, "Đăng nhập").click();
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private static String row(Page page, String name) {
    return page.locator("tbody tr", new Page.LocatorOptions().setHasText(name))
        .first()
        .innerText()
        .replaceAll("\\s+", " ");
  }

  /** Until nothing is under way: the page waits by itself, ten seconds at a time. */
  private static void awaitWork(Page page) {
    while (page.locator(".said").count() == 0) {
      link(page, "Xem lại");
    }
  }

  @Test
  void anOperatorRunsTheSampleAndTakesInAFileOfHisOwn() throws IOException {
    try (BrowserContext reader = browser.reader(1280, false)) {
      Page page = logIn(reader, "operator", "/operator");
      assertThat(page.locator("main h1").textContent()).isEqualTo("Vận hành");

      button(page, "Chạy ngay").click();
      awaitWork(page);
      assertThat(page.locator(".told").textContent()).isEqualTo("Xong (mã kết thúc 2).");
      link(page, "Về trang vận hành");
      assertThat(row(page, "visits.csv")).endsWith("đã nhận 25 23 0 0 2");
      assertThat(page.getByText("4 đề xuất từ bài báo chờ duyệt").count()).isOne();

      String rows = Visits.file(Visits.row(901, "2026-02-26"), Visits.row(902, "32/13/2026"));
      page.getByLabel("Tệp", new Page.GetByLabelOptions().setExact(true))
          .setInputFiles(
              new FilePayload("tháng 2.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
      page.getByLabel("Nơi gửi (không bắt buộc)").fill("so-y-te");
      button(page, "Nhận tệp").click();
      assertThat(page.locator("main h1").textContent()).isEqualTo("so-y-te/tháng 2.csv");
      assertThat(page.locator("table").first().locator("tbody td").allTextContents())
          .containsExactly("2", "1", "0", "0", "1");
      assertThat(page.locator("table").nth(1).locator("tbody tr").nth(1).innerText())
          .contains("dòng 3", "32/13/2026");
      Download back =
          page.waitForDownload(() -> link(page, "Tải về các dòng trả lại (1), đã ghi lý do"));
      assertThat(back.suggestedFilename()).isEqualTo("tháng 2.csv.findings.xlsx");
      assertThat(Files.readAllBytes(back.path()))
          .isEqualTo(
              Files.readAllBytes(
                  place.output().resolve("returned/so-y-te").resolve(back.suggestedFilename())));

      link(page, "Các lần phát hành");
      Download pdf = page.waitForDownload(() -> link(page, "visits-by-district-and-year.pdf"));
      assertThat(Files.readAllBytes(pdf.path()))
          .isEqualTo(
              Files.readAllBytes(place.output().resolve("years/visits-by-district-and-year.pdf")));
      button(page, "Đăng xuất").click();
      assertThat(page.url()).isEqualTo(site.address("/login?out"));
    }
  }

  @Test
  void aReviewerDecidesByTheKeyboardBesideTheText() {
    place.trian("run");
    try (BrowserContext reader = browser.reader(1280, true)) {
      Page page = logIn(reader, "reviewer", "/review");
      assertThat(page.locator("tbody tr").count()).isEqualTo(4);
      link(page, "11f9a1-1");
      page.waitForURL(site.address("/review/11f9a1-1"));

      assertThat(page.locator(".text mark").allTextContents())
          .contains("18-2 Ngày thăm", "Lê Khắc Nam Trưởng đoàn");

      page.keyboard().press("j");
      page.waitForURL(site.address("/review/11f9a1-2"));
      page.keyboard().press("k");
      page.waitForURL(site.address("/review/11f9a1-1"));
      page.keyboard().press("a");
      page.waitForSelector(".problem");
      assertThat(page.locator(".problem").innerText())
          .startsWith("11f9a1-1: nguồn khác có thể nói về cùng một sự việc:");
      button(page, "Gộp").click();
      page.waitForURL(site.address("/review/11f9a1-2"));
      assertThat(page.locator(".told").innerText())
          .startsWith("Nguồn giữ lại (18247aaef086:5) và nguồn gộp vào (11f9a1-1) khác nhau ở:")
          .endsWith("11f9a1-1: đã gộp.\nXong: 1 quyết định.");

      page.keyboard().press("e");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-revised_on");
      page.locator("#f-gift_quantity").fill("1");
      page.getByLabel("Chấp nhận là một lượt thăm riêng").check();
      page.locator("#f-gift_quantity").press("Escape");
      page.keyboard().press("a");
      page.waitForURL(site.address("/review/44cc40-1"));
      page.keyboard().press("r");
      page.keyboard().type("a j k: không phải lượt thăm");
      page.keyboard().press("Enter");
      page.waitForURL(site.address("/review/44cc40-2"));

      page.getByText("Dùng bàn phím").click();
      page.getByLabel("Dùng phím tắt một chữ").uncheck();
      page.locator("h1").click();
      page.keyboard().press("a");
      page.reload();
      page.keyboard().press("a");
      assertThat(page.url()).isEqualTo(site.address("/review/44cc40-2"));
    }
    assertThat(place.trian("review", "list", "--state=all", "--json").json().get("proposals"))
        .extracting(
            of -> of.get("id").asString(),
            of -> of.get("state").asString(),
            of -> of.get("fields").path("gift_quantity").path("value").asString(""))
        .containsExactly(
            tuple("11f9a1-1", "merged", ""),
            tuple("11f9a1-2", "accepted", "1"),
            tuple("44cc40-1", "rejected", ""),
            tuple("44cc40-2", "waiting", ""));
  }

  @ParameterizedTest
  @CsvSource({"360,en"})
  void pagesKeepToTheRulesOfAccessAndFitTheScreen(int width, String language) {
    requireAccess(width, language);
  }

  @ParameterizedTest
  @CsvSource({"1280,vi", "1280,en", "360,vi"})
  @Tag("long")
  void andTheOtherWayRound(int width, String language) {
    requireAccess(width, language);
  }

  private void requireAccess(int width, String language) {
    place.with("so-y-te/bad.csv", Visits.file(Visits.row(902, "32/13/2026")));
    place.trian("run");
    try (BrowserContext reader = browser.reader(width, true)) {
      Page page = reader.newPage();
      page.navigate(site.address("/login?lang=" + language));
      Chromium.requireAccess(page);
      page.locator("#username").fill("operator");
      page.locator("#password").fill(Site.PASSWORD);
      page.locator("button.main").click();
      page.navigate(site.address("/operator"));
      List<String> addresses =
          List.of(
              "/operator",
              page.locator("a", new Page.LocatorOptions().setHasText("so-y-te/bad.csv"))
                  .first()
                  .getAttribute("href"),
              "/operator/files",
              "/operator/work",
              "/releases",
              "/review",
              "/review?state=all",
              "/review/11f9a1-1",
              "/no-such-page");
      for (String address : addresses) {
        page.navigate(site.address(address));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Chromium.requireAccess(page);
      }
    }
  }
}
