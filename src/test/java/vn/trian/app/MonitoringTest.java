package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.app.Site.Seen;
import vn.trian.calendar.ReportingCalendar;

/** What monitors are told of the ledger and of the schedule. */
@Tag("job")
class MonitoringTest {
  private static final String NOW = "trian.now=2026-03-05T09:00:00";
  private static final LocalDateTime DUE = LocalDateTime.parse("2026-03-01T06:00");

  @TempDir Path folder;

  private static PlannedRuns runs(Site site) {
    return new PlannedRuns(new JdbcTemplate(site.door()));
  }

  private static Seen health(Site site) {
    return site.browser().get("/actuator/health");
  }

  @Test
  void healthSaysStaleWhileTheLastPlannedRunIsMissing() {
    Workplace place = new Workplace(folder);
    try (Site site = Site.of(place, NOW, "trian.schedule.administrative=-")) {
      assertThat(health(site).text()).isEqualTo("{\"status\":\"UP\"}");

      runs(site).begin(ReportingCalendar.STATISTICAL, DUE.minusMonths(1));
      assertThat(health(site).text()).isEqualTo("{\"status\":\"STALE\"}");
      assertThat(health(site).status()).isEqualTo(503);
      assertThat(site.browser().get("/operator?lang=en").page().select(".bad").text())
          .isEqualTo("missing");

      runs(site)
          .take(ReportingCalendar.STATISTICAL, DUE, DUE.plusDays(4).withHour(8).plusMinutes(30));
      assertThat(health(site).status()).as("still at work").isEqualTo(200);
      runs(site).end(ReportingCalendar.STATISTICAL, DUE.plusMinutes(2), ExitCode.ENVIRONMENT);
      assertThat(health(site).status()).as("failed").isEqualTo(503);
      runs(site).end(ReportingCalendar.STATISTICAL, DUE.plusMinutes(2), ExitCode.REJECTED);
      assertThat(health(site).status()).as("rows went back").isEqualTo(200);
      assertThat(site.browser().get("/operator").page().select(".bad")).isEmpty();
    }
  }

  @Test
  void aRunThatWasCutOffIsMissedAfterAnHour() {
    Workplace place = new Workplace(folder);
    try (Site site = Site.of(place, NOW, "trian.schedule.administrative=-")) {
      runs(site).begin(ReportingCalendar.STATISTICAL, DUE.minusMonths(1));
      runs(site).take(ReportingCalendar.STATISTICAL, DUE, DUE);

      assertThat(health(site).status()).isEqualTo(503);
    }
  }

  @Test
  void figuresOfTheLedgerAreTold() {
    Workplace place = new Workplace(folder).withSample();
    try (Site site = Site.of(place)) {
      assertThat(lines(site))
          .contains("trian_rows{outcome=\"read\"} 0.0", "trian_last_success_timestamp_seconds 0.0");
      place.trian("run");

      List<String> lines = lines(site);

      assertThat(lines)
          .contains(
              "trian_rows{outcome=\"read\"} 38.0",
              "trian_rows{outcome=\"stored\"} 36.0",
              "trian_rows{outcome=\"rejected\"} 2.0",
              "trian_rows{outcome=\"unchanged\"} 0.0",
              "trian_rows{outcome=\"superseded\"} 0.0",
              "trian_files{state=\"accepted\"} 4.0",
              "trian_findings{rule=\"visit-date-missing\",severity=\"error\"} 2.0",
              "trian_findings{rule=\"province-unknown\",severity=\"error\"} 0.0",
              "trian_runs{outcome=\"completed\"} 1.0",
              "trian_runs{outcome=\"failed\"} 0.0",
              "trian_releases{standing=\"provisional\"} 2.0",
              "trian_delivered_files{kind=\"report\"} 4.0",
              "trian_delivered_files{kind=\"returned\"} 1.0",
              "trian_proposals{state=\"waiting\"} 0.0",
              "trian_revisions_waiting 0.0");
      assertThat(value(lines, "trian_run_duration_seconds ")).isBetween(0.1, 60.0);
      assertThat(value(lines, "trian_last_success_timestamp_seconds "))
          .isBetween(
              System.currentTimeMillis() / 1000.0 - 60, System.currentTimeMillis() / 1000.0 + 1);
    }
  }

  private static List<String> lines(Site site) {
    return site.browser().get("/actuator/prometheus").text().lines().toList();
  }

  private static double value(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsSaidIsWrittenForMachines() throws IOException {
    Workplace place = new Workplace(folder).withSample();
    Process serve =
        place
            .process(
                "serve",
                "trian.log=ecs",
                "trian.web.port=0",
                "trian.lang=en",
                "trian.intake.watch=PT0.1S",
                "trian.intake.min-age=PT0S")
            .redirectErrorStream(true)
            .start();
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader out = serve.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine();
          line != null && !line.contains("Done, with something sent back");
          line = out.readLine()) {
        lines.add(JsonMapper.shared().readTree(line));
      }
    } finally {
      serve.destroy();
      serve.onExit().join();
    }
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.get("@timestamp").asString()).matches("20.*Z");
              assertThat(line.at("/log/level").asString()).isEqualTo("INFO");
              assertThat(line.at("/service/name").asString()).isEqualTo("trian");
              assertThat(line.at("/ecs/version").asString()).isNotEmpty();
            });
    assertThat(lines.stream().map(line -> line.get("message").asString()))
        .contains(
            "Stop with Ctrl+C.",
            "Accepted visits.csv: 25 rows, stored 23, unchanged 0, superseded 0, rejected 2");
  }
}
