package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Site.Browser;
import vn.trian.app.Site.Seen;

/** What an operator sees and has done on the pages is what the verbs say and do. */
@Tag("job")
class OperatorPagesTest {
  private static final String ROW = Visits.row(1, "2025-02-18");

  @TempDir Path folder;
  private Workplace place;
  private Site site;
  private Browser browser;

  @BeforeEach
  void serve() {
    place = new Workplace(folder);
    site = Site.of(place, "trian.web.upload-megabytes=1", "trian.editions=internal,planner");
    browser = site.browser();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Seen submit(String page, String action, String... fields) {
    return browser.submit(page, action, fields);
  }

  @Test
  void runNowIsTheVerbRun() {
    place.withSample();

    Seen started = submit("/operator?lang=en", "/operator/runs", "lang=en");
    assertThat(started.location()).isEqualTo("/operator/work");
    Seen work = settled();

    assertThat(work.page().select("h2").text()).endsWith(": run --lang=en");
    assertThat(work.page().select(".told").text()).isEqualTo("Done (exit code 2).");
    assertThat(work.page().select("pre").first().wholeText())
        .contains(
            "Accepted visits.csv: 25 rows, stored 23, unchanged 0, superseded 0, rejected 2\n",
            "36 stored, 2 rejected",
            "years/visits-by-district-and-year.pdf (release 1)");
    assertThat(place.outputs())
        .containsKeys("years/visits-by-district-and-year.pdf", "returned/visits.csv.findings.xlsx");
    assertThat(row(browser.get("/operator?lang=vi"), "visits.csv"))
        .containsExactly("visits.csv", "đã nhận", "25", "23", "0", "0", "2");
    assertThat(browser.get("/operator?lang=en").page().select("section:has(#s-runs) tbody tr"))
        .hasSize(1);
  }

  private Seen settled() {
    Seen work = browser.get("/operator/work?lang=en");
    for (int i = 0; i < 10 && work.page().select("pre").isEmpty(); i++) {
      work = browser.get("/operator/work?lang=en");
    }
    return work;
  }

  /** The cells of a file's row, without its time. */
  private static List<String> row(Seen seen, String name) {
    List<String> cells =
        seen.page().select("tbody tr:has(th:contains(" + name + ")) > *").eachText();
    cells.remove(1);
    return cells;
  }

  @Test
  void aFileTellsItsFindingsAndGivesTheRowsBack() throws IOException {
    StringBuilder rows = new StringBuilder(ROW);
    for (int i = 2; i <= 61; i++) {
      rows.append(Visits.row(i, "32/13/2025"));
    }
    place.with("so-y-te/bad.csv", Visits.file(rows.toString()));
    place.trian("run", "--no-reports");
    String address =
        browser.get("/operator").page().select("a:contains(so-y-te/bad.csv)").attr("href");

    Seen file = browser.get(address + "?lang=en");

    assertThat(file.page().select("h1").text()).isEqualTo("so-y-te/bad.csv");
    assertThat(file.page().select("table").first().select("tbody td").eachText())
        .containsExactly("61", "1", "0", "0", "60");
    assertThat(file.page().select("h2").text()).isEqualTo("Findings: 60");
    assertThat(file.page().select("table").get(1).select("tbody tr")).hasSize(50);
    assertThat(file.page().select("table").get(1).select("tbody tr").first().text())
        .startsWith("line 3 · visit_date (C) error 32/13/2025 ")
        .endsWith(" visit-date-unreadable");
    Seen second = browser.get(address + "?lang=en&page=2");
    assertThat(second.page().select("table").get(1).select("tbody tr")).hasSize(10);
    assertThat(second.page().select(".portions").text()).isEqualTo("Before Part 2 of 2, 60 in all");

    Seen back = browser.get(file.page().select("a.button").attr("href"));

    assertThat(back.header("Content-Disposition"))
        .startsWith("attachment;")
        .contains("bad.csv.findings.xlsx");
    assertThat(back.response().body())
        .isEqualTo(
            Files.readAllBytes(place.output().resolve("returned/so-y-te/bad.csv.findings.xlsx")));
    assertThat(browser.get("/operator/files/" + "0".repeat(64)).status()).isEqualTo(404);
    assertThat(browser.get("/operator/files/" + "0".repeat(64) + "/returned").status())
        .isEqualTo(404);
  }

  @Test
  void whatIsUploadedIsReceivedAtOnce() throws IOException {
    byte[] content = Visits.file(ROW).getBytes(StandardCharsets.UTF_8);

    Seen put = browser.upload("tháng 2.csv", content, "sender=so-y-te");
    assertThat(put.status()).isEqualTo(302);
    Seen file = browser.follow(put);

    assertThat(place.inputs()).containsOnlyKeys("so-y-te/tháng 2.csv");
    assertThat(Files.readAllBytes(place.file("so-y-te/tháng 2.csv"))).isEqualTo(content);
    assertThat(file.main()).contains("Tệp vừa gửi lên đã được nhận.", "so-y-te");
    assertThat(file.page().select("table").first().select("tbody td").eachText())
        .containsExactly("1", "1", "0", "0", "0");

    Seen again = browser.follow(browser.upload("tháng 2.csv", content));

    assertThat(place.inputs()).containsOnlyKeys("so-y-te/tháng 2.csv", "uploads/tháng 2.csv");
    assertThat(again.main())
        .contains("Nội dung này đã được nhận trước đây, với tên “so-y-te/tháng 2.csv”");
  }

  @Test
  void whatIsOnlyCheckedIsNotStored() {
    byte[] content = Visits.file(Visits.row(1, "32/13/2025")).getBytes(StandardCharsets.UTF_8);

    Seen checked = browser.upload("a.csv", content, "check=true", "lang=en");

    assertThat(checked.status()).isEqualTo(200);
    assertThat(checked.main()).contains("1 rows read; 1 would go back.", "visit-date-unreadable");
    assertThat(place.inputs()).isEmpty();
    assertThat(place.trian("status", "--json").json().get("files")).isEmpty();
  }

  @Test
  void uploadsHaveTheGuardsOfTheInputFolder() {
    byte[] content = Visits.file(ROW).getBytes(StandardCharsets.UTF_8);
    place.with("so-y-te/a.csv", "mine");

    for (String name :
        List.of("../a.csv", "..", ".a.csv", "a.csv.part", "~$a.xlsx", "b/a.csv", "a:b.csv")) {
      assertThat(refusal(browser.upload(name, content))).as(name).contains("dấu gạch chéo");
    }
    assertThat(refusal(browser.upload("a.exe", content))).contains("chỉ đọc CSV");
    assertThat(refusal(browser.upload("a.exe", content, "check=true"))).contains("chỉ đọc CSV");
    for (String sender : List.of("../out", ".", "..", ".git", "a.csv", "a/b")) {
      assertThat(refusal(browser.upload("a.csv", content, "sender=" + sender)))
          .as(sender)
          .contains("tên nơi gửi");
    }
    assertThat(refusal(browser.upload("a.csv", content, "sender=so-y-te")))
        .contains("đã có một tệp cùng tên");
    Seen large = browser.upload("a.csv", new byte[1_200_000]);
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.page().select("main p").first().text()).contains("lớn hơn mức nhận ở đây");
    assertThat(place.inputs()).containsOnlyKeys("so-y-te/a.csv");
    assertThat(folder.resolve("a.csv")).doesNotExist();
  }

  private String refusal(Seen seen) {
    assertThat(seen.location()).isEqualTo("/operator");
    return browser.follow(seen).page().select(".problem").text();
  }

  @Test
  void aChangeOfAFinalMonthIsConfirmed() {
    place.with("so-y-te/a.csv", Visits.file(ROW));
    place.trian("run", "--month=2025-02");
    submit(
        "/operator",
        "/operator/finals",
        "month=2025-02",
        "calendar=statistical",
        "decision=final",
        "reason=đã đủ");
    assertThat(settled().page().select(".told").text()).isEqualTo("Done (exit code 0).");
    place.with("so-y-te/b.csv", Visits.file(Visits.row(2, "2025-02-19")));
    place.trian("run", "--month=2025-02");
    Seen operator = browser.get("/operator?lang=en");
    assertThat(operator.page().select("section:has(#s-wait) table tbody th").text())
        .isEqualTo("2025-02/visits-2025-02");
    assertThat(operator.page().select("section:has(#s-finals) li").text())
        .isEqualTo("2025-02 (statistical month) Reopen 2025-02");

    submit("/operator", "/operator/confirmations", "reason=bổ sung", "lang=en");
    assertThat(settled().page().select(".told").text()).isEqualTo("Done (exit code 0).");

    assertThat(browser.get("/operator").page().select("section:has(#s-wait) table")).isEmpty();
    assertThat(
            browser
                .get("/releases?lang=en")
                .page()
                .select("tr:has(th:contains(2025-02/))")
                .first()
                .text())
        .startsWith("2025-02/visits-2025-02 3 ")
        .contains(" revised ");

    submit("/operator", "/operator/finals", "decision=reopen");
    assertThat(settled().page().select(".told").text()).isEqualTo("Done (exit code 0).");
    assertThat(browser.get("/operator").page().select("section:has(#s-finals) li")).isEmpty();
  }

  @Test
  void whatWasGivenUpIsSentAgain() throws IOException {
    place.with("so-y-te/a.csv", Visits.file(ROW));
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    Map<String, String> mail = new TreeMap<>(MailDesk.settings(server.getSmtp().getPort()));
    mail.put("trian.mail.to", "giam-doc@example.vn");
    try (MisbehavingSmtp bad = new MisbehavingSmtp(MisbehavingSmtp.Way.REFUSES)) {
      mail.forEach(System::setProperty);
      System.setProperty("trian.mail.port", String.valueOf(bad.port()));
      place.trian("run", "--month=2025-02");
    } finally {
      mail.keySet().forEach(System::clearProperty);
    }
    site.close();
    site =
        Site.of(
            place,
            mail.entrySet().stream()
                .map(of -> of.getKey() + "=" + of.getValue())
                .toArray(String[]::new));
    browser = site.browser();

    submit("/operator", "/operator/mails", "report=2025-02/visits-2025-02");

    assertThat(settled().page().select(".told").text()).isEqualTo("Done (exit code 0).");
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(
            browser
                .get("/operator?lang=en")
                .page()
                .select("section:has(#s-mails) tbody tr:has(th:contains(2025-02/))")
                .text())
        .startsWith("2025-02/visits-2025-02 1 giam-doc@example.vn sent ");
    server.stop();

    for (String none : List.of("2025-02", "2025-13/visits-2025-13")) {
      assertThat(submit("/operator", "/operator/mails", "report=" + none).status()).isEqualTo(400);
    }
  }

  @Test
  void whatWasIssuedIsThereForThoseItIsFor() throws IOException {
    place.withSample();
    place.trian("run", "--lang=vi");
    site.close();
    List<String> told = new java.util.ArrayList<>(Site.users());
    told.add("trian.editions=internal,planner");
    site = Site.of(place, told.toArray(String[]::new));
    System.setProperty("trian.editions", "internal,planner");
    try {
      assertThat(place.trian("report", "--years").exit()).isZero();
    } finally {
      System.clearProperty("trian.editions");
    }
    String internal = "years/visits-by-district-and-year.xlsx";
    String planner = "years/visits-by-district-and-year-planner.xlsx";
    String of = "/releases/file?report=years/visits-by-district-and-year&release=%d&path=%s";

    Browser reviewer = site.browserOf("reviewer");

    assertThat(reviewer.get("/releases?lang=en").page().select("tbody tr").first().text())
        .startsWith("years/visits-by-district-and-year 2 ")
        .endsWith(
            " provisional visits-by-district-and-year-planner.pdf for planners"
                + " visits-by-district-and-year-planner.xlsx for planners"
                + " visits-by-district-and-year.pdf internal"
                + " visits-by-district-and-year.xlsx internal");
    assertThat(site.browserOf("viewer").get(of.formatted(2, internal)).status()).isEqualTo(403);
    assertThat(site.browser().get(of.formatted(2, internal)).location()).isEqualTo("/login");
    assertThat(reviewer.get(of.formatted(2, planner)).response().body())
        .isEqualTo(Files.readAllBytes(place.output().resolve(planner)));
    assertThat(reviewer.get(of.formatted(2, internal)).response().body())
        .isEqualTo(Files.readAllBytes(place.output().resolve(internal)));
    assertThat(reviewer.get(of.formatted(1, internal)).response().body())
        .isEqualTo(
            Files.readAllBytes(
                place.output().resolve("years/earlier/1/visits-by-district-and-year.xlsx")));
    for (String path :
        List.of(
            "manifest.json", "../data/journal.jsonl", "years/../manifest.json", "/etc/passwd")) {
      assertThat(reviewer.get(of.formatted(2, path)).status()).as(path).isEqualTo(404);
    }
  }
}
