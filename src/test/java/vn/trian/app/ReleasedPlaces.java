package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Releases of which no record says anything new, but its place is another now. */
class ReleasedPlaces {
  private final ReleaseStory story = ReleaseStory.whole();

  @Test
  void anotherOfficesRecordTellsWhereAFacilityIs() {
    assertFigures(
        "2025-05/6",
        """
        006 | 1 1 1 0 1 3000000 … | 1
        305 | 2 2 2 0 1 2000000 2000000 | 2
        306 | 3 3 2 1 2 800000 800000 | 3
        314 | 2 1 2 0 2 2200000 2200000 | 4
        Cả nước | 8 7 7 1 6 8000000 … | T
        """);
    assertChanges(
        "2025-05/6",
        """
        Cấp tỉnh (không ghi huyện, xã) | 2025-05 | Lượt thăm | 1 | 0 | xác định lại nơi thăm theo các bản ghi khác | -1 | − so-y-te/05.csv:7
        Cấp tỉnh (không ghi huyện, xã) | 2025-05 | Đối tượng được thăm | 1 | 0 | xác định lại nơi thăm theo các bản ghi khác |  | − so-y-te/05.csv:7
        Cấp tỉnh (không ghi huyện, xã) | 2025-05 | Thăm cơ sở | 1 | 0 | xác định lại nơi thăm theo các bản ghi khác | -1 | − so-y-te/05.csv:7
        305 | 2025-05 | Lượt thăm | 1 | 2 | xác định lại nơi thăm theo các bản ghi khác | 1 | so-y-te/05.csv:7
        305 | 2025-05 | Đối tượng được thăm | 1 | 2 | xác định lại nơi thăm theo các bản ghi khác |  | so-y-te/05.csv:7
        305 | 2025-05 | Thăm cơ sở | 1 | 2 | xác định lại nơi thăm theo các bản ghi khác | 1 | so-y-te/05.csv:7
        """);
    assertFigures(
        "2025-06/3",
        """
        305 | 2 2 2 0 1 700000 700000 | 1
        Cả nước | 2 2 2 0 1 700000 700000 | T
        """);
    assertChanges(
        "2025-06/3",
        """
        Cả nước | 2025-06 | Lượt thăm | 1 | 2 | gửi muộn | 1 | quan-y/06.csv:2
        Cả nước | 2025-06 | Đối tượng được thăm | 1 | 2 | gửi muộn |  | quan-y/06.csv:2
        Cả nước | 2025-06 | Thăm cơ sở | 1 | 2 | gửi muộn | 1 | quan-y/06.csv:2
        305 | 2025-06 | Lượt thăm | 1 | 2 | gửi muộn | 1 | quan-y/06.csv:2
        305 | 2025-06 | Đối tượng được thăm | 1 | 2 | gửi muộn |  | quan-y/06.csv:2
        305 | 2025-06 | Thăm cơ sở | 1 | 2 | gửi muộn | 1 | quan-y/06.csv:2
        """);
  }

  @Test
  void aDecreeMovesVisitsToTheUnitThatItMade() {
    assertFigures(
        "2025-10/1",
        """
        Không xác định được huyện, xã | 1 1 1 0 0 0 0 | 1
        11629 | 1 1 1 0 1 200000 200000 | 2
        11635 | 1 1 0 1 0 0 0 | 3
        Cả nước | 3 3 2 1 1 200000 200000 | T
        """);
    assertFigures(
        "2025-10/2",
        """
        11629 | 3 3 2 1 1 200000 200000 | 1
        Cả nước | 3 3 2 1 1 200000 200000 | T
        """);
    // Phường Thử Nghiệm has the code of Xã An Lão.
    assertChanges(
        "2025-10/2",
        """
        Không xác định được huyện, xã | 2025-10 | Lượt thăm | 1 | 0 | thay đổi địa giới hành chính | -1 | − so-y-te/10.csv:4
        Không xác định được huyện, xã | 2025-10 | Đối tượng được thăm | 1 | 0 | thay đổi địa giới hành chính |  | − so-y-te/10.csv:4
        Không xác định được huyện, xã | 2025-10 | Thăm cơ sở | 1 | 0 | thay đổi địa giới hành chính | -1 | − so-y-te/10.csv:4
        11629 | 2025-10 | Lượt thăm | 0 | 3 | thay đổi địa giới hành chính | 3 | so-y-te/10.csv:2–4
        11629 | 2025-10 | Đối tượng được thăm | 0 | 3 | thay đổi địa giới hành chính |  | so-y-te/10.csv:2–4
        11629 | 2025-10 | Thăm cơ sở | 0 | 2 | thay đổi địa giới hành chính | 2 | so-y-te/10.csv:2; so-y-te/10.csv:4
        11629 | 2025-10 | Thăm cá nhân | 0 | 1 | thay đổi địa giới hành chính | 1 | so-y-te/10.csv:3
        11629 | 2025-10 | Có tặng quà | 0 | 1 | thay đổi địa giới hành chính | 1 | so-y-te/10.csv:2
        11629 | 2025-10 | Trị giá quà từ (đồng) | 0 | 200000 | thay đổi địa giới hành chính | 200000 | so-y-te/10.csv:2
        11629 | 2025-10 | Trị giá quà đến (đồng) | 0 | 200000 | thay đổi địa giới hành chính | 200000 | so-y-te/10.csv:2
        11629 | 2025-10 | Lượt thăm | 1 | 0 | thay đổi địa giới hành chính | -1 | − so-y-te/10.csv:2
        11629 | 2025-10 | Đối tượng được thăm | 1 | 0 | thay đổi địa giới hành chính |  | − so-y-te/10.csv:2
        11629 | 2025-10 | Thăm cơ sở | 1 | 0 | thay đổi địa giới hành chính | -1 | − so-y-te/10.csv:2
        11629 | 2025-10 | Có tặng quà | 1 | 0 | thay đổi địa giới hành chính | -1 | − so-y-te/10.csv:2
        11629 | 2025-10 | Trị giá quà từ (đồng) | 200000 | 0 | thay đổi địa giới hành chính | -200000 | − so-y-te/10.csv:2
        11629 | 2025-10 | Trị giá quà đến (đồng) | 200000 | 0 | thay đổi địa giới hành chính | -200000 | − so-y-te/10.csv:2
        11635 | 2025-10 | Lượt thăm | 1 | 0 | thay đổi địa giới hành chính | -1 | − so-y-te/10.csv:3
        11635 | 2025-10 | Đối tượng được thăm | 1 | 0 | thay đổi địa giới hành chính |  | − so-y-te/10.csv:3
        11635 | 2025-10 | Thăm cá nhân | 1 | 0 | thay đổi địa giới hành chính | -1 | − so-y-te/10.csv:3
        """);
  }

  private void assertFigures(String release, String figures) {
    assertThat(story.release(release).figures()).as(release).isEqualTo(figures);
  }

  private void assertChanges(String release, String changes) {
    assertThat(story.release(release).changes()).as(release).isEqualTo(changes);
  }
}
