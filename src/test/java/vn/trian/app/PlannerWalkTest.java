package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A planner walks through the pages of the sample, in a browser without scripts of ours. Needs the
 * browser and the runtime of its driver: {@code apt-get install chromium nodejs}.
 */
@Tag("job")
class PlannerWalkTest {
  private static final List<String> VIEWS =
      List.of(
          "/",
          "/?map=as-recorded",
          "/?province=79&from=2020&line=79.770",
          "/?from=x",
          "/visits?year=2025",
          "/reports",
          "/no-such-page");

  @TempDir static Path folder;

  private static Site site;
  private static Chromium browser;

  @BeforeAll
  static void serve() {
    System.setProperty("trian.now", "2026-11-26T08:00:00");
    browser = Chromium.start();
    Workplace place = new Workplace(folder).withSample();
    System.setProperty("trian.editions", "internal,planner");
    place.trian("run");
    site = Site.of(place, "trian.editions=internal,planner");
  }

  @AfterAll
  static void close() {
    System.clearProperty("trian.now");
    System.clearProperty("trian.editions");
    if (browser != null) {
      browser.close();
    }
    if (site != null) {
      site.close();
    }
  }

  @Test
  void aPlannerComparesADistrictAndFollowsItsFigureToTheRecord() throws IOException {
    try (BrowserContext context = browser.reader(1280, false)) {
      Page page = context.newPage();
      page.navigate(site.address("/"));
      assertThat(page.locator("main h1").textContent()).isEqualTo("So sánh các năm");

      page.getByText("Tỉnh, thành phố tất cả").click();
      page.getByLabel("Hồ Chí Minh", new Page.GetByLabelOptions().setExact(true)).check();
      page.getByLabel("Từ năm").fill("2020");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem")).click();
      assertThat(page.url()).isEqualTo(site.address("/?from=2020&province=79"));

      page.getByLabel("Quận 3", new Page.GetByLabelOptions().setExact(true)).check();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vẽ biểu đồ")).click();
      assertThat(page.url()).isEqualTo(site.address("/?from=2020&province=79&line=79.770"));
      assertThat(page.locator(".numbers tbody th").allTextContents())
          .containsExactly("Quận 3, Thành phố Hồ Chí Minh");

      Download csv =
          page.waitForDownload(() -> page.getByText("Số liệu của bảng đang xem (CSV)").click());
      assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8))
          .startsWith("\uFEFFprovince_code,province,unit_code,unit,period,visits,")
          .contains("79,Thành phố Hồ Chí Minh,770,Quận 3,2025,3,");

      page.locator("tr", new Page.LocatorOptions().setHasText("Quận 3"))
          .first()
          .getByRole(AriaRole.LINK)
          .first()
          .click();
      assertThat(page.locator("main h1").textContent())
          .isEqualTo("Lượt thăm: Quận 3, Thành phố Hồ Chí Minh, 2025");
      assertThat(page.locator(".lead strong").textContent()).isEqualTo("3 lượt thăm");
      assertThat(page.locator(".visits tbody tr").count()).isEqualTo(3);

      page.getByText("English").click();
      assertThat(page.locator("main h1").textContent())
          .isEqualTo("Visits: Quận 3, Thành phố Hồ Chí Minh, 2025");
      page.getByText("Back to the comparison of years").click();
      assertThat(page.locator("main h1").textContent()).isEqualTo("Comparison of years");
    }
  }

  @Test
  void theKeyboardReachesTheContentTheTableAndItsFigures() {
    try (BrowserContext context = browser.reader(1280, true)) {
      Page page = context.newPage();
      page.navigate(site.address("/"));
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Đến nội dung");
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
      List<Object> reached = new ArrayList<>();
      for (int at = 0; at < 30; at++) {
        page.keyboard().press("Tab");
        reached.add(
            page.evaluate(
                "document.activeElement.getAttribute('href') || document.activeElement.className"));
      }
      assertThat(reached).contains("scroll", "/visits?year=2025");
    }
  }

  @ParameterizedTest
  @CsvSource({"1280,vi"})
  void pagesKeepToTheRulesOfAccessAndFitTheScreen(int width, String language) {
    requireAccess(width, language);
  }

  @ParameterizedTest
  @CsvSource({"1280,en", "360,vi", "360,en"})
  @Tag("long")
  void andTheOtherWayRound(int width, String language) {
    requireAccess(width, language);
  }

  private void requireAccess(int width, String language) {
    try (BrowserContext context = browser.reader(width, true)) {
      Page page = context.newPage();
      for (String view : VIEWS) {
        String sign = view.contains("?") ? "&" : "?";
        page.navigate(site.address(view + sign + "lang=" + language));
        Chromium.requireAccess(page);
      }
    }
  }

  @Test
  void paperShowsTheTableAndNoForm() {
    try (BrowserContext context = browser.reader(1280, true)) {
      Page page = context.newPage();
      page.navigate(site.address("/"));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator("form").isVisible()).isFalse();
      assertThat(page.locator("nav").first().isVisible()).isFalse();
      assertThat(page.locator("table.years").isVisible()).isTrue();
      assertThat(page.evaluate("getComputedStyle(document.querySelector('.scroll')).overflowX"))
          .isEqualTo("visible");
    }
  }
}
