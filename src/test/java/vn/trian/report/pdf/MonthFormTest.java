package vn.trian.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.report.content.Issuer;
import vn.trian.report.content.Models;
import vn.trian.report.content.ReportModel;
import vn.trian.report.pdf.PageInk.Rule;
import vn.trian.report.pdf.PageInk.Run;
import vn.trian.text.Language;

/** The form of Decree 30/2020/NĐ-CP, annex I, measured on the page. */
class MonthFormTest {
  private static final double MM = 72 / 25.4;
  private static final String REGULAR = "LiberationSerif";
  private static final String BOLD = "LiberationSerif-Bold";
  private static final String ITALIC = "LiberationSerif-Italic";
  private static final String BOLD_ITALIC = "LiberationSerif-BoldItalic";

  @TempDir Path folder;

  @Test
  void theHeadHasTheTypeOfTheDecree() throws IOException {
    PageInk page = pages(MonthSamples.withIssuer().build()).get(0);
    check(page.run("UBND THÀNH PHỐ HẢI PHÒNG"), REGULAR, 12);
    check(page.run("SỞ Y TẾ"), BOLD, 12);
    check(page.run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), BOLD, 12);
    check(page.run("Độc lập - Tự do - Hạnh phúc"), BOLD, 13);
    check(page.run("Số:"), REGULAR, 13);
    check(page.run("Hải Phòng, ngày 05 tháng 3 năm 2025"), ITALIC, 13);
    check(page.run("BÁO CÁO"), BOLD, 14);
    check(page.run("Kết quả thăm, tri ân thầy thuốc"), BOLD, 14);
    check(page.run("Kính gửi: - Bộ Y tế;"), REGULAR, 13);
    check(page.run("- Ủy ban nhân dân thành phố Hải Phòng."), REGULAR, 13);
    check(page.run("1. Kết quả trong tháng"), BOLD, 13);
    // Room for a number: 14 spaces of a quarter of 13 points.
    assertThat(page.run("Số:").text()).isEqualTo("Số:" + " ".repeat(14) + "/BC-SYT");
  }

  @Test
  void rulesStandUnderMottoIssuingBodyAndAbstract() throws IOException {
    PageInk page = pages(MonthSamples.withIssuer().build()).get(0);
    Run motto = page.run("Độc lập - Tự do - Hạnh phúc");
    Rule own = page.ruleUnder(motto, 6);
    assertThat(own.left()).isCloseTo(motto.left(), within(1.5));
    assertThat(own.right()).isCloseTo(motto.right(), within(1.5));
    for (Run line : List.of(page.run("SỞ Y TẾ"), page.run("Kết quả thăm, tri ân thầy thuốc"))) {
      Rule part = page.ruleUnder(line, 8);
      double width = line.right() - line.left();
      assertThat(part.length()).isBetween(width / 3, width / 2);
      assertThat(part.middle()).isCloseTo(line.middle(), within(1.0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"with issuer", "without", "700 units", "english"})
  void everyPageKeepsTheMarginsAndItsNumber(String name) throws IOException {
    ReportModel model =
        switch (name) {
          case "with issuer" -> MonthSamples.withIssuer().build();
          case "without" -> MonthSamples.february().build();
          case "700 units" -> MonthSamples.large(700).build();
          default -> MonthSamples.withIssuer().in(Language.EN).build();
        };
    List<PageInk> pages = pages(model);
    for (int number = 1; number <= pages.size(); number++) {
      PageInk page = pages.get(number - 1);
      assertThat(page.width()).isCloseTo(210 * MM, within(0.5));
      assertThat(page.height()).isCloseTo(297 * MM, within(0.5));
      List<Run> above = page.runs().stream().filter(run -> run.base() < 20 * MM).toList();
      if (number == 1) {
        assertThat(above).isEmpty();
      } else {
        assertThat(above).hasSize(1);
        check(above.get(0), REGULAR, 13);
        assertThat(above.get(0).text()).isEqualTo(Integer.toString(number));
        assertThat(above.get(0).middle()).isCloseTo(86 + 463 / 2.0, within(0.5));
      }
      assertThat(page.runs())
          .allSatisfy(
              run -> {
                assertThat(run.left()).as(run.text()).isGreaterThanOrEqualTo(30 * MM);
                // The text is measured in whole points; the margin on the right is 15 to 20 mm.
                assertThat(run.right()).as(run.text()).isLessThanOrEqualTo(page.width() - 15 * MM);
                assertThat(run.base()).isLessThanOrEqualTo(page.height() - 20 * MM);
              });
    }
    double left = pages.get(0).runs().stream().mapToDouble(Run::left).min().orElseThrow();
    assertThat(left).isBetween(30 * MM, 35 * MM);
  }

  @Test
  void theBodyIsJustifiedWithItsFirstLineSetIn() throws IOException {
    PageInk page = pages(MonthSamples.withIssuer().build()).get(0);
    Run first = page.run("Trong tháng 02 năm 2025");
    Run second = page.run("thăm tới 9 đối tượng");
    Run next = page.run("Các lượt thăm diễn ra");
    check(first, REGULAR, 13);
    assertThat(first.left() - second.left()).isBetween(10 * MM, 12.7 * MM + 0.5);
    assertThat(first.right()).isCloseTo(86 + 463, within(1.0));
    Run last = page.run("lượt thăm không ghi loại đối tượng.");
    double line = last.base() - second.base();
    assertThat(next.base() - last.base() - line).isBetween(6.0, 12.0);
  }

  @Test
  void theEndHasRecipientsAndRoomForSignatureAndSeal() throws IOException {
    List<PageInk> pages = pages(MonthSamples.withIssuer().build());
    PageInk page =
        pages.stream()
            .filter(each -> each.runs().stream().anyMatch(run -> run.text().equals("Nơi nhận:")))
            .findFirst()
            .orElseThrow();
    check(page.run("Nơi nhận:"), BOLD_ITALIC, 12);
    check(page.run("- Như trên;"), REGULAR, 11);
    check(page.run("- Giám đốc Sở (để báo cáo);"), REGULAR, 11);
    check(page.run("- Trung tâm Y tế các huyện;"), REGULAR, 11);
    check(page.run("- Lưu: VT."), REGULAR, 11);
    check(page.run("KT. GIÁM ĐỐC"), BOLD, 13);
    check(page.run("PHÓ GIÁM ĐỐC"), BOLD, 13);
    Run signer = page.run("Nguyễn Văn A");
    check(signer, BOLD, 14);
    assertThat(signer.base() - page.run("PHÓ GIÁM ĐỐC").base()).isBetween(25 * MM, 40 * MM);
    assertThat(signer.middle()).isCloseTo(page.run("KT. GIÁM ĐỐC").middle(), within(1.0));
    assertThat(page.run("Trên đây là báo cáo").base()).isLessThan(page.run("KT. GIÁM ĐỐC").base());
  }

  @Test
  void annexesHaveTheirNumberInBold() throws IOException {
    List<PageInk> pages = pages(MonthSamples.withIssuer().build());
    Run first =
        pages.stream()
            .flatMap(page -> page.runs().stream())
            .filter(run -> run.text().equals("Phụ lục I"))
            .findFirst()
            .orElseThrow();
    check(first, BOLD, 14);
  }

  @Test
  void withoutAnIssuerNothingOfALetterIsInvented() throws IOException {
    Path file = written(MonthSamples.february().build());
    assertThat(PdfText.ofPage(file, 1).lines().limit(2))
        .containsExactly(
            "Thăm và tri ân thầy thuốc, cơ sở y tế tháng 02 năm 2025",
            "(Số liệu tạm thời, kỳ báo cáo chưa kết thúc; số liệu đến ngày 27/02/2025; phát hành"
                + " lần 2)");
    assertThat(PdfText.of(file))
        .doesNotContain(
            "\nBÁO CÁO\n", "CỘNG HÒA", "Số:", "Kính gửi", "Nơi nhận", "Trên đây", "Kèm theo");
    assertThat(PageInk.of(file).get(0).run("Thăm và tri ân").size()).isEqualTo(14);
  }

  @Test
  void whatTheSettingsDoNotSayIsLeftOut() throws IOException {
    Issuer sparse =
        new Issuer(null, "Sở Y tế", null, null, null, null, null, List.of("Bộ Y tế"), List.of());
    Path file = written(MonthSamples.february().issuedBy(sparse).build());
    assertThat(PdfText.ofPage(file, 1).lines().limit(7))
        .containsExactly(
            "SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Số:              /BC Ngày 05 tháng 3 năm 2025",
            "BÁO CÁO",
            "Kết quả thăm, tri ân thầy thuốc và cơ sở y tế tháng 02 năm 2025",
            "(Số liệu tạm thời, kỳ báo cáo chưa kết thúc; số liệu đến ngày 27/02/2025; phát hành"
                + " lần 2)",
            "Kính gửi: Bộ Y tế");
    assertThat(PdfText.of(file)).doesNotContain("Nơi nhận", "null");
  }

  @Test
  void theEnglishWordsHaveTheSamePlaces() throws IOException {
    PageInk page = pages(MonthSamples.withIssuer().in(Language.EN).build()).get(0);
    check(page.run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), BOLD, 12);
    check(page.run("Độc lập - Tự do - Hạnh phúc"), BOLD, 13);
    check(page.run("No.:"), REGULAR, 13);
    check(page.run("Hải Phòng, 5 March 2025"), ITALIC, 13);
    check(page.run("REPORT"), BOLD, 14);
    check(page.run("To:"), REGULAR, 13);
  }

  @Test
  void longNamesOfBodiesBreakAndTheLineOfTheNumberFollows() throws IOException {
    Issuer wordy =
        new Issuer(
            "Ủy ban nhân dân tỉnh Thừa Thiên Huế và các đơn vị trực thuộc",
            "Trung tâm Kiểm soát bệnh tật tỉnh Thừa Thiên Huế",
            "KSBT",
            "Huế",
            null,
            "Giám đốc",
            null,
            List.of(),
            List.of());
    PageInk page = pages(Models.sampleMonth().issuedBy(wordy).build()).get(0);
    Run last = page.run("TẬT TỈNH THỪA THIÊN HUẾ");
    Rule rule = page.ruleUnder(last, 8);
    assertThat(rule.middle()).isCloseTo(86 + 186 / 2.0, within(1.0));
    assertThat(page.run("Số:").base()).isGreaterThan(rule.y() + 5);
    assertThat(page.run("Số:").base()).isCloseTo(page.run("Huế, ngày").base(), within(0.1));
  }

  private static void check(Run run, String font, double size) {
    assertThat(run.font()).as(run.text()).isEqualTo(font);
    assertThat(run.size()).as(run.text()).isCloseTo(size, within(0.01));
  }

  private List<PageInk> pages(ReportModel model) throws IOException {
    return PageInk.of(written(model));
  }

  private Path written(ReportModel model) throws IOException {
    Path file = folder.resolve("report.pdf");
    new PdfWriter().write(model, file);
    return file;
  }
}
