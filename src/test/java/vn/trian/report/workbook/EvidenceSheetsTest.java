package vn.trian.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Register;
import vn.trian.place.StatedPlace;
import vn.trian.place.Unit;
import vn.trian.place.UnitKey;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Bridge;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Edition;
import vn.trian.report.content.HostLine;
import vn.trian.report.content.Issuer;
import vn.trian.report.content.Measure;
import vn.trian.report.content.Models;
import vn.trian.report.content.Quality;
import vn.trian.report.content.Recommendation;
import vn.trian.report.content.Standing;
import vn.trian.summary.UnitLine;
import vn.trian.text.Language;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;

/** The sheets that say what the figures rest on. */
class EvidenceSheetsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 2, 18);
  private static final Host STATION = new Host(HostKind.FACILITY, "Trạm Y tế", null);
  private static final UnitLine KIEN_THUY =
      new UnitLine(place(), "31", "Thành phố Hải Phòng", "314", "Huyện Kiến Thụy");
  private static final String UNIT = "31 | Thành phố Hải Phòng | 314 | Huyện Kiến Thụy";

  @TempDir Path folder;

  @Test
  void hostsWithTheirVisits() throws IOException {
    Host doctor = new Host(HostKind.PERSON, null, "Bác sĩ trưởng trạm");
    Models model =
        Models.sampleMonth()
            .host(new HostLine("4", KIEN_THUY, STATION, 2, 1, DAY, DAY.plusDays(3)))
            .host(new HostLine("4", KIEN_THUY, doctor, 1, 0, DAY, DAY));
    assertThat(rows(model, "Hosts"))
        .containsExactly(
            UNIT + " | cơ sở | Trạm Y tế |  | 2 | 1 | 2025-02-18 | 2025-02-21 | 4",
            UNIT + " | cá nhân |  | Bác sĩ trưởng trạm | 1 | 0 | 2025-02-18 | 2025-02-18 | 4");
  }

  @Test
  void recommendationsWithWhereTheyWereRead() throws IOException {
    Models model =
        Models.sampleMonth()
            .recommendation(recommendation("Sở Y tế", new SourceLocation("a.xlsx", "Thăm", 7)))
            .recommendation(recommendation("", new SourceLocation("b.csv", null, 3)));
    assertThat(rows(model, "Recommendations"))
        .containsExactly(
            "Sở Y tế | Sửa trạm. | 2025-02-18 | "
                + UNIT
                + " | Trạm Y tế | UBND huyện | a.xlsx | Thăm | 7",
            "Không ghi nơi nhận | Sửa trạm. | 2025-02-18 | "
                + UNIT
                + " | Trạm Y tế | UBND huyện | b.csv |  | 3");
  }

  @Test
  void filesWithTheirBalanceAndSums() throws IOException {
    List<String> files = rows(Models.sampleMonth(), "Quality");
    assertThat(files).hasSize(3);
    assertThat(files.get(0))
        .startsWith("hai-phong/2025.xlsx |  | 2026-03-01 | 4 | 4 | 0 | 0 | 0 | 4 | 0 | ")
        .matches(".* [0-9a-f]{64}");
    assertThat(files.get(1))
        .startsWith("visits.csv |  | 2026-03-01 | 9 | 8 | 0 | 0 | 1 | 8 | 0 | ");
    assertThat(files.get(2)).isEqualTo("Tổng số |  |  | 13 | 12 | 0 | 0 | 1 | 12 | 0 | ");
  }

  @Test
  void sendersWithWhatCameAndWhatDidNot() throws IOException {
    Models model =
        Models.sampleMonth()
            .sender(sender("hai-phong", true, Quality.State.SENT, 4))
            .sender(sender("hue", true, Quality.State.NIL, 0))
            .sender(sender("ha-noi", true, Quality.State.NOTHING, 0))
            .sender(sender("", false, Quality.State.NOTHING, 0));
    assertThat(rows(model, "Completeness"))
        .containsExactly(
            "hai-phong | có | 4 | 0",
            "hue | có | 0 | 0",
            "ha-noi | có | … | 1",
            "Không ghi nơi gửi | không | … | 0");
  }

  @Test
  void theBridgeAndTheVisitsThatMove() throws IOException {
    Models model =
        Models.sampleMonth()
            .bridge(
                new Bridge(
                    ReportingCalendar.ADMINISTRATIVE,
                    List.of(new Bridge.Line("2025-02", 12, 9, 3, 6)),
                    List.of(
                        new Bridge.Moved(
                            DAY,
                            KIEN_THUY,
                            STATION,
                            new SourceLocation("a.csv", null, 2),
                            "2025-02",
                            "2025-03"))));
    assertThat(rows(model, "Bridge")).containsExactly("2025-02 | 12 | 9 | 3 | 6");
    assertThat(rows(model, "BridgeVisits"))
        .containsExactly(
            "2025-02-18 | 2025-02 | 2025-03 | " + UNIT + " | Trạm Y tế | a.csv |  | 2");
    try (XSSFWorkbook workbook = written(model)) {
      assertThat(workbook.getSheet("Bridge").getRow(4).getCell(4).getCellFormula())
          .isEqualTo("B5-C5+D5");
    }
  }

  @Test
  void aFirstReleaseSaysSo() throws IOException {
    try (XSSFWorkbook workbook = written(Models.sampleMonth())) {
      assertThat(Sheets.rows(workbook.getSheet("Changes"), 2).get(0))
          .isEqualTo("Đây là lần phát hành đầu tiên: chưa có thay đổi để nêu.");
    }
  }

  @Test
  void aChangeIsOneRowForEachCause() throws IOException {
    List<Changes.Cited> late = new ArrayList<>();
    for (int line : new int[] {9, 2, 3, 4, 7}) {
      late.add(cited(true, "b.csv", null, line));
    }
    Changes.Figure figure =
        new Changes.Figure(
            "31",
            "Thành phố Hải Phòng",
            "314",
            "Huyện Kiến Thụy",
            "2025-02",
            Measure.VISITS,
            3L,
            7L,
            List.of(
                new Changes.Reason(Changes.Cause.LATE, 5L, late),
                new Changes.Reason(
                    Changes.Cause.WITHDRAWN, -1L, List.of(cited(false, "a.xlsx", "Thăm", 7)))));
    Changes.Figure open =
        new Changes.Figure(
            "",
            "",
            "",
            "",
            "",
            Measure.GIFT_VALUE_MAX,
            18_000_000L,
            null,
            List.of(new Changes.Reason(Changes.Cause.CORRECTED, null, late.subList(0, 1))));
    Models model =
        Models.sampleMonth().changes(new Changes(1, Standing.PROVISIONAL, List.of(figure, open)));
    assertThat(rows(model, "Changes"))
        .containsExactly(
            UNIT + " | 2025-02 | Lượt thăm | 3 | 7 | gửi muộn | 5 | b.csv:2–4; b.csv:7; b.csv:9",
            UNIT + " | 2025-02 | Lượt thăm | 3 | 7 | bị rút | -1 | − a.xlsx [Thăm]:7",
            " | Cả nước |  |  | Mọi kỳ | Trị giá quà đến (đồng) | 18000000 |  | nơi gửi sửa lại |  |"
                + " b.csv:9");
    try (XSSFWorkbook workbook = written(model)) {
      assertThat(Sheets.rows(workbook.getSheet("Changes"), 2).get(0))
          .startsWith("So với lần phát hành 1 (Số liệu tạm thời).");
      assertThat(
              workbook
                  .getSheet("Changes")
                  .getRow(4)
                  .getCell(9)
                  .getCellStyle()
                  .getDataFormatString())
          .contains("▲", "▼");
    }
  }

  @Test
  void moreRecordsThanACellHoldsAreCounted() throws IOException {
    List<Changes.Cited> many = new ArrayList<>();
    for (int at = 0; at < 5_000; at++) {
      many.add(cited(true, "2025.csv", null, 2 * at + 10_000));
    }
    Changes.Figure figure =
        new Changes.Figure(
            "",
            "",
            "",
            "",
            "",
            Measure.VISITS,
            0L,
            5_000L,
            List.of(new Changes.Reason(Changes.Cause.LATE, 5_000L, many)));
    String records =
        rows(Models.sampleMonth().changes(new Changes(1, null, List.of(figure))), "Changes").get(0);
    int listed = records.split("2025\\.csv:", -1).length - 1;
    assertThat(records)
        .endsWith(
            "; và "
                + String.format(
                    Locale.ROOT, "%d.%03d", (5_000 - listed) / 1000, (5_000 - listed) % 1000)
                + " bản ghi khác");
    assertThat(records.length()).isBetween(31_900, 32_767);
  }

  @Test
  void theCoverNamesTheIssuerTheEditionAndTheStanding() throws IOException {
    Models model =
        Models.sampleMonth()
            .in(Language.EN)
            .edition(Edition.PLANNER)
            .standing(Standing.REVISED)
            .issuedBy(
                new Issuer(
                    "UBND thành phố Hải Phòng",
                    "Sở Y tế",
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of()));
    try (XSSFWorkbook workbook = written(model)) {
      assertThat(Sheets.rows(workbook.getSheet("Cover"), 0))
          .containsSubsequence(
              "UBND THÀNH PHỐ HẢI PHÒNG",
              "SỞ Y TẾ",
              "Visits to doctors and health facilities, month 02 of 2025",
              "Period | 01/02/2025 to 28/02/2025",
              "Status | Final figures, revised",
              "Data as of | 05/03/2026",
              "Release | 1",
              "Edition | Planners’ edition: persons by their role, without names",
              "Map | On the map of units of 30/06/2025",
              "Calendar | Statistical calendar: calendar months and years");
    }
  }

  @Test
  void equalUnitsShareARankAndUnvisitedOnesComeLast() throws IOException {
    Models model =
        Models.years()
            .row("01", "Hà Nội", "", "Không có quận, huyện", "2025", Models.visits(5, 1))
            .row("01", "Hà Nội", "001", "Quận Ba Đình", "2025", Models.visits(2, 1))
            .row("01", "Hà Nội", "002", "Quận Hoàn Kiếm", "2025", Models.visits(4, 1))
            .row("31", "Hải Phòng", "303", "Quận Hồng Bàng", "2025", Models.visits(4, 2))
            .row("31", "Hải Phòng", "314", "Huyện Kiến Thụy", "2025", Models.visits(1, 1))
            .unvisited("31", "Hải Phòng", "304", "Quận Ngô Quyền");
    assertThat(rows(model, "Ranking"))
        .containsExactly(
            "1 | 01 | Hà Nội | 002 | Quận Hoàn Kiếm | 4 | 0.25 | 0.25 | 1 | 3",
            "1 | 31 | Hải Phòng | 303 | Quận Hồng Bàng | 4 | 0.25 | 0.5 | 2 | 4",
            "3 | 01 | Hà Nội | 001 | Quận Ba Đình | 2 | 0.125 | 0.625 | 1 | 2",
            "4 | 31 | Hải Phòng | 314 | Huyện Kiến Thụy | 1 | 0.0625 | 0.6875 | 1 | 5",
            " | 31 | Hải Phòng | 304 | Quận Ngô Quyền | 0 |  |  | 0 | ");
  }

  private static Recommendation recommendation(String addressee, SourceLocation at) {
    return new Recommendation(addressee, "Sửa trạm.", DAY, KIEN_THUY, STATION, "UBND huyện", at);
  }

  private static Quality.Sender sender(
      String name, boolean expected, Quality.State state, long visits) {
    return new Quality.Sender(name, expected, List.of(new Quality.Received(state, visits)));
  }

  private static Changes.Cited cited(
      boolean counted, String file, @Nullable String sheet, long line) {
    return new Changes.Cited(
        counted, DAY, STATION, new SourceLocation(file, sheet, line), "ab".repeat(32));
  }

  private static StatedPlace place() {
    Unit any = Register.load().get(UnitKey.parse("P31"));
    return new StatedPlace(StatedPlace.Kind.UNIT, List.of(any), List.of(any), any);
  }

  /** The rows below the head of a sheet's table. */
  private List<String> rows(Models model, String sheet) throws IOException {
    try (XSSFWorkbook workbook = written(model)) {
      return Sheets.rows(workbook.getSheet(sheet), 4);
    }
  }

  private XSSFWorkbook written(Models model) throws IOException {
    Path file = folder.resolve("a.xlsx");
    new WorkbookWriter().write(model.build(), file);
    return new XSSFWorkbook(file.toFile().getPath());
  }
}
