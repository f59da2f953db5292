package vn.trian.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import vn.trian.report.content.Models;
import vn.trian.report.content.ReportModel;

/** Both PDFs are of PDF/A-1b, as veraPDF sees it. */
class ArchivedTest {
  @TempDir Path folder;

  @BeforeAll
  static void load() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @ValueSource(strings = {"month", "month without issuer", "empty month", "years", "no years"})
  void everyDocumentIsFitForTheArchive(String name) throws Exception {
    ReportModel model =
        switch (name) {
          case "month" -> MonthSamples.withIssuer().build();
          case "month without issuer" -> MonthSamples.february().build();
          case "empty month" -> Models.aMonth("2025-03").build();
          case "years" -> Models.sampleYears().build();
          default -> Models.years().build();
        };
    assertThat(broken(written(model))).isEmpty();
  }

  @Test
  void aDocumentWithoutColoursAndMetadataIsNot() throws Exception {
    Path file = written(MonthSamples.withIssuer().build());
    Path less = folder.resolve("less.pdf");
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTPUT_INTENTS);
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA);
      document.save(less.toFile(), CompressParameters.NO_COMPRESSION);
    }
    assertThat(broken(less)).containsExactly("6.2.3.3", "6.7.2", "6.7.3");
  }

  @Test
  void theMetadataSaysWhatTheInformationSays() throws Exception {
    Path file = written(MonthSamples.withIssuer().build());
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      String xmp =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(document.getVersion()).isEqualTo(1.4f);
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Thăm và tri ân thầy thuốc, cơ sở y tế tháng 02 năm 2025");
      assertThat(xmp)
          .contains(
              "<rdf:li xml:lang=\"x-default\">Thăm và tri ân thầy thuốc, cơ sở y tế tháng 02 năm"
                  + " 2025</rdf:li>",
              "<xmp:CreatorTool>Tri Ân</xmp:CreatorTool>",
              "<xmp:CreateDate>2025-02-27T00:00:00Z</xmp:CreateDate>",
              "pdfaid:part=\"1\" pdfaid:conformance=\"B\"");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
    }
  }

  @Test
  void theBookmarksAreThePartsTheProvincesAndTheAnnexes() throws Exception {
    Path file = written(MonthSamples.withIssuer().build());
    StringBuilder names = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        names.append(item.getTitle()).append('\n');
        for (PDOutlineItem inner : item.children()) {
          names.append("  ").append(inner.getTitle()).append('\n');
        }
      }
    }
    assertThat(names)
        .hasToString(
            """
            1. Kết quả trong tháng
            2. So với tháng 02 năm 2024
            3. Số liệu theo đơn vị
              Thành phố Hà Nội
              Thành phố Hải Phòng
              Thành phố Huế
            4. Kiến nghị
            Phụ lục I. GIẢI THÍCH CHỈ TIÊU
            Phụ lục II. CÁCH LẦN TỪ MỘT SỐ LIỆU VỀ BẢN GHI
            Phụ lục III. TỆP NGUỒN VÀ NƠI GỬI
            Phụ lục IV. ĐỐI CHIẾU HAI LỊCH BÁO CÁO
            Phụ lục V. THAY ĐỔI SO VỚI LẦN PHÁT HÀNH TRƯỚC
            """);
  }

  @Test
  void theColoursAreThoseOfTheScreen() {
    ICC_ColorSpace colours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
    for (Color color : new Color[] {Color.WHITE, Color.BLACK, new Color(0x0F5A63), Color.RED}) {
      float[] rgb = colours.toRGB(color.getRGBColorComponents(null));
      assertThat(new Color(rgb[0], rgb[1], rgb[2])).isEqualTo(color);
    }
  }

  /** The clauses of ISO 19005-1 that a file breaks. */
  private static Set<String> broken(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFA_1_B)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_1_B, false).validate(parser);
      Set<String> clauses = new TreeSet<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        clauses.add(assertion.getRuleId().getClause());
      }
      assertThat(result.isCompliant()).isEqualTo(clauses.isEmpty());
      return clauses;
    }
  }

  private Path written(ReportModel model) throws IOException {
    Path file = folder.resolve("report.pdf");
    new PdfWriter().write(model, file);
    return file;
  }
}
