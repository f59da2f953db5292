package vn.trian.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Issuer;
import vn.trian.report.content.Models;
import vn.trian.report.content.Recommendation;
import vn.trian.text.Language;
import vn.trian.visit.Host;
import vn.trian.visit.HostKind;
import vn.trian.visit.ledger.VisitLine;

class GlyphGateTest {
  private static final String RARE = "醫"; // a character that the font lacks

  @TempDir Path folder;

  @Test
  void aMissingCharacterOfARecommendationTellsFileAndLine() {
    MissingGlyph missing =
        refused(
            MonthSamples.february()
                .recommendation(
                    recommended("Mở lớp " + RARE + " cho trạm.", "Trạm Y tế xã Tân Trào", 42)));
    assertThat(missing)
        .hasMessage(
            "Phông chữ của PDF không có ký tự “醫” (U+91AB), ghi tại tệp hai-phong/2025.xlsx, trang"
                + " tính Thăm, dòng 42; không làm được PDF");
    assertThat(missing.codePoint()).isEqualTo(0x91AB);
    assertThat(missing.where()).isEqualTo("tệp hai-phong/2025.xlsx, trang tính Thăm, dòng 42");
    assertThat(folder.resolve("report.pdf")).doesNotExist();
  }

  @Test
  void soDoesOneOfAHost() {
    assertThat(
            refused(
                    MonthSamples.february()
                        .recommendation(recommended("Mở lớp.", "Trạm " + RARE, 43))
                        .in(Language.EN))
                .where())
        .isEqualTo("the file hai-phong/2025.xlsx, sheet Thăm, line 43");
  }

  @Test
  void soDoesOneOfADelegation() {
    String name = "Hội " + RARE;
    Models month = Models.sampleMonth().delegation(name, 4);
    assertThat(refused(month.visit(visitBy("Sở Y tế", 6)).visit(visitBy(name, 8))).where())
        .isEqualTo("tệp hai-phong/2025.xlsx, trang tính Thăm, dòng 8");
  }

  @Test
  void whatIsInNoRecordIsATextOfTheDocument() {
    assertThat(
            refused(
                    Models.aMonth("2025-02")
                        .row("31", "Tỉnh " + RARE, "314", "Huyện", "2025-02", Models.visits(1, 1)))
                .where())
        .isEqualTo("chữ của tài liệu");
  }

  @Test
  void aFileNameAndASettingAreToldAsWhatTheyAre() {
    assertThat(refused(MonthSamples.february().file("so-" + RARE + ".csv", 1, 1, 0)).where())
        .isEqualTo("tên tệp so-醫.csv");
    Issuer issuer =
        new Issuer(null, "Sở " + RARE, null, null, null, null, null, List.of(), List.of());
    assertThat(refused(MonthSamples.february().issuedBy(issuer)).where())
        .isEqualTo("thiết lập của cơ quan ban hành");
  }

  @Test
  void theYearsAreCheckedToo() {
    assertThat(refused(Models.sampleYears().file("so-" + RARE + ".csv", 1, 1, 0)).where())
        .isEqualTo("tên tệp so-醫.csv");
  }

  @Test
  void whatNobodySeesIsNoObstacle() throws IOException {
    Path file = folder.resolve("report.pdf");
    new PdfWriter()
        .write(
            MonthSamples.february()
                .recommendation(
                    recommended(
                        "Mở\u0009lớp\r\nđào\u200B tạo\u00AD, ba\u0323c si\u0303", "Trạm", 7))
                .build(),
            file);
    assertThat(PdfText.of(file)).contains("- Mở lớp đào tạo, bạc sĩ");
  }

  @ParameterizedTest
  @CsvSource({
    "ab, ab",
    "'a\u2028b', a b",
    "a\uFEFFb, ab",
    "'a\u2003b', a b",
    "'a\u00A0b', 'a\u00A0b'"
  })
  void textsArePrintedAsPlainLines(String text, String printed) {
    assertThat(Printed.of(text)).isEqualTo(printed);
  }

  @Test
  void halfACharacterIsMissing() {
    assertThat(
            refused(MonthSamples.february().recommendation(recommended("a\uD83Db", "Trạm", 9)))
                .codePoint())
        .isEqualTo(0xD83D);
  }

  private static Recommendation recommended(String text, String host, long line) {
    return new Recommendation(
        "Sở Y tế",
        text,
        LocalDate.of(2025, 2, 21),
        MonthSamples.line("31", "Thành phố Hải Phòng", "314", "Huyện Kiến Thụy"),
        new Host(HostKind.FACILITY, host, null),
        "UBND huyện",
        new SourceLocation("hai-phong/2025.xlsx", "Thăm", line));
  }

  private static VisitLine visitBy(String delegation, long line) {
    VisitLine visit = Models.aVisit("2025-02-18", "Trung tâm Y tế huyện Kiến Thụy", null);
    return new VisitLine(
        visit.id(),
        visit.date(),
        visit.place(),
        null,
        null,
        null,
        null,
        delegation,
        null,
        null,
        visit.host(),
        visit.written(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new SourceLocation("hai-phong/2025.xlsx", "Thăm", line));
  }

  private MissingGlyph refused(Models model) {
    return catchThrowableOfType(
        MissingGlyph.class,
        () -> new PdfWriter().write(model.build(), folder.resolve("report.pdf")));
  }
}
