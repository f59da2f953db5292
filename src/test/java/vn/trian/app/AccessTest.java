package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import vn.trian.app.Site.Browser;
import vn.trian.app.Site.Seen;
import vn.trian.app.Workplace.Ended;

/** Who may see and do what on the pages, and what is done about those who only try. */
@Tag("job")
class AccessTest {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @TempDir static Path folder;
  private static Site site;
  private static Site open;

  @BeforeAll
  static void serve() {
    site = Site.of(new Workplace(folder.resolve("users")), Site.users().toArray(String[]::new));
    open = Site.of(new Workplace(folder.resolve("open")));
  }

  @AfterAll
  static void stop() {
    site.close();
    open.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                            | 302 | 200 | 200 | 200
          /releases                    | 302 | 403 | 200 | 200
          /releases/file               | 302 | 403 | 400 | 400
          /review                      | 302 | 403 | 200 | 200
          /review/abcd-1               | 302 | 403 | 404 | 404
          /operator                    | 302 | 403 | 403 | 200
          /operator/work               | 302 | 403 | 403 | 200
          /operator/files              | 302 | 403 | 403 | 200
          /login                       | 200 | 200 | 200 | 200
          /operator.css                | 200 | 200 | 200 | 200
          /review.js                   | 200 | 200 | 200 | 200
          /nothing                     | 302 | 404 | 404 | 404
          /h2-console                  | 302 | 404 | 404 | 404
          /actuator/health             | 200 | 200 | 200 | 200
          """)
  void rolesSeeWhatIsTheirs(String path, int nobody, int viewer, int reviewer, int operator) {
    assertThat(site.browser().get(path).status()).isEqualTo(nobody);
    assertThat(site.browserOf("viewer").get(path).status()).isEqualTo(viewer);
    assertThat(site.browserOf("reviewer").get(path).status()).isEqualTo(reviewer);
    assertThat(site.browserOf("operator").get(path).status()).isEqualTo(operator);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /actuator/info       | 401 | 200 | 200 | 200
          /actuator/prometheus | 401 | 403 | 403 | 200
          /actuator            | 401 | 403 | 403 | 403
          /actuator/env        | 401 | 403 | 403 | 403
          /actuator/heapdump   | 401 | 403 | 403 | 403
          /actuator/metrics    | 401 | 403 | 403 | 403
          """)
  void monitorsLogInWithEachRequest(
      String path, int nobody, int viewer, int reviewer, int operator) {
    assertThat(site.browser().get(path).status()).isEqualTo(nobody);
    assertThat(basic(path, "viewer").status()).isEqualTo(viewer);
    assertThat(basic(path, "reviewer").status()).isEqualTo(reviewer);
    assertThat(basic(path, "operator").status()).isEqualTo(operator);
  }

  private static Seen basic(String path, String user) {
    return site.browser().get(path, "Authorization", basicOf(user, Site.PASSWORD));
  }

  private static String basicOf(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Test
  void nobodyIsToldWhatIsWrongWithTheProgram() {
    assertThat(site.browser().get("/actuator/health").text()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(basic("/actuator/health", "operator").text()).contains("\"schedule\"");
    assertThat(basic("/actuator/health", "viewer").text()).doesNotContain("schedule");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/h2-console", "/h2-console/", "/h2-console/login.jsp", "/h2", "/console"})
  void noConsoleOfTheDatabaseIsThere(String path) {
    assertThat(site.browserOf("operator").get(path).status()).isEqualTo(404);
    assertThat(open.browser().get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/operator/runs",
        "/operator/confirmations",
        "/operator/files",
        "/review/abcd-1",
        "/logout"
      })
  void nothingIsDoneForAPageOfSomebodyElse(String action) {
    Map<String, String> form = Map.of("decision", "accept", "seal", "00000000");

    assertThat(site.browserOf("operator").post(action, form).status()).isEqualTo(403);
    assertThat(open.browser().post(action, form).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/releases", "/review", "/operator", "/operator/work", "/nothing"})
  void everyPageForbidsWhatIsNotItsOwn(String path) {
    Seen seen = site.browserOf("operator").get(path);

    assertThat(seen.header("Content-Security-Policy")).isEqualTo(POLICY);
    assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
    // Planners' pages may be kept by the browser alone, and are asked for again each time.
    assertThat(seen.header("Cache-Control")).containsAnyOf("no-store", "private, no-cache");
    assertThat(seen.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(seen.page().select("[style], style, script:not([src])")).isEmpty();
    assertThat(seen.page().select("*"))
        .allSatisfy(
            element ->
                assertThat(element.attributes())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  @Test
  void aLogInBeginsANewSessionThatNoScriptSees() {
    Browser browser = site.browser();
    Seen refused = browser.logIn("operator", "not the password");
    assertThat(refused.location()).isEqualTo("/login?error");
    assertThat(browser.follow(refused).main()).contains("Tên người dùng hoặc mật khẩu không đúng.");
    assertThat(browser.get("/operator").status()).isEqualTo(302);

    Seen in = browser.logIn("operator", Site.PASSWORD);

    assertThat(in.status()).isEqualTo(302);
    assertThat(in.header("Set-Cookie"))
        .matches("trian=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Lax");
    assertThat(browser.get("/operator").status()).isEqualTo(200);
    assertThat(browser.submit("/operator", "/logout").location()).isEqualTo("/login?out");
    assertThat(browser.get("/operator").location()).isEqualTo("/login");
  }

  @Test
  void thereAndBackInTheLanguageThatIsAskedFor() {
    assertThat(site.browser().get("/login").page().select("h1").text()).isEqualTo("Đăng nhập");
    assertThat(site.browser().get("/login?lang=en").page().select("h1").text()).isEqualTo("Log in");
    assertThat(site.browser().get("/login?lang=en").page().select("html").attr("lang"))
        .isEqualTo("en");
  }

  @Test
  void whoFailsFiveTimesWaits() {
    Browser browser = site.browser();
    for (int i = 0; i < 5; i++) {
      assertThat(browser.logIn("nobody", "guess " + i).location()).isEqualTo("/login?error");
    }

    Seen sixth = browser.logIn("Nobody ", "guess 6");

    assertThat(sixth.status()).isEqualTo(429);
    assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(1, 60);
    assertThat(sixth.main()).contains("Đã đăng nhập sai quá nhiều lần.");
    assertThat(browser.logIn("viewer", Site.PASSWORD).location()).isEqualTo("/");
  }

  @Test
  void monitorsThatFailWaitToo() {
    for (int i = 0; i < 5; i++) {
      assertThat(guess("robot").status()).isEqualTo(401);
    }
    assertThat(guess("robot").status()).isEqualTo(429);
    for (int i = 0; i < 10; i++) {
      assertThat(basic("/actuator/info", "operator").status()).isEqualTo(200);
    }
  }

  private static Seen guess(String user) {
    return site.browser().get("/actuator/info", "Authorization", basicOf(user, "guess"));
  }

  @Test
  void whereNobodyLogsInEverybodyMayDoEverything() {
    for (String path : List.of("/", "/releases", "/review", "/operator", "/actuator/prometheus")) {
      assertThat(open.browser().get(path).status()).as(path).isEqualTo(200);
    }
    assertThat(open.browser().get("/login").location()).isEqualTo("/");
    assertThat(open.browser().get("/operator").main())
        .contains("mọi người trên máy này đều làm được mọi việc");
    assertThat(site.browserOf("operator").get("/operator").main())
        .doesNotContain("mọi người trên máy này");
  }

  /** A page of somebody else may have its name lead here: the browser then takes us for it. */
  @Test
  void whereNobodyLogsInOnlyThisMachineIsAnswered() throws IOException {
    assertThat(firstLine("Host: 127.0.0.1")).isEqualTo("HTTP/1.1 200 ");
    assertThat(firstLine("Host: localhost:99")).isEqualTo("HTTP/1.1 200 ");
    assertThat(firstLine("Host: evil.example")).isEqualTo("HTTP/1.1 400 ");
    assertThat(firstLine("Host: evil.example\r\nX-Forwarded-Host: localhost"))
        .isEqualTo("HTTP/1.1 400 ");
  }

  private static String firstLine(String headers) throws IOException {
    URI address = URI.create(open.address("/"));
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request = "GET /operator HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElseThrow();
    }
  }

  @Test
  void pagesThatOthersReachAreForUsersOnly() {
    Workplace place = new Workplace(folder.resolve("others"));

    assertThat(serve(place, "trian.web.address=0.0.0.0"))
        .isEqualTo(
            new Ended(
                3,
                "",
                "The address 0.0.0.0 is open to other machines, so users must be set:"
                    + " trian.users.NAME.role and trian.users.NAME.password"
                    + " (trian serve --hash-password)\n"));
    assertThat(
            serve(place, "trian.users.lan.role=operator", "trian.users.lan.password=secret").err())
        .isEqualTo(
            "Setting trian.users.lan.password does not take the value “…”; write it like:"
                + " {bcrypt}$2a$10$…\n");
    String hash = PageUsers.hash("a long password");
    assertThat(serve(place, "trian.users.lan.role=king", "trian.users.lan.password=" + hash).err())
        .isEqualTo(
            "Setting trian.users.lan.role does not take the value “king”; write it like:"
                + " viewer, reviewer, operator\n");
  }

  private static Ended serve(Workplace place, String... properties) {
    List<String> told = List.of(properties);
    told.forEach(of -> System.setProperty(of.split("=", 2)[0], of.split("=", 2)[1]));
    try {
      return place.trian("serve", "--lang=en");
    } finally {
      told.forEach(of -> System.clearProperty(of.split("=", 2)[0]));
    }
  }

  @Test
  void aPasswordIsHashedForTheSettings() {
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream((Site.PASSWORD + "\nmore").getBytes(StandardCharsets.UTF_8)));
    try {
      String hash = Workplace.call("serve", "--hash-password").out().strip();
      assertThat(
              PasswordEncoderFactories.createDelegatingPasswordEncoder()
                  .matches(Site.PASSWORD, hash))
          .isTrue();
      System.setIn(new ByteArrayInputStream("short".getBytes(StandardCharsets.UTF_8)));
      assertThat(Workplace.call("serve", "--hash-password", "--lang=en"))
          .isEqualTo(
              new Ended(
                  3, "", "A password must have at least 10 characters and at most 72 bytes\n"));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void secretsAreFilesOfTheirOwn() throws IOException {
    Path secrets = Files.createDirectory(folder.resolve("secrets"));
    Workplace place = new Workplace(folder.resolve("secret"));
    Files.writeString(secrets.resolve("trian.users.lan.role"), "king\n");
    Files.writeString(
        secrets.resolve("trian.users.lan.password"), PageUsers.hash("a long password") + "\n");

    assertThat(serve(place, "trian.secrets=" + secrets).err())
        .isEqualTo(
            "Setting trian.users.lan.role does not take the value “king”; write it like:"
                + " viewer, reviewer, operator\n");
    assertThat(serve(place, "trian.secrets=nowhere").err())
        .isEqualTo(
            "Setting trian.secrets does not take the value “nowhere”; write it like:"
                + " /run/secrets\n");
  }
}
