package vn.trian.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.trian.text.Language;

class PdfWriterTest {
  @TempDir Path folder;

  @Test
  void aMonthShowsTheFiguresOfTheModelByProvince() throws IOException {
    String text = PdfText.of(written(Models.sampleMonth().build()));
    assertThat(text.lines())
        .contains(
            "Thăm và tri ân thầy thuốc, cơ sở y tế tháng 02 năm 2025",
            "Từ ngày 01/02/2025 đến ngày 28/02/2025",
            "12 9 9 3 7",
            "Trị giá quà: từ 24.350.000 đồng trở lên",
            "Cả nước 12 9 9 3 7 24.350.000",
            "01 Thành phố Hà Nội 6 4 5 1 3 6.000.000 6.000.000",
            "Không có quận, huyện 2 1 2 – 1 – –",
            "020 Huyện Thanh Trì 4 3 3 1 2 6.000.000 6.000.000",
            "31 Thành phố Hải Phòng 4 3 3 1 4 18.350.000",
            "314 Huyện Kiến Thụy 3 2 3 – 3 18.000.000",
            "hai-phong/2025.xlsx 01/03/2026 4 4 – 734a560a734a");
  }

  @Test
  void theYearsShowEveryUnitAndTheCountedHosts() throws IOException {
    Path file = written(Models.sampleYears().build());
    String text = PdfText.of(file);
    assertThat(text)
        .contains("Số liệu tạm thời: kỳ báo cáo chưa kết thúc vào ngày 05/03/2026")
        .contains("Cột nhạt: năm 2026 chưa kết thúc.")
        .contains("Trang 1/" + PdfText.pages(file));
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
    assertThat(pages).hasSizeBetween(38, 44);
    List<String> ofUnits = pages.stream().filter(page -> page.contains("Xu hướng")).toList();
    assertThat(ofUnits).hasSizeGreaterThan(30);
    for (String page : ofUnits) {
      assertThat(page)
          .startsWith("Số lượt thăm theo đơn vị và năm · Theo bản đồ đơn vị hành chính ngày 30/06")
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
  void aPeriodWithoutVisitsSaysSo() throws IOException {
    for (ReportModel model : List.of(Models.aMonth("2025-03").build(), Models.years().build())) {
      assertThat(PdfText.of(written(model)))
          .contains("Không có lượt thăm nào trong kỳ báo cáo này.")
          .contains("Chưa có tệp nguồn nào.");
    }
  }

  @Test
  void theLanguageChangesWordsAndNoFigure() throws IOException {
    String text = PdfText.of(written(Models.sampleMonth().in(Language.EN).build()));
    assertThat(text.lines())
        .contains("Whole country 12 9 9 3 7 24,350,000")
        .contains("Gift value: VND 24,350,000 or more");
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
