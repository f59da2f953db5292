package vn.trian.report.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Register;
import vn.trian.place.StatedPlace;
import vn.trian.place.Unit;
import vn.trian.place.UnitKey;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Bridge;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Issuer;
import vn.trian.report.content.Measure;
import vn.trian.report.content.Models;
import vn.trian.report.content.Quality;
import vn.trian.report.content.Recommendation;
import vn.trian.report.content.Standing;
import vn.trian.summary.Comparability;
import vn.trian.summary.Comparison;
import vn.trian.summary.UnitLine;
import vn.trian.summary.YearCell;
import vn.trian.summary.YearCell.State;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;

/** Months for the tests of the PDF. */
final class MonthSamples {
  static final Issuer ISSUER =
      new Issuer(
          "UBND thành phố Hải Phòng",
          "Sở Y tế",
          "SYT",
          "Hải Phòng",
          "KT. Giám đốc",
          "Phó Giám đốc",
          "Nguyễn Văn A",
          List.of("Bộ Y tế", "Ủy ban nhân dân thành phố Hải Phòng"),
          List.of("Như trên", "Giám đốc Sở (để báo cáo)", "Trung tâm Y tế các huyện"));

  private static final List<String> MONTHS = List.of("2024-02", "2025-02");
  private static final UnitLine KIEN_THUY =
      line("31", "Thành phố Hải Phòng", "314", "Huyện Kiến Thụy");
  private static final Host CENTRE =
      new Host(HostKind.FACILITY, "Trung tâm Y tế huyện Kiến Thụy", null);
  private static final SourceLocation ROW_7 = new SourceLocation("hai-phong/2025.xlsx", "Thăm", 7);
  private static final String DELEGATION = "Thành ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam thành phố";

  private MonthSamples() {}

  /** February 2025 with everything that a report may have, issued again. */
  static Models february() {
    return Models.aMonth("2025-02")
        .row(
            "01",
            "Thành phố Hà Nội",
            "",
            "Cấp tỉnh (không ghi huyện, xã)",
            "2025-02",
            Models.of(2, 1, 2, 0, 1, 0, 0L))
        .row(
            "01",
            "Thành phố Hà Nội",
            "020",
            "Huyện Thanh Trì",
            "2025-02",
            Models.of(4, 3, 3, 1, 2, 6_000_000, 6_000_000L))
        .row(
            "31",
            "Thành phố Hải Phòng",
            "",
            "Không xác định được huyện, xã",
            "2025-02",
            Models.of(1, 0, 0, 0, 0, 0, 0L))
        .row(
            "31",
            "Thành phố Hải Phòng",
            "306",
            "Quận Hải An",
            "2025-02",
            Models.of(1, 1, 0, 1, 1, 350_000, 350_000L))
        .row(
            "31",
            "Thành phố Hải Phòng",
            "314",
            "Huyện Kiến Thụy",
            "2025-02",
            Models.of(3, 2, 3, 0, 3, 18_000_000, null))
        .row(
            "46",
            "Thành phố Huế",
            "474",
            "Quận Thuận Hóa",
            "2025-02",
            Models.of(2, 2, 1, 1, 0, 0, 0L))
        .hostsOverall(9)
        .provisionalOn("2025-02-27")
        .issuedOn("2025-03-05")
        .delegation(DELEGATION, 6)
        .delegation("UBND huyện Thanh Trì", 4)
        .delegation("Bộ Y tế", 2)
        .delegation("Sở Y tế thành phố Huế", 1)
        .occasion("27-2", 11)
        .occasion("TET", 1)
        .occasion("", 1)
        .comparedWith("2024-02", 10, comparison())
        .recommendation(
            new Recommendation(
                "Sở Y tế",
                "Tiếp tục quan tâm đào tạo, thu hút bác sĩ về tuyến cơ sở; đầu tư trang thiết bị.",
                LocalDate.of(2025, 2, 18),
                KIEN_THUY,
                CENTRE,
                DELEGATION,
                ROW_7))
        .recommendation(
            new Recommendation(
                "UBND huyện",
                "Bố trí kinh phí sửa chữa nhà trạm.",
                LocalDate.of(2025, 2, 20),
                KIEN_THUY,
                CENTRE,
                DELEGATION,
                new SourceLocation("visits.csv", null, 12)))
        .file("hai-phong/2025.xlsx", 4, 4, 0)
        .file("visits.csv", 9, 8, 1)
        .late("visits.csv", 2)
        .sender(sender("Sở Y tế Hải Phòng", true, Quality.State.SENT, 5))
        .sender(sender("Sở Y tế Huế", true, Quality.State.NOTHING, 0))
        .sender(sender("Sở Y tế Hà Nội", true, Quality.State.NIL, 0))
        .sender(sender("", false, Quality.State.SENT, 8))
        .bridge(
            new Bridge(
                ReportingCalendar.ADMINISTRATIVE,
                List.of(new Bridge.Line("2025-02", 13, 12, 3, 4)),
                List.of(
                    new Bridge.Moved(
                        LocalDate.of(2025, 2, 18),
                        KIEN_THUY,
                        CENTRE,
                        ROW_7,
                        "2025-02",
                        "2025-03"))))
        .changes(changes());
  }

  static Models withIssuer() {
    return february().issuedBy(ISSUER);
  }

  /** A month with as many districts in 63 provinces. */
  static Models large(int units) {
    Models model = Models.aMonth("2025-02").issuedBy(ISSUER);
    for (int unit = 0; unit < units; unit++) {
      int province = unit * 63 / units + 1;
      model.row(
          String.format(Locale.ROOT, "%02d", province),
          "Tỉnh số " + province,
          String.format(Locale.ROOT, "%03d", unit),
          "Huyện Nguyễn Thượng " + unit,
          "2025-02",
          Models.of(
              unit % 90 + 1, unit % 7 + 1, unit % 90, 1, 3, unit * 1_000_000L, unit * 2_000_000L));
    }
    return model.file("visits.csv", 9, 8, 1);
  }

  static UnitLine line(String provinceCode, String province, String unitCode, String unit) {
    Unit any = Register.load().get(UnitKey.parse("P31"));
    return new UnitLine(
        new StatedPlace(StatedPlace.Kind.UNIT, List.of(any), List.of(any), any),
        provinceCode,
        province,
        unitCode,
        unit);
  }

  private static Quality.Sender sender(
      String name, boolean expected, Quality.State state, long visits) {
    return new Quality.Sender(name, expected, List.of(new Quality.Received(state, visits)));
  }

  private static Comparison comparison() {
    return new Comparison(
        MONTHS,
        List.of(
            compared(
                "01",
                "Thành phố Hà Nội",
                "020",
                "Huyện Thanh Trì",
                5,
                4,
                new Comparability.FullyComparable()),
            compared(
                "31",
                "Thành phố Hải Phòng",
                "306",
                "Quận Hải An",
                1,
                1,
                new Comparability.FullyComparable()),
            compared(
                "31",
                "Thành phố Hải Phòng",
                "314",
                "Huyện Kiến Thụy",
                1,
                3,
                new Comparability.FullyComparable()),
            Models.compared(
                "46",
                "Thành phố Huế",
                "474",
                "Quận Thuận Hóa",
                MONTHS,
                List.of(new YearCell(State.NO_UNIT, 0, 0), new YearCell(State.COUNTED, 2, 0)),
                new Comparability.NoUnit(List.of("2024-02")))));
  }

  private static Comparison.Line compared(
      String provinceCode,
      String province,
      String unitCode,
      String unit,
      long before,
      long after,
      Comparability worth) {
    return Models.compared(
        provinceCode,
        province,
        unitCode,
        unit,
        MONTHS,
        List.of(counted(before), counted(after)),
        worth);
  }

  private static YearCell counted(long visits) {
    return new YearCell(State.COUNTED, visits, 0);
  }

  private static Changes changes() {
    Changes.Cited record =
        new Changes.Cited(true, LocalDate.of(2025, 2, 18), CENTRE, ROW_7, "ab".repeat(32));
    Changes.Cited gone =
        new Changes.Cited(
            false,
            LocalDate.of(2025, 2, 20),
            CENTRE,
            new SourceLocation("visits.csv", null, 12),
            "cd".repeat(32));
    return new Changes(
        1,
        Standing.PROVISIONAL,
        List.of(
            new Changes.Figure(
                "",
                "",
                "",
                "",
                "",
                Measure.VISITS,
                12L,
                13L,
                List.of(
                    new Changes.Reason(Changes.Cause.LATE, 2L, List.of(record)),
                    new Changes.Reason(Changes.Cause.WITHDRAWN, -1L, List.of(gone)))),
            new Changes.Figure(
                "31",
                "Thành phố Hải Phòng",
                "314",
                "Huyện Kiến Thụy",
                "2025-02",
                Measure.GIFT_VALUE_MAX,
                18_000_000L,
                null,
                List.of(new Changes.Reason(Changes.Cause.CORRECTED, null, List.of(record))))));
  }
}
