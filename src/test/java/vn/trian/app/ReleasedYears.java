package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The comparison of years on the map of 30 June 2025 over its releases. */
class ReleasedYears {
  private final ReleaseStory story = ReleaseStory.whole();

  @Test
  void countsEveryRecordOfTheStoryInItsDistrictAndYear() {
    // Unit, 2024, 2025, both, hosts, code.
    assertThat(figures("years/1"))
        .isEqualTo(
            """
            006 | . 1 1 1 | 1
            Cấp tỉnh (không ghi huyện, xã) | . 1 1 1 | 2
            306 | . 3 3 2 | 3
            314 | 1 1 2 1 | 4
            Cả nước | 1 6 7 5 | T
            """);
    assertThat(figures("years/10"))
        .isEqualTo(
            """
            006 | . 1 1 1 | 1
            305 | . 4 4 3 | 2
            306 | . 3 3 3 | 3
            313 | . 5 5 5 | 4
            314 | 1 4 5 3 | 5
            Cả nước | 1 17 18 15 | T
            """);
  }

  @Test
  void tellsLateRecordsApartFromThoseThatWereOnlyFoundElsewhere() {
    assertThat(story.release("years/6").changes())
        .isEqualTo(
            """
            Cả nước | Mọi kỳ | Lượt thăm | 12 | 14 | gửi muộn | 2 | quan-y/06.csv:2; so-y-te/08.csv:2
            Cả nước | Mọi kỳ | Đối tượng được thăm | 10 | 11 | gửi muộn |  | quan-y/06.csv:2; so-y-te/08.csv:2
            Cả nước | Mọi kỳ | Thăm cơ sở | 10 | 12 | gửi muộn | 2 | quan-y/06.csv:2; so-y-te/08.csv:2
            Cả nước | Mọi kỳ | Có tặng quà | 9 | 10 | gửi muộn | 1 | so-y-te/08.csv:2
            Cả nước | Mọi kỳ | Trị giá quà từ (đồng) | 9600000 | 10200000 | gửi muộn | 600000 | so-y-te/08.csv:2
            Cả nước | 2025 | Lượt thăm | 11 | 13 | gửi muộn | 2 | quan-y/06.csv:2; so-y-te/08.csv:2
            Cả nước | 2025 | Đối tượng được thăm | 10 | 11 | gửi muộn |  | quan-y/06.csv:2; so-y-te/08.csv:2
            Cả nước | 2025 | Thăm cơ sở | 9 | 11 | gửi muộn | 2 | quan-y/06.csv:2; so-y-te/08.csv:2
            Cả nước | 2025 | Có tặng quà | 8 | 9 | gửi muộn | 1 | so-y-te/08.csv:2
            Cả nước | 2025 | Trị giá quà từ (đồng) | 9100000 | 9700000 | gửi muộn | 600000 | so-y-te/08.csv:2
            Cấp tỉnh (không ghi huyện, xã) | Mọi kỳ | Lượt thăm | 1 | 0 | xác định lại nơi thăm theo các bản ghi khác | -1 | − so-y-te/05.csv:7
            Cấp tỉnh (không ghi huyện, xã) | Mọi kỳ | Đối tượng được thăm | 1 | 0 | xác định lại nơi thăm theo các bản ghi khác |  | − so-y-te/05.csv:7
            Cấp tỉnh (không ghi huyện, xã) | Mọi kỳ | Thăm cơ sở | 1 | 0 | xác định lại nơi thăm theo các bản ghi khác | -1 | − so-y-te/05.csv:7
            Cấp tỉnh (không ghi huyện, xã) | 2025 | Lượt thăm | 1 | 0 | xác định lại nơi thăm theo các bản ghi khác | -1 | − so-y-te/05.csv:7
            Cấp tỉnh (không ghi huyện, xã) | 2025 | Đối tượng được thăm | 1 | 0 | xác định lại nơi thăm theo các bản ghi khác |  | − so-y-te/05.csv:7
            Cấp tỉnh (không ghi huyện, xã) | 2025 | Thăm cơ sở | 1 | 0 | xác định lại nơi thăm theo các bản ghi khác | -1 | − so-y-te/05.csv:7
            305 | Mọi kỳ | Lượt thăm | 2 | 4 | gửi muộn | 1 | quan-y/06.csv:2
            305 | Mọi kỳ | Lượt thăm | 2 | 4 | xác định lại nơi thăm theo các bản ghi khác | 1 | so-y-te/05.csv:7
            305 | Mọi kỳ | Đối tượng được thăm | 2 | 3 | gửi muộn |  | quan-y/06.csv:2
            305 | Mọi kỳ | Đối tượng được thăm | 2 | 3 | xác định lại nơi thăm theo các bản ghi khác |  | so-y-te/05.csv:7
            305 | Mọi kỳ | Thăm cơ sở | 2 | 4 | gửi muộn | 1 | quan-y/06.csv:2
            305 | Mọi kỳ | Thăm cơ sở | 2 | 4 | xác định lại nơi thăm theo các bản ghi khác | 1 | so-y-te/05.csv:7
            305 | 2025 | Lượt thăm | 2 | 4 | gửi muộn | 1 | quan-y/06.csv:2
            305 | 2025 | Lượt thăm | 2 | 4 | xác định lại nơi thăm theo các bản ghi khác | 1 | so-y-te/05.csv:7
            305 | 2025 | Đối tượng được thăm | 2 | 3 | gửi muộn |  | quan-y/06.csv:2
            305 | 2025 | Đối tượng được thăm | 2 | 3 | xác định lại nơi thăm theo các bản ghi khác |  | so-y-te/05.csv:7
            305 | 2025 | Thăm cơ sở | 2 | 4 | gửi muộn | 1 | quan-y/06.csv:2
            305 | 2025 | Thăm cơ sở | 2 | 4 | xác định lại nơi thăm theo các bản ghi khác | 1 | so-y-te/05.csv:7
            314 | Mọi kỳ | Lượt thăm | 3 | 4 | gửi muộn | 1 | so-y-te/08.csv:2
            314 | Mọi kỳ | Đối tượng được thăm | 1 | 2 | gửi muộn |  | so-y-te/08.csv:2
            314 | Mọi kỳ | Thăm cơ sở | 3 | 4 | gửi muộn | 1 | so-y-te/08.csv:2
            314 | Mọi kỳ | Có tặng quà | 3 | 4 | gửi muộn | 1 | so-y-te/08.csv:2
            314 | Mọi kỳ | Trị giá quà từ (đồng) | 2700000 | 3300000 | gửi muộn | 600000 | so-y-te/08.csv:2
            314 | Mọi kỳ | Trị giá quà đến (đồng) | 2700000 | 3300000 | gửi muộn | 600000 | so-y-te/08.csv:2
            314 | 2025 | Lượt thăm | 2 | 3 | gửi muộn | 1 | so-y-te/08.csv:2
            314 | 2025 | Đối tượng được thăm | 1 | 2 | gửi muộn |  | so-y-te/08.csv:2
            314 | 2025 | Thăm cơ sở | 2 | 3 | gửi muộn | 1 | so-y-te/08.csv:2
            314 | 2025 | Có tặng quà | 2 | 3 | gửi muộn | 1 | so-y-te/08.csv:2
            314 | 2025 | Trị giá quà từ (đồng) | 2200000 | 2800000 | gửi muộn | 600000 | so-y-te/08.csv:2
            314 | 2025 | Trị giá quà đến (đồng) | 2200000 | 2800000 | gửi muộn | 600000 | so-y-te/08.csv:2
            """);
  }

  @Test
  void aDecreeTellsTheDistrictOfAnAddressThatNobodyKnew() {
    assertThat(story.release("years/9").changes())
        .isEqualTo(
            """
            Không xác định được huyện, xã | Mọi kỳ | Lượt thăm | 1 | 0 | thay đổi địa giới hành chính | -1 | − so-y-te/10.csv:4
            Không xác định được huyện, xã | Mọi kỳ | Đối tượng được thăm | 1 | 0 | thay đổi địa giới hành chính |  | − so-y-te/10.csv:4
            Không xác định được huyện, xã | Mọi kỳ | Thăm cơ sở | 1 | 0 | thay đổi địa giới hành chính | -1 | − so-y-te/10.csv:4
            Không xác định được huyện, xã | 2025 | Lượt thăm | 1 | 0 | thay đổi địa giới hành chính | -1 | − so-y-te/10.csv:4
            Không xác định được huyện, xã | 2025 | Đối tượng được thăm | 1 | 0 | thay đổi địa giới hành chính |  | − so-y-te/10.csv:4
            Không xác định được huyện, xã | 2025 | Thăm cơ sở | 1 | 0 | thay đổi địa giới hành chính | -1 | − so-y-te/10.csv:4
            313 | Mọi kỳ | Lượt thăm | 4 | 5 | thay đổi địa giới hành chính | 1 | so-y-te/10.csv:4
            313 | Mọi kỳ | Đối tượng được thăm | 4 | 5 | thay đổi địa giới hành chính |  | so-y-te/10.csv:4
            313 | Mọi kỳ | Thăm cơ sở | 2 | 3 | thay đổi địa giới hành chính | 1 | so-y-te/10.csv:4
            313 | 2025 | Lượt thăm | 4 | 5 | thay đổi địa giới hành chính | 1 | so-y-te/10.csv:4
            313 | 2025 | Đối tượng được thăm | 4 | 5 | thay đổi địa giới hành chính |  | so-y-te/10.csv:4
            313 | 2025 | Thăm cơ sở | 2 | 3 | thay đổi địa giới hành chính | 1 | so-y-te/10.csv:4
            """);
  }

  private String figures(String release) {
    StringBuilder lines = new StringBuilder();
    for (List<String> row : story.release(release).tableAndTotal("ByDistrictYear")) {
      String code = row.get(2).isEmpty() ? row.get(3) : row.get(2);
      String first = row.get(4).matches("[1-9][0-9]*") ? row.get(4) : ".";
      lines
          .append(code.isEmpty() ? row.get(0) : code)
          .append(" | ")
          .append(String.join(" ", first, row.get(5), row.get(6), row.get(7)))
          .append(" | ")
          .append(row.get(row.size() - 1))
          .append('\n');
    }
    return lines.toString();
  }
}
