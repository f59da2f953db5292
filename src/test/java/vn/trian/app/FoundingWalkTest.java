package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.report.pdf.PdfText;

/**
 * The walk of docs/review.md: two texts of our own with the facts of the founding articles, from
 * the input folder to the monthly document.
 */
@Tag("job")
class FoundingWalkTest {
  private static final Path ARTICLES = Path.of("docs", "examples", "articles");

  @TempDir Path folder;
  private Workplace place;

  @BeforeEach
  void receiveTheArticles() throws IOException {
    place = new Workplace(folder);
    for (String name : List.of("hai-phong-2025.txt", "thanh-tri-2022.txt")) {
      place.with(name, Files.readString(ARTICLES.resolve(name)));
    }
    assertThat(place.trian("run", "--lang=en").exit()).isZero();
  }

  @Test
  void nothingIsCountedThatNobodyConfirmed() throws IOException {
    assertThat(place.trian("summary", "--format", "csv").out().lines()).hasSize(1);

    accept("11f9a1-1");

    place.trian("run");
    assertThat(month("2025-02"))
        .contains(
            "có 1 lượt thăm tới 1 đối tượng",
            "Khi phát hành còn 1 bài báo chờ duyệt, nhiều nhất 1 lượt thăm");
    assertThat(place.trian("summary", "--by", "unit,year", "--format", "csv").out().lines())
        .containsExactly(
            "province_code,province,unit_code,unit,period,visits,hosts,facilities,persons,gifts,"
                + "gift_value_min_vnd,gift_value_max_vnd",
            "31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025,1,1,1,0,1,0,0");
  }

  @Test
  void theArticlesBecomeRecordsAndTheMonthlyDocument() throws IOException {
    accept("11f9a1-1", "11f9a1-2", "44cc40-1", "44cc40-2");

    assertThat(place.trian("run").lastLine())
        .startsWith("Xong: đọc 0 dòng, lưu 0; đã giao 6 tệp vào ");

    assertThat(place.trian("summary", "--by", "unit,year", "--format", "csv").out().lines().skip(1))
        .containsExactly(
            "01,Thành phố Hà Nội,020,Huyện Thanh Trì,2022,2,2,2,0,0,0,0",
            "31,Thành phố Hải Phòng,306,Quận Hải An,2025,1,1,0,1,1,0,0",
            "31,Thành phố Hải Phòng,314,Huyện Kiến Thuỵ,2025,1,1,1,0,1,0,0");
    assertThat(month("2025-02"))
        .contains(
            "có 2 lượt thăm tới 2 đối tượng khác nhau, gồm 1 lượt thăm cơ sở y tế và 1 lượt thăm cá nhân",
            "nhân kỷ niệm 70 năm Ngày Thầy thuốc Việt Nam",
            "Đối với UBND huyện Kiến Thụy:",
            "Đối với quận Hải An:")
        .doesNotContain("chờ duyệt");
    assertThat(place.trian("trace", "2025-02/1", "--lang=en").out())
        .contains(
            "hai-phong-2025.txt#2 · line 8",
            "“Tiếp đó, đoàn thăm, tặng hoa và quà bác sĩ Trần Thị Thu, Trạm trưởng Trạm Y tế"
                + " phường Tràng Cát (quận Hải An).”");
    assertThat(
            place
                .trian("verify", place.output().resolve("2025-02/visits-2025-02.pdf").toString())
                .exit())
        .isZero();
  }

  private void accept(String... proposals) {
    String[] words = new String[proposals.length + 4];
    words[0] = "review";
    words[1] = "accept";
    System.arraycopy(proposals, 0, words, 2, proposals.length);
    words[words.length - 2] = "--reviewer";
    words[words.length - 1] = "Phòng Kế hoạch";
    assertThat(place.trian(words).exit()).isZero();
  }

  private String month(String month) throws IOException {
    Path pdf = place.output().resolve(month).resolve("visits-" + month + ".pdf");
    return PdfText.of(pdf).replaceAll("\\s+", " ");
  }
}
