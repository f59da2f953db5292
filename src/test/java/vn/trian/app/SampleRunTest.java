package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.trian.app.Workplace.Ended;

/** The first minutes of everyone who tries the product: the sample, run and run again. */
@Tag("job")
@Tag("postgresql")
class SampleRunTest {
  @TempDir Path folder;

  @Test
  void receivesTheSampleAndSendsBackTheTwoRecordsWithoutADate() {
    Workplace place = new Workplace(folder).withSample();
    Map<String, String> inputs = place.inputs();

    Ended run = place.trian("run", "--json");

    assertThat(run.exit()).isEqualTo(2);
    JsonNode json = run.json();
    assertThat(json.get("status").asString()).isEqualTo("done");
    assertThat(json.get("exit").asInt()).isEqualTo(2);
    assertThat(json.get("files").valueStream().map(SampleRunTest::line))
        .containsExactly(
            "hai-phong-2025.xlsx accepted 2 2 0 0 0",
            "thanh-tri-2022.csv accepted 2 2 0 0 0",
            "visits-from-the-press.jsonl accepted 9 9 0 0 0",
            "visits.csv accepted 25 23 0 0 2");
    assertThat(json.get("findings").toString())
        .isEqualTo("{\"host-kind-missing\":1,\"host-name-missing\":9,\"visit-date-missing\":2}");
    assertThat(json.get("outputs").valueStream().map(o -> o.get("path").asString()))
        .containsExactly(
            "2026-02/visits-2026-02.pdf",
            "2026-02/visits-2026-02.xlsx",
            "returned/visits.csv.findings.xlsx",
            "years/visits-by-district-and-year.pdf",
            "years/visits-by-district-and-year.xlsx");
    Map<String, String> outputs = place.outputs();
    assertThat(json.get("outputs").valueStream())
        .allSatisfy(
            o -> {
              assertThat(outputs)
                  .containsEntry(o.get("path").asString(), o.get("sha256").asString());
              assertThat(o.get("release").asInt()).isEqualTo(1);
            });
    assertThat(place.inputs()).isEqualTo(inputs);
  }

  @Test
  void saysInItsLastLineWhatHappenedAndWhereTheReportsAre() {
    Workplace place = new Workplace(folder).withSample();

    Ended run = place.trian("run");

    assertThat(run.lastLine())
        .isEqualTo(
            "Xong, có phần trả lại: đọc 38 dòng, lưu 36, trả lại 2 dòng, không nhận 0 tệp; "
                + "đã giao 5 tệp vào %s. Các dòng trả lại nằm trong %s."
                    .formatted(place.output(), place.output().resolve("returned")));
    assertThat(run.out())
        .contains(
            "Còn 8 tháng khác có thay đổi (2012-01 … 2025-02) chưa có báo cáo; "
                + "lập bằng: trian report --month YYYY-MM");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void summaryEqualsTheHandCount() throws Exception {
    Workplace place = new Workplace(folder).withSample();
    place.trian("run");

    Ended summary = place.trian("summary", "--by", "unit,year", "--format", "csv");

    assertThat(summary.exit()).isZero();
    assertThat(summary.out()).isEqualTo(resource("sample-summary.csv"));
    assertThat(visits(summary.out())).isEqualTo(36);
    for (String level : List.of("province", "commune")) {
      assertThat(visits(place.trian("summary", "--level", level, "--format", "csv").out()))
          .isEqualTo(36);
    }
    for (String calendar : List.of("statistical", "administrative")) {
      String months =
          place
              .trian("summary", "--by", "unit,month", "--calendar", calendar, "--format", "csv")
              .out();
      assertThat(visits(months)).isEqualTo(36);
    }
  }

  @Test
  void countsAVisitOfEighteenFebruaryInMarchOfTheAdministrativeCalendar() {
    Workplace place = new Workplace(folder).withSample();
    place.trian("run");

    String months =
        place
            .trian(
                "summary",
                "--by=unit,month",
                "--calendar=administrative",
                "--from=2025",
                "--to=2025",
                "--format=csv")
            .out();

    assertThat(months.lines().filter(line -> line.startsWith("31,")))
        .containsExactly(
            "31,Thành phố Hải Phòng,306,Quận Hải An,2025-03,1,1,0,1,1,0,0",
            "31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025-03,1,1,1,0,1,0,0");
  }

  @Test
  void oneOccasionIsCountedAloneAndTheRestRemains() {
    Workplace place = new Workplace(folder).withSample();
    place.trian("run");

    Ended tet = place.trian("summary", "--occasion", "TET", "--format", "csv");

    assertThat(tet.out().lines().skip(1))
        .containsExactly(
            "37,Tỉnh Ninh Bình,,\"Cấp tỉnh (không ghi huyện, xã)\",2012,2,2,2,0,2,0,0",
            "68,Tỉnh Lâm Đồng,,\"Cấp tỉnh (không ghi huyện, xã)\",2026,1,1,1,0,1,50000000,50000000");
    Ended doctors = place.trian("summary", "--occasion", "27-2", "--format", "csv");
    assertThat(visits(doctors.out())).isEqualTo(33);
  }

  @Test
  void runningAgainChangesNothing() {
    Workplace place = new Workplace(folder).withSample();
    place.trian("run");
    Map<String, String> outputs = place.outputs();

    Ended again = place.trian("run", "--json");

    assertThat(again.exit()).isZero();
    assertThat(again.json().get("files").valueStream().map(SampleRunTest::line))
        .containsExactly(
            "hai-phong-2025.xlsx known 0 0 0 0 0",
            "thanh-tri-2022.csv known 0 0 0 0 0",
            "visits-from-the-press.jsonl known 0 0 0 0 0",
            "visits.csv known 0 0 0 0 0");
    assertThat(again.json().get("outputs")).isEmpty();
    assertThat(place.outputs()).isEqualTo(outputs);
  }

  @Test
  void runsOnceMoreInAJvmOfItsOwn() throws Exception {
    Workplace place = new Workplace(folder).withSample();
    place.trian("run");
    Map<String, String> outputs = place.outputs();

    Process process = place.process("run").start();
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).endsWith("Xong: đọc 0 dòng, lưu 0; báo cáo không thay đổi.\n");
    assertThat(place.outputs()).isEqualTo(outputs);
  }

  @Test
  void theSameContentUnderAnotherNameChangesNothing() throws Exception {
    Workplace place = new Workplace(folder).withSample();
    place.trian("run");
    Map<String, String> outputs = place.outputs();
    place.with(
        "copy of thanh-tri.csv",
        java.nio.file.Files.readAllBytes(Workplace.sample().resolve("thanh-tri-2022.csv")));

    Ended again = place.trian("run", "--json");

    assertThat(again.exit()).isZero();
    assertThat(again.json().get("files").get(0).get("state").asString()).isEqualTo("known");
    assertThat(place.outputs()).isEqualTo(outputs);
  }

  @Test
  void makesTheMonthThatIsAskedFor() {
    Workplace place = new Workplace(folder).withSample();

    Ended run = place.trian("run", "--json", "--month", "2025-02", "--month", "2022-02");

    assertThat(run.json().get("outputs").valueStream().map(o -> o.get("path").asString()))
        .containsExactly(
            "2022-02/visits-2022-02.pdf",
            "2022-02/visits-2022-02.xlsx",
            "2025-02/visits-2025-02.pdf",
            "2025-02/visits-2025-02.xlsx",
            "returned/visits.csv.findings.xlsx",
            "years/visits-by-district-and-year.pdf",
            "years/visits-by-district-and-year.xlsx");
  }

  @Test
  void issuingAgainGivesTheSameBytes() {
    Workplace place = new Workplace(folder).withSample();
    place.trian("run");
    Map<String, String> outputs = place.outputs();

    Ended years = place.trian("report", "--years", "--month", "2026-02", "--json");

    assertThat(years.exit()).isZero();
    assertThat(years.json().get("outputs").valueStream().map(o -> o.get("release").asInt()))
        .containsExactly(1, 1, 1, 1);
    assertThat(place.outputs()).isEqualTo(outputs);
  }

  @Test
  void aDryRunStoresAndMakesNothing() {
    Workplace place = new Workplace(folder).withSample();

    Ended run = place.trian("run", "--dry-run");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.lastLine()).isEqualTo("Xong: 4 tệp, 1 tệp có phần bị trả lại.");
    assertThat(place.output()).doesNotExist();
    assertThat(place.data()).doesNotExist();
  }

  static String line(JsonNode file) {
    JsonNode rows = file.get("rows");
    return "%s %s %d %d %d %d %d"
        .formatted(
            file.get("name").asString(),
            file.get("state").asString(),
            rows.get("read").asLong(),
            rows.get("stored").asLong(),
            rows.get("unchanged").asLong(),
            rows.get("superseded").asLong(),
            rows.get("rejected").asLong());
  }

  /** The sum of the column of visits; the columns before it may be quoted. */
  static long visits(String csv) {
    return csv.lines()
        .skip(1)
        .mapToLong(
            line -> {
              String[] cells = line.split(",(?=\\d{4}(-\\d\\d)?,)", 2)[1].split(",", -1);
              return Long.parseLong(cells[1]);
            })
        .sum();
  }

  private static String resource(String name) throws Exception {
    try (InputStream in = SampleRunTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
