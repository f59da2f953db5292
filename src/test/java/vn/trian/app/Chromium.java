package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import vn.trian.Tools;

/**
 * A browser without a window. Needs the browser and the runtime of its driver: {@code apt-get
 * install chromium nodejs}.
 */
final class Chromium implements AutoCloseable {
  private static final String CHROMIUM = "chromium";
  private static final String NODE = "node";

  /** The rules of WCAG 2.2 AA that a machine can check. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright) {
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Tools.path(CHROMIUM))
                    .setChromiumSandbox(false)
                    .setArgs(
                        List.of(
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Starts it; skips the test, or fails it, where it is not installed. */
  static Chromium start() {
    Tools.require(CHROMIUM);
    Tools.require(NODE);
    return new Chromium(
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        Tools.path(NODE).toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1"))));
  }

  /** A reader who was never here before, with a screen so many pixels wide. */
  BrowserContext reader(int width, boolean scripts) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, 800)
            .setJavaScriptEnabled(scripts)
            .setAcceptDownloads(true));
  }

  /** Fails where a page breaks a rule of access, or is wider than the screen. */
  static void requireAccess(Page page) {
    String address = page.url();
    assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
        .as(address)
        .extracting(Chromium::told)
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no sideways scrolling of " + address)
        .isEqualTo(true);
  }

  private static String told(Rule rule) {
    return rule.getId() + " " + rule.getNodes().get(0).getHtml();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
