package vn.trian.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Changes;
import vn.trian.report.content.Edition;
import vn.trian.report.content.Models;
import vn.trian.report.content.Quality;
import vn.trian.report.content.Recommendation;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Standing;
import vn.trian.summary.Comparability;
import vn.trian.summary.Comparison;
import vn.trian.summary.SummaryRow;
import vn.trian.summary.YearCell;
import vn.trian.text.Language;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;

class MonthPdfTest {
  @TempDir Path folder;

  @Test
  void theFiguresAreSaidInSentences() throws IOException {
    assertThat(flowing(MonthSamples.withIssuer().build()))
        .contains(
            "1. Kết quả trong tháng Trong tháng 02 năm 2025 (từ ngày 01/02/2025 đến ngày"
                + " 28/02/2025) có 13 lượt thăm tới 9 đối tượng khác nhau, gồm 9 lượt thăm cơ sở y"
                + " tế, 3 lượt thăm cá nhân và 1 lượt thăm không ghi loại đối tượng. Các lượt thăm"
                + " diễn ra ở 3 tỉnh, thành phố, tại 4 quận, huyện. Ở cấp tỉnh, không ghi quận,"
                + " huyện, xã: 2 lượt thăm. Không xác định được quận, huyện, xã: 1 lượt thăm; lượt"
                + " này chỉ được tính vào số chung của tỉnh. Có 4 đoàn đi thăm; các đoàn có nhiều"
                + " lượt thăm nhất: Thành ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam thành phố (6 lượt"
                + " thăm); UBND huyện Thanh Trì (4 lượt thăm); Bộ Y tế (2 lượt thăm). Theo dịp"
                + " thăm: 11 lượt thăm nhân kỷ niệm 70 năm Ngày Thầy thuốc Việt Nam; 1 lượt thăm"
                + " nhân Tết Nguyên đán; 1 lượt thăm không ghi dịp. Có quà hoặc hoa trong 7 lượt"
                + " thăm; tổng trị giá quà được ghi từ 24.350.000 đồng trở lên. Chưa nhận được số"
                + " liệu trong tháng của một nơi phải gửi: Sở Y tế Huế. 2. So với",
            "2. So với tháng 02 năm 2024 Tổng số là 13 lượt thăm, tăng 3 lượt so với tháng 02 năm"
                + " 2024 (10 lượt thăm). Trong 4 đơn vị có số liệu ở một trong hai tháng, so sánh"
                + " được ở 3 đơn vị; riêng phần này số lượt thăm từ 7 thành 8 (+1). Trong các đơn"
                + " vị so sánh được, thay đổi nhiều nhất: Huyện Kiến Thụy, Thành phố Hải Phòng"
                + " (+2); Huyện Thanh Trì, Thành phố Hà Nội (−1). Không so sánh được ở 1 đơn vị:"
                + " Quận Thuận Hóa, Thành phố Huế (đơn vị không tồn tại: 02/2024). Vì vậy chênh"
                + " lệch của tổng số không phải là mức tăng, giảm thực tế. Bảng 1.",
            "Trên đây là báo cáo kết quả thăm, tri ân thầy thuốc và cơ sở y tế tháng 02 năm 2025"
                + " của Sở Y tế./.");
  }

  @Test
  void theTablesHaveTheCodesOfTheTrace() throws IOException {
    assertThat(PdfText.of(written(MonthSamples.withIssuer().build())).lines())
        .contains(
            "Bảng 1. Số lượt thăm so với tháng 02 năm 2024",
            "2 Huyện Thanh Trì, Thành phố Hà Nội 5 4 −1 so sánh được",
            "6 Quận Thuận Hóa, Thành phố Huế × 2 đơn vị không tồn tại: 02/2024",
            "T Cả nước 13 9 9 3 7 24.350.000",
            "P1 Thành phố Hà Nội 6 4 5 1 3 6.000.000 6.000.000",
            "2 Huyện Thanh Trì 4 3 3 1 2 6.000.000 6.000.000",
            "P2 Thành phố Hải Phòng 5 3 3 1 4 18.350.000",
            "4 Quận Hải An 1 1 – 1 1 350.000 350.000",
            "5 Huyện Kiến Thụy 3 2 3 – 3 18.000.000",
            "P3 Thành phố Huế 2 2 1 1 – – –",
            "6 Quận Thuận Hóa 2 2 1 1 – – –");
  }

  @Test
  void recommendationsStandByAddresseeWithTheirPlaceInTheFiles() throws IOException {
    assertThat(flowing(MonthSamples.february().build()))
        .contains(
            "4. Kiến nghị Đối với Sở Y tế: - Tiếp tục quan tâm đào tạo, thu hút bác sĩ về tuyến cơ"
                + " sở; đầu tư trang thiết bị. Ngày 18/02/2025, tại Trung tâm Y tế huyện Kiến Thụy,"
                + " Huyện Kiến Thụy, Thành phố Hải Phòng; Thành ủy, HĐND, UBND, Ủy ban MTTQ Việt"
                + " Nam thành phố. Ghi tại tệp hai- phong/2025.xlsx, trang tính Thăm, dòng 7. Đối"
                + " với UBND huyện: - Bố trí kinh phí sửa chữa nhà trạm. Ngày 20/02/2025,");
  }

  @Test
  void theAnnexesTellSourcesCalendarsAndChanges() throws IOException {
    ReportModel model = MonthSamples.withIssuer().build();
    assertThat(PdfText.of(written(model)).lines())
        .contains(
            "(Kèm theo Báo cáo số              /BC-SYT ngày 05 tháng 3 năm 2025 của Sở Y tế)",
            "Lượt thăm Một đoàn thăm một cơ sở hoặc một cá nhân trong một ngày là một lượt.",
            "trian trace 2025-02/2/T",
            "hai-phong/2025.xlsx 01/03/2026 4 4 – 4 – 734a560a734a",
            "visits.csv 01/03/2026 9 8 1 8 2 92de43a092de",
            "Sở Y tế Hải Phòng có 5 lượt thăm",
            "Sở Y tế Huế có chưa gửi",
            "Sở Y tế Hà Nội có báo không có lượt thăm",
            "(không ghi nơi gửi) không 8 lượt thăm",
            "02/2025 13 −12 +3 4",
            "So với lần phát hành 1, các số liệu sau thay đổi.");
    assertThat(flowing(model))
        .contains(
            "Cả nước Lượt thăm 12 13 đến muộn (+2): + hai- phong/2025.xlsx[Thăm]:7. được rút (−1):"
                + " − visits.csv:12");
  }

  @Test
  void aFirstReleaseSaysThatItIsTheFirst() throws IOException {
    assertThat(flowing(Models.sampleMonth().build()))
        .contains("Đây là lần phát hành đầu tiên của tài liệu này; chưa có thay đổi nào để nêu.");
  }

  @Test
  void aChangedStandingIsSaid() throws IOException {
    Changes changes = new Changes(2, Standing.FINAL, List.of());
    assertThat(flowing(Models.sampleMonth().standing(Standing.REVISED).changes(changes).build()))
        .contains(
            "(Số liệu đã điều chỉnh; số liệu đến ngày 05/03/2026; phát hành lần 3)",
            "Lần phát hành 2 là: Số liệu chính thức; lần này là: Số liệu đã điều chỉnh. Không có số"
                + " liệu nào thay đổi so với lần phát hành 2.");
  }

  @Test
  void aMonthWithoutVisitsSaysSoAndNamesWhoSentNothing() throws IOException {
    Quality.Sender silent =
        new Quality.Sender(
            "Sở Y tế Huế", true, List.of(new Quality.Received(Quality.State.NOTHING, 0)));
    Quality.Sender other =
        new Quality.Sender(
            "Sở Y tế Hải Phòng", true, List.of(new Quality.Received(Quality.State.NOTHING, 0)));
    assertThat(flowing(Models.aMonth("2025-10").sender(silent).sender(other).build()))
        .contains(
            "1. Kết quả trong tháng Trong tháng 10 năm 2025 (từ ngày 01/10/2025 đến ngày"
                + " 31/10/2025), theo số liệu nhận được đến ngày 05/03/2026, không có lượt thăm nào."
                + " Chưa nhận được số liệu trong tháng của 2 nơi phải gửi: Sở Y tế Huế; Sở Y tế Hải"
                + " Phòng. 2. So với tháng 10 năm 2024 Không có số liệu của tháng 10 năm 2024 để so"
                + " sánh. 3. Kiến nghị Không có kiến nghị nào được ghi.",
            "Chưa nhận được tệp nguồn nào.")
        .doesNotContain("Bảng 1");
  }

  @Test
  void oneOfAKindIsSaidInTheSingular() throws IOException {
    Models one =
        Models.aMonth("2026-02")
            .row(
                "31",
                "Thành phố Hải Phòng",
                "11248",
                "Phường Kiến An",
                "2026-02",
                Models.of(1, 1, 1, 0, 1, 500_000, 500_000L))
            .delegation("Sở Y tế", 1)
            .occasion("27-2", 1);
    assertThat(flowing(one.in(Language.EN).build()))
        .contains(
            "In February 2026 (01/02/2026 to 28/02/2026) there was 1 visit to 1 host: 1 visit to a"
                + " facility. The visits took place in 1 province, in 1 district. One delegation"
                + " made visits: Sở Y tế (1 visit). By occasion: 1 visit for the 71st anniversary of"
                + " Vietnamese Doctors' Day. Gifts or flowers were given on 1 visit; the value"
                + " stated is VND 500,000 in total.");
  }

  @Test
  void theEnglishSentencesSayTheSame() throws IOException {
    assertThat(flowing(MonthSamples.withIssuer().in(Language.EN).build()))
        .contains(
            "there were 13 visits to 9 different hosts: 9 visits to facilities, 3 visits to persons"
                + " and 1 visit to a host of a kind not stated.",
            "4 delegations made visits; those that made the most: Thành ủy, HĐND, UBND, Ủy ban MTTQ"
                + " Việt Nam thành phố (6 visits); UBND huyện Thanh Trì (4 visits); Bộ Y tế (2"
                + " visits). By occasion: 11 visits for the 70th anniversary of Vietnamese Doctors'"
                + " Day; 1 visit for Lunar New Year; 1 visit without an occasion stated. Gifts or"
                + " flowers were given on 7 visits; the value stated is VND 24,350,000 or more in"
                + " total. Nothing was received for the month from one expected sender: Sở Y tế"
                + " Huế.",
            "The total is 13 visits, 3 more than in February 2024 (10 visits). Of 4 units with data"
                + " in one of the two months, 3 units can be compared; there, visits went from 7 to"
                + " 8 (+1).",
            "Whole country 13 9 9 3 7 24,350,000");
  }

  @Test
  void aValueOfWhichNothingIsKnownIsNotStated() throws IOException {
    Models model =
        Models.aMonth("2025-02")
            .row(
                "31",
                "Thành phố Hải Phòng",
                "314",
                "Huyện Kiến Thụy",
                "2025-02",
                Models.of(2, 2, 2, 0, 1, 0, null));
    assertThat(flowing(model.build()))
        .contains("Có quà hoặc hoa trong 1 lượt thăm; trị giá quà không được ghi.");
  }

  @Test
  void aMonthLikeTheYearBeforeSaysSo() throws IOException {
    List<String> months = List.of("2024-02", "2025-02");
    YearCell three = new YearCell(YearCell.State.COUNTED, 3, 0);
    Comparison comparison =
        new Comparison(
            months,
            List.of(
                Models.compared(
                    "31",
                    "Thành phố Hải Phòng",
                    "314",
                    "Huyện Kiến Thụy",
                    months,
                    List.of(three, three),
                    new Comparability.FullyComparable())));
    Models model =
        Models.aMonth("2025-02")
            .row(
                "31",
                "Thành phố Hải Phòng",
                "314",
                "Huyện Kiến Thụy",
                "2025-02",
                Models.visits(3, 2))
            .comparedWith("2024-02", 3, comparison);
    assertThat(flowing(model.build()))
        .contains(
            "Tổng số là 3 lượt thăm, bằng tháng 02 năm 2024. 1 đơn vị có số liệu ở một trong hai"
                + " tháng và so sánh được. Bảng 1.");
  }

  @Test
  void plannersReadNoPersonsName() throws IOException {
    Models model =
        MonthSamples.february()
            .recommendation(
                new Recommendation(
                    "Sở Y tế",
                    "Quan tâm thầy thuốc về hưu.",
                    LocalDate.of(2025, 2, 22),
                    MonthSamples.line("31", "Thành phố Hải Phòng", "314", "Huyện Kiến Thụy"),
                    new Host(HostKind.PERSON, "Nguyễn Văn A", "bác sĩ về hưu"),
                    "UBND huyện",
                    new SourceLocation("visits.csv", null, 14)));
    assertThat(flowing(model.build())).contains("tại Nguyễn Văn A, bác sĩ về hưu, Huyện Kiến Thụy");
    assertThat(flowing(model.edition(Edition.PLANNER).build()))
        .contains("tại bác sĩ về hưu, Huyện Kiến Thụy")
        .doesNotContain("Nguyễn Văn A");
  }

  @Test
  void sevenHundredUnitsAreAllThereUnderAHeadOnEachPage() throws IOException {
    ReportModel model = MonthSamples.large(700).build();
    Path file = written(model);
    List<String> lines = PdfText.of(file).lines().toList();
    for (int at = 0; at < 700; at++) {
      SummaryRow unit = model.figures().unitTotals().get(at);
      String beginning = "%d %s %d ".formatted(at + 1, unit.unit(), unit.measures().visits());
      assertThat(lines).anyMatch(line -> line.startsWith(beginning));
    }
    for (int page = 2; page < 17; page++) {
      assertThat(PdfText.ofPage(file, page).lines().skip(1).findFirst())
          .hasValue(
              "Bảng 1. Số lượt thăm theo đơn vị. Theo bản đồ đơn vị hành chính ngày 30/06/2025");
    }
  }

  private String flowing(ReportModel model) throws IOException {
    // Numbers of pages stand between the lines.
    StringBuilder text = new StringBuilder();
    Path file = written(model);
    for (int page = 1; page <= PdfText.pages(file); page++) {
      text.append(
              page == 1
                  ? PdfText.ofPage(file, page)
                  : PdfText.ofPage(file, page).replaceFirst("^" + page + "\n", ""))
          .append('\n');
    }
    return text.toString().replaceAll("\\s+", " ");
  }

  private Path written(ReportModel model) throws IOException {
    Path file = folder.resolve("report.pdf");
    new PdfWriter().write(model, file);
    return file;
  }
}
