package vn.trian.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.report.content.Models;
import vn.trian.report.content.ReportModel;
import vn.trian.report.content.Words;

class PdfWriterTest {
  @TempDir Path folder;

  @Test
  void theYearsShowEveryUnitAndTheCountedHosts() throws IOException {
    Path file = written(Models.sampleYears().build());
    String text = PdfText.of(file);
    assertThat(text)
        .contains("Số liệu tạm thời: kỳ báo cáo chưa kết thúc vào ngày 05/03/2026")
        .contains("Cột nhạt: năm 2026 chưa kết thúc.");
    assertThat(text.lines())
        .contains("Cả nước 9 9 – 9 9 9 9 9 9 9 9 9 9 9 9 126 21 0 100,0 = T")
        .contains("314 Huyện Kiến Thụy – 2 – – 1 – 2 – – 1 – 2 – – 1 9 6 +1 7,1 = 6");
  }

  @Test
  void theChartNamesEveryYear() throws IOException {
    String page = PdfText.ofPage(written(Models.sampleYears().build()), 1);
    assertThat(page.lines())
        .contains("2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026");
    assertThat(page).doesNotContain("…");
  }

  @Test
  void everyPageOfALargeTableHasItsHeader() throws IOException {
    List<String> pages = PdfText.ofEachPage(written(Models.large(700, 16).build()));
    assertThat(pages).hasSizeBetween(40, 48);
    List<String> ofUnits = pages.stream().filter(page -> page.contains("Xu hướng")).toList();
    assertThat(ofUnits).hasSizeGreaterThan(30);
    for (String page : ofUnits) {
      assertThat(page)
          .matches("(?s)[0-9]+\nSố lượt thăm theo đơn vị và năm · Theo bản đồ đơn vị hành chính.*")
          .contains("2011 2012 2013")
          .contains("Tổng số");
    }
  }

  @Test
  void noFigureIsCut() throws IOException {
    ReportModel model = Models.large(700, 16).build();
    Words words = new Words(model);
    StringBuilder country = new StringBuilder("Cả nước");
    for (String year : model.figures().comparison().years()) {
      country.append(' ').append(words.number(model.figures().totals().get(year).visits()));
    }
    assertThat(PdfText.of(written(model)).lines())
        .anySatisfy(line -> assertThat(line).startsWith(country.toString()));
  }

  @Test
  void moreYearsThanFitStandInSeveralTables() throws IOException {
    String text = PdfText.of(written(Models.large(3, 33).build()));
    assertThat(text)
        .contains("Bảng 1/2: các năm 1994–2010")
        .contains("Bảng 2/2: các năm 2011–2026");
  }

  @Test
  void yearsWithoutVisitsSaySo() throws IOException {
    assertThat(PdfText.of(written(Models.years().build())))
        .contains("Không có lượt thăm nào trong kỳ báo cáo này.")
        .contains("Chưa nhận được tệp nguồn nào.");
  }

  @Test
  void pagesAreNumberedInTheTopMarginFromTheSecondOn() throws IOException {
    List<PageInk> pages = PageInk.of(written(Models.sampleYears().build()));
    assertThat(pages).hasSize(8);
    assertThat(pages.get(0).runs()).noneMatch(run -> run.base() < 57);
    for (int page = 2; page <= pages.size(); page++) {
      PageInk.Run number = pages.get(page - 1).runs().get(0);
      assertThat(number.text()).isEqualTo(Integer.toString(page));
      assertThat(number.size()).isEqualTo(13);
      // The tables lie across, the annexes stand upright with a wider margin on the left.
      double middle = page <= 6 ? 842 / 2.0 : 86 + 463 / 2.0;
      assertThat(number.middle()).isCloseTo(middle, within(2.0));
      assertThat(number.base()).isBetween(40.0, 50.0);
    }
  }

  @Test
  void fontsAreEmbeddedAndTheDocumentSaysWhatItIs() throws IOException {
    Path file = written(Models.sampleYears().build());
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Thăm và tri ân thầy thuốc, cơ sở y tế theo quận, huyện và năm, 2012–2026");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("LiberationSerif");
        }
      }
    }
  }

  private Path written(ReportModel model) throws IOException {
    Path file = folder.resolve(model.key().fileName() + ".pdf");
    new PdfWriter().write(model, file);
    return file;
  }
}
