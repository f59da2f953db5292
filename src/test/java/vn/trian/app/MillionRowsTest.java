package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.app.Invariants.Damage;

/** Files far larger than the memory, received by the real program in 256 MB. */
@Tag("long")
@Tag("job")
class MillionRowsTest {
  private static final String[] HEADERS = {
    "record_no",
    "visit_date",
    "occasion",
    "delegation",
    "lead_name",
    "host_kind",
    "host_name",
    "commune",
    "district",
    "province",
    "gift",
    "gift_quantity",
    "gift_value_vnd",
    "remarks",
    "source"
  };

  @TempDir Path folder;

  @Test
  void aMillionRowsOfTextHalfOfThemWithoutANumber() throws Exception {
    Workplace place = new Workplace(folder);
    try (PrintWriter csv =
        new PrintWriter(
            Files.newBufferedWriter(
                place.input().resolve("million.csv"), StandardCharsets.UTF_8))) {
      csv.println(String.join(",", HEADERS));
      for (int i = 1; i <= 1_000_000; i++) {
        csv.println(String.join(",", row(i, i % 10 == 0)));
      }
    }
    assertThat(receive(place)).isEqualTo("million.csv accepted 1000000 900000 0 0 100000");
    assertThat(visits(place)).isEqualTo(900_000);
    measured("a million rows of CSV in 256 MB", place, 900_000);
    if (!TestDatabase.isPostgresql()) {
      assertThat(Files.size(place.data().resolve("ledger.mv.db"))).isLessThan(600_000_000);
    }
  }

  @Test
  void aMillionRowsThatAllGoBack() throws Exception {
    Workplace place = new Workplace(folder);
    try (PrintWriter csv =
        new PrintWriter(
            Files.newBufferedWriter(place.input().resolve("bad.csv"), StandardCharsets.UTF_8))) {
      csv.println(String.join(",", HEADERS));
      for (int i = 1; i <= 1_000_000; i++) {
        csv.println(String.join(",", row(i, true)));
      }
    }
    assertThat(receive(place)).isEqualTo("bad.csv accepted 1000000 0 0 0 1000000");
    assertThat(Files.size(place.output().resolve("returned/bad.csv.findings.xlsx")))
        .isGreaterThan(10_000_000);
    measured("a million rows that go back in 256 MB", place, 0);
  }

  @Test
  void aWorkbookOfTwoHundredThousandRows() throws Exception {
    Workplace place = new Workplace(folder);
    try (OutputStream file =
            new BufferedOutputStream(Files.newOutputStream(place.input().resolve("large.xlsx")));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      Workbooks.raw(
          zip,
          sheet -> {
            Workbooks.write(sheet, Workbooks.row(1, HEADERS));
            for (int i = 1; i <= 200_000; i++) {
              Workbooks.write(sheet, Workbooks.row(i + 1, row(i, i % 1_000 == 0)));
            }
          });
    }
    assertThat(receive(place)).isEqualTo("large.xlsx accepted 200000 199800 0 0 200");
    assertThat(visits(place)).isEqualTo(199_800);
    measured("a workbook of 200,000 rows in 256 MB", place, 199_800);
  }

  private static void measured(String what, Workplace place, long good) {
    Damage damage = Invariants.damage(place, good);
    FaultResults.write(what, 1, damage);
    assertThat(damage).isEqualTo(Damage.NONE);
  }

  private static String[] row(int i, boolean bad) {
    String[] districts = {"Hải An", "Kiến Thụy", "Lê Chân", "Đồ Sơn", ""};
    return new String[] {
      i % 2 == 0 ? "N" + i : "",
      bad ? "" : "%02d/%02d/20%02d".formatted(1 + i % 28, 1 + i % 12, 10 + i % 15),
      "27-2",
      "Đoàn số " + i % 5_000,
      "Bà " + i % 20_000,
      "facility",
      "Trạm y tế số " + i,
      "",
      districts[i % districts.length],
      "Hải Phòng",
      "yes",
      Integer.toString(i % 90 + 1),
      Integer.toString((i % 50 + 1) * 100_000),
      "Ghi chú về lượt thăm thứ " + i,
      "Báo cáo số " + i % 1_000
    };
  }

  private static String receive(Workplace place) throws Exception {
    ProcessBuilder program = place.process("run");
    program.command().add(1, "-Xmx256m");
    if (System.getProperty("trian.test.jvm") != null) {
      program.command().add(1, System.getProperty("trian.test.jvm"));
    }
    program.command().add("--json");
    Path log = place.data().resolveSibling("log");
    Process process = program.redirectErrorStream(false).redirectError(log.toFile()).start();
    String out;
    try (InputStream in = process.getInputStream()) {
      out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).as(text(log)).isEqualTo(2);
    JsonNode json = JsonMapper.builder().build().readTree(out);
    return SampleRunTest.line(json.get("files").get(0));
  }

  private static long visits(Workplace place) {
    List<String> lines =
        place.trian("summary", "--format=csv", "--by=unit,year").out().lines().skip(1).toList();
    return lines.stream()
        .map(line -> line.replaceAll("\"[^\"]*\"", "x").split(",", -1)[5])
        .mapToLong(Long::parseLong)
        .sum();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
