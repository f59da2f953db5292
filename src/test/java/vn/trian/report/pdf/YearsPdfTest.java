package vn.trian.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.place.UnitMap;
import vn.trian.report.content.Models;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Standing;
import vn.trian.report.content.Words;
import vn.trian.report.content.YearModels;
import vn.trian.report.content.YearTable;
import vn.trian.summary.YearCell;
import vn.trian.text.Language;

class YearsPdfTest {
  @TempDir Path folder;

  @Test
  void aRowTellsItsDifferenceShareComparabilityAndTrace() throws IOException {
    assertThat(text(YearModels.small()).lines())
        .contains(
            "Cả nước 9 14 17 40 21 +3 100,0 … T",
            "01 Thành phố Hà Nội 6 6 2 14 4 −4 35,0 … P1",
            "Cấp tỉnh 2 – 2 4 2 +2 10,0 = 1",
            "009 Quận Thanh Xuân 4 6 … 10 2 … 25,0 … 2",
            "31 Thành phố Hải Phòng 3 8 12 23 5 +4 57,5 ≠ P2",
            "306 Quận Hải An × 1 9 10 2 +8 25,0 ≠ 3",
            "314 Huyện Kiến Thụy 3 7 3 13 3 −4 32,5 = 4",
            "46 Thành phố Huế – ? 3 3 1 ? 7,5 ? P3",
            "474 Quận Thuận Hóa – ? 3 3 1 ? 7,5 ? 5");
  }

  @Test
  void theSignsAreExplained() throws IOException {
    assertThat(text(YearModels.small()).replaceAll("[\\s\u00a0]+", " "))
        .contains(
            "So sánh năm 2026 với năm 2025: = so sánh được; ≠ đơn vị hoặc địa giới thay đổi;"
                + " ? có lượt thăm không đặt được trên bản đồ này; × đơn vị không tồn tại;"
                + " … không nhận được số liệu.")
        .contains("Tỷ trọng: phần trong tổng số 40 lượt thăm của cả nước")
        .contains("lệnh “trian trace years/1/MÃ” in các bản ghi của dòng đó");
  }

  @Test
  void theRankingSharesRanksAndCumulatesVisits() throws IOException {
    assertThat(text(YearModels.small()).lines())
        .contains(
            "4 đơn vị có nhiều lượt thăm nhất, 2024–2026 · Theo bản đồ đơn vị hành chính ngày"
                + " 30/06/2025")
        .containsSequence(
            "1 314 Huyện Kiến Thụy, Thành phố Hải Phòng 13 32,5 32,5 4",
            "2 009 Quận Thanh Xuân, Thành phố Hà Nội 10 25,0 57,5 2",
            "2 306 Quận Hải An, Thành phố Hải Phòng 10 25,0 82,5 3",
            "4 474 Quận Thuận Hóa, Thành phố Huế 3 7,5 90,0 5");
  }

  @Test
  void theHeatTableHasFiguresAndSignsAndALegend() throws IOException {
    assertThat(text(YearModels.small()).lines())
        .containsSequence(
            "Cả nước 9 14 17 40",
            "01 Thành phố Hà Nội 6 6 2 14",
            "31 Thành phố Hải Phòng 3 8 12 23",
            "46 Thành phố Huế – ? 3 3",
            "Số lượt thăm trong năm: 2 3 4–6 7–8 9–12");
  }

  @Test
  void theLargestChangesAreExplained() throws IOException {
    assertThat(text(YearModels.small()).lines())
        .containsSequence(
            "So sánh được",
            "314 Huyện Kiến Thụy, Thành phố Hải Phòng 7 3 −4 so sánh được 4",
            "Cấp tỉnh, Thành phố Hà Nội – 2 +2 so sánh được 1",
            "Không so sánh trực tiếp được: chênh lệch có thể không phải do số lượt thăm",
            "306 Quận Hải An, Thành phố Hải Phòng 1 9 +8 đơn vị hoặc địa giới thay đổi từ ngày"
                + " 01/01/2025 3")
        .contains("Có 2 dòng không tính được chênh lệch vì một trong hai năm không có số.");
  }

  @Test
  void roundAnniversariesAreFlaggedInChartHeadsAndASentence() throws IOException {
    Path file = written(Models.large(3, 16).build());
    assertThat(PdfText.ofPage(file, 1).lines())
        .contains(
            "● 60 ○ 65 ● 70",
            "Kỷ niệm Ngày Thầy thuốc Việt Nam 27/02, tính từ năm 1955 (Nghị định 111/2018/NĐ-CP):"
                + " ● năm tròn: 2015 (60 năm), 2025 (70 năm); ○ năm lẻ 5: 2020 (65 năm).");
    assertThat(PdfText.ofPage(file, 2)).contains("● 60").contains("○ 65").contains("● 70");
  }

  @Test
  void aRunningYearIsSaidToBeShort() throws IOException {
    assertThat(text(YearModels.small().provisionalOn("2026-03-05")))
        .contains("Số liệu tạm thời: kỳ báo cáo chưa kết thúc vào ngày 05/03/2026")
        .contains("Cột nhạt: năm 2026 chưa kết thúc.")
        .contains("Năm 2026 chưa kết thúc: số của năm này, và chênh lệch so với năm 2025");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PROVISIONAL | Số liệu tạm thời: chưa được xác nhận là số liệu chính thức
          FINAL | Số liệu chính thức
          REVISED | Số liệu chính thức đã sửa đổi, thay cho lần phát hành trước
          """)
  void theFirstPageSaysHowTheFiguresStand(Standing standing, String sentence) throws IOException {
    assertThat(PdfText.ofPage(written(YearModels.small().standing(standing).build()), 1).lines())
        .contains(sentence, "Theo bản đồ đơn vị hành chính ngày 30/06/2025");
  }

  @Test
  void unitsWithoutVisitsStandUnderTheirProvinces() throws IOException {
    assertThat(
            text(
                YearModels.small()
                    .unvisited("31", "Thành phố Hải Phòng", "303", "Quận Hồng Bàng")
                    .unvisited("31", "Thành phố Hải Phòng", "304", "Quận Ngô Quyền")
                    .unvisited("46", "Thành phố Huế", "476", "Huyện Phong Điền")))
        .contains(
            "3 trong 7 đơn vị của bản đồ ngày 30/06/2025 không có lượt thăm nào được ghi nhận trong"
                + " kỳ báo cáo, kể cả đơn vị của tỉnh không gửi số liệu.\n")
        .containsSubsequence("Thành phố Hải Phòng (2)", "Quận Hồng Bàng, Quận Ngô Quyền")
        .containsSubsequence("Thành phố Huế (1)", "Huyện Phong Điền");
  }

  @Test
  void theListOfUnitsWithoutVisitsSaysWhyItIsEmpty() throws IOException {
    assertThat(text(YearModels.small()).lines())
        .contains("Mọi đơn vị của bản đồ ngày 30/06/2025 đều có lượt thăm được ghi nhận.");
    assertThat(text(YearModels.small().on(UnitMap.AS_RECORDED)).lines())
        .contains(
            "Chỉ lập được danh sách này trên bản đồ của một ngày; báo cáo này theo đơn vị hành"
                + " chính tại ngày thăm.");
    assertThat(text(Models.years())).doesNotContain("đều có lượt thăm");
  }

  @Test
  void noUnitWithoutVisitsIsLeftOut() throws IOException {
    Models model = YearModels.small();
    List<String> names = new ArrayList<>();
    for (int at = 0; at < 690; at++) {
      String name = String.format(Locale.ROOT, "Vĩnh%03d", at);
      names.add(name);
      int province = at * 63 / 690;
      model.unvisited(
          String.format(Locale.ROOT, "%02d", province), "Tỉnh số " + province, "x", name);
    }
    String text = text(model);
    assertThat(names).allSatisfy(name -> assertThat(text).containsOnlyOnce(name));
  }

  @ParameterizedTest
  @CsvSource({"3, 1", "3, 16", "3, 33", "700, 1", "700, 16"})
  void everyRowIsWhole(int units, int years) throws IOException {
    ReportModel model = Models.large(units, years).build();
    Path file = written(model);
    List<String> lines = PdfText.of(file).lines().toList();
    assertThat(lines).containsAll(rows(model));
    String first = PdfText.ofPage(file, 1);
    assertThat(first).doesNotContain("…");
    assertThat(model.figures().comparison().years())
        .allSatisfy(year -> assertThat(first).contains(year));
  }

  /** Each row of a unit as it must stand in the text, in each of its tables. */
  private static List<String> rows(ReportModel model) {
    Words words = new Words(model);
    YearContent content = YearContent.of(model, words);
    List<String> rows = new ArrayList<>();
    for (int part = 0; part < content.columns().tables(); part++) {
      int from = content.columns().from(part);
      int to = content.columns().to(part, content.years().size());
      for (int at = 0; at < content.table().lines().size(); at++) {
        YearTable.Line line = content.table().lines().get(at);
        List<String> row = new ArrayList<>();
        row.add(line.unit().unitCode());
        row.add(line.unit().unit());
        line.cells().subList(from, to).stream().map(words::count).forEach(row::add);
        row.add(words.count(line.visits()));
        row.add(words.count(line.unit().measures().hosts()));
        if (content.lastDifference() >= 0) {
          row.add(words.difference(line.differences().get(content.lastDifference())));
        }
        row.add(content.share(line.visits()));
        if (content.lastDifference() >= 0) {
          row.add("=");
        }
        row.add(Integer.toString(at + 1));
        rows.add(String.join(" ", row));
      }
      StringBuilder country = new StringBuilder("Cả nước");
      for (YearCell cell : YearTable.sum(content.table().lines(), from, to)) {
        country.append(' ').append(words.count(cell));
      }
      rows.add(country + " " + words.count(content.visits()));
    }
    return rows;
  }

  @Test
  void aYearOfWhichNothingCameSaysSoInTheChart() throws IOException {
    Models model = Models.years().state("009", "2025", YearCell.State.NOT_RECEIVED);
    YearModels.row(model, "01", "Thành phố Hà Nội", "009", "Quận Thanh Xuân", 2, 0, 4);
    String first = PdfText.ofPage(written(model.build()), 1);
    assertThat(first).contains("không có số liệu").doesNotContain("…");
  }

  @Test
  void theLanguageChangesWordsAndNoFigure() throws IOException {
    assertThat(text(YearModels.small().in(Language.EN)).lines())
        .contains(
            "009 Quận Thanh Xuân 4 6 … 10 2 … 25.0 … 2",
            "2 306 Quận Hải An, Thành phố Hải Phòng 10 25.0 82.5 3");
  }

  private String text(Models model) throws IOException {
    return PdfText.of(written(model.build()));
  }

  private Path written(ReportModel model) throws IOException {
    Path file = folder.resolve(model.key().fileName() + ".pdf");
    new PdfWriter().write(model, file);
    return file;
  }
}
