package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The figures of each release of a month and what differs from the one before, thought out from the
 * records. Figures: unit, visits, hosts, facilities, persons, gifts, value from and to, code.
 */
class ReleasedMonths {
  private final ReleaseStory story = ReleaseStory.whole();

  @Test
  void eachCommandIssuesWhatItChanges() {
    assertThat(story.step("first").issued()).containsExactly("2024-05/1", "2025-05/1", "years/1");
    assertThat(story.step("late").issued()).containsExactly("2025-05/2", "2025-06/1", "years/2");
    assertThat(story.step("corrected").issued())
        .containsExactly("2025-05/3", "2025-06/2", "2025-07/1", "years/3");
    assertThat(story.step("withdrawn").issued()).containsExactly("2025-05/4", "years/4");
    assertThat(story.step("given back").issued()).containsExactly("2025-05/5", "years/5");
    assertThat(story.step("resolved").issued())
        .containsExactly("2025-05/6", "2025-06/3", "2025-08/1", "years/6");
    assertThat(story.step("silent").issued()).containsExactly("2025-09/1");
    assertThat(story.step("after all").issued()).containsExactly("2025-09/2", "years/7");
    assertThat(story.step("before the decree").issued()).containsExactly("2025-10/1", "years/8");
    assertThat(story.step("decree").issued()).containsExactly("2025-10/2", "years/9");
    assertThat(story.step("final").issued()).containsExactly("2025-05/7");
    assertThat(story.step("waits").issued()).containsExactly("years/10");
    assertThat(story.step("confirmed").issued()).containsExactly("2025-05/8");
    assertThat(story.step("reopened").issued()).containsExactly("2025-05/9");
    assertThat(story.step("again").issued()).isEmpty();
  }

  @Test
  void aFirstReleaseHasItsFiguresAndNothingToTellOfBefore() {
    assertFigures(
        "2025-05/1",
        """
        006 | 1 1 1 0 1 3000000 … | 1
        Cấp tỉnh (không ghi huyện, xã) | 1 1 1 0 0 0 0 | 2
        306 | 3 2 2 1 2 2500000 2500000 | 3
        314 | 1 1 1 0 1 1000000 1000000 | 4
        Cả nước | 6 5 5 1 4 6500000 … | T
        """);
    assertChanges("2025-05/1", "");
    assertFigures(
        "2024-05/1",
        """
        314 | 1 1 1 0 1 500000 500000 | 1
        Cả nước | 1 1 1 0 1 500000 500000 | T
        """);
    assertFigures(
        "2025-06/1",
        """
        305 | 1 1 1 0 1 700000 700000 | 1
        314 | 1 1 1 0 1 1000000 1000000 | 2
        Cả nước | 2 2 2 0 2 1700000 1700000 | T
        """);
    assertFigures(
        "2025-07/1",
        """
        11629 | 1 1 1 0 1 400000 400000 | 1
        11635 | 1 1 0 1 0 0 0 | 2
        Cả nước | 2 2 1 1 1 400000 400000 | T
        """);
    assertFigures(
        "2025-08/1",
        """
        11749 | 1 1 1 0 1 600000 600000 | 1
        Cả nước | 1 1 1 0 1 600000 600000 | T
        """);
  }

  @Test
  void aLateRecordIsNamedBehindEachFigureThatItRaises() {
    assertFigures(
        "2025-05/2",
        """
        006 | 1 1 1 0 1 3000000 … | 1
        Cấp tỉnh (không ghi huyện, xã) | 1 1 1 0 0 0 0 | 2
        306 | 4 3 3 1 3 2800000 2800000 | 3
        314 | 1 1 1 0 1 1000000 1000000 | 4
        Cả nước | 7 6 6 1 5 6800000 … | T
        """);
    assertChanges(
        "2025-05/2",
        """
        Cả nước | 2025-05 | Lượt thăm | 6 | 7 | gửi muộn | 1 | so-y-te/05-muon.csv:2
        Cả nước | 2025-05 | Đối tượng được thăm | 5 | 6 | gửi muộn |  | so-y-te/05-muon.csv:2
        Cả nước | 2025-05 | Thăm cơ sở | 5 | 6 | gửi muộn | 1 | so-y-te/05-muon.csv:2
        Cả nước | 2025-05 | Có tặng quà | 4 | 5 | gửi muộn | 1 | so-y-te/05-muon.csv:2
        Cả nước | 2025-05 | Trị giá quà từ (đồng) | 6500000 | 6800000 | gửi muộn | 300000 | so-y-te/05-muon.csv:2
        306 | 2025-05 | Lượt thăm | 3 | 4 | gửi muộn | 1 | so-y-te/05-muon.csv:2
        306 | 2025-05 | Đối tượng được thăm | 2 | 3 | gửi muộn |  | so-y-te/05-muon.csv:2
        306 | 2025-05 | Thăm cơ sở | 2 | 3 | gửi muộn | 1 | so-y-te/05-muon.csv:2
        306 | 2025-05 | Có tặng quà | 2 | 3 | gửi muộn | 1 | so-y-te/05-muon.csv:2
        306 | 2025-05 | Trị giá quà từ (đồng) | 2500000 | 2800000 | gửi muộn | 300000 | so-y-te/05-muon.csv:2
        306 | 2025-05 | Trị giá quà đến (đồng) | 2500000 | 2800000 | gửi muộn | 300000 | so-y-te/05-muon.csv:2
        """);
  }

  @Test
  void correctionsChangeAValueTheDistrictAndTheMonth() {
    assertFigures(
        "2025-05/3",
        """
        006 | 1 1 1 0 1 3000000 … | 1
        Cấp tỉnh (không ghi huyện, xã) | 1 1 1 0 0 0 0 | 2
        305 | 1 1 1 0 1 2000000 2000000 | 3
        306 | 3 3 2 1 2 800000 800000 | 4
        314 | 2 1 2 0 2 2200000 2200000 | 5
        Cả nước | 8 7 7 1 6 8000000 … | T
        """);
    // Bệnh viện Hai of Lê Chân is another one than that of Hải An.
    assertChanges(
        "2025-05/3",
        """
        Cả nước | 2025-05 | Lượt thăm | 7 | 8 | nơi gửi sửa lại | 1 | so-y-te/sua.csv:4
        Cả nước | 2025-05 | Đối tượng được thăm | 6 | 7 | nơi gửi sửa lại |  | so-y-te/sua.csv:3; so-y-te/sua.csv:4; − so-y-te/05.csv:3
        Cả nước | 2025-05 | Thăm cơ sở | 6 | 7 | nơi gửi sửa lại | 1 | so-y-te/sua.csv:4
        Cả nước | 2025-05 | Có tặng quà | 5 | 6 | nơi gửi sửa lại | 1 | so-y-te/sua.csv:4
        Cả nước | 2025-05 | Trị giá quà từ (đồng) | 6800000 | 8000000 | nơi gửi sửa lại | 1200000 | so-y-te/sua.csv:2; so-y-te/sua.csv:4; − so-y-te/05.csv:2
        305 | 2025-05 | Lượt thăm | 0 | 1 | nơi gửi sửa lại | 1 | so-y-te/sua.csv:3
        305 | 2025-05 | Đối tượng được thăm | 0 | 1 | nơi gửi sửa lại |  | so-y-te/sua.csv:3
        305 | 2025-05 | Thăm cơ sở | 0 | 1 | nơi gửi sửa lại | 1 | so-y-te/sua.csv:3
        305 | 2025-05 | Có tặng quà | 0 | 1 | nơi gửi sửa lại | 1 | so-y-te/sua.csv:3
        305 | 2025-05 | Trị giá quà từ (đồng) | 0 | 2000000 | nơi gửi sửa lại | 2000000 | so-y-te/sua.csv:3
        305 | 2025-05 | Trị giá quà đến (đồng) | 0 | 2000000 | nơi gửi sửa lại | 2000000 | so-y-te/sua.csv:3
        306 | 2025-05 | Lượt thăm | 4 | 3 | nơi gửi sửa lại | -1 | − so-y-te/05.csv:3
        306 | 2025-05 | Thăm cơ sở | 3 | 2 | nơi gửi sửa lại | -1 | − so-y-te/05.csv:3
        306 | 2025-05 | Có tặng quà | 3 | 2 | nơi gửi sửa lại | -1 | − so-y-te/05.csv:3
        306 | 2025-05 | Trị giá quà từ (đồng) | 2800000 | 800000 | nơi gửi sửa lại | -2000000 | − so-y-te/05.csv:3
        306 | 2025-05 | Trị giá quà đến (đồng) | 2800000 | 800000 | nơi gửi sửa lại | -2000000 | − so-y-te/05.csv:3
        314 | 2025-05 | Lượt thăm | 1 | 2 | nơi gửi sửa lại | 1 | so-y-te/sua.csv:4
        314 | 2025-05 | Thăm cơ sở | 1 | 2 | nơi gửi sửa lại | 1 | so-y-te/sua.csv:4
        314 | 2025-05 | Có tặng quà | 1 | 2 | nơi gửi sửa lại | 1 | so-y-te/sua.csv:4
        314 | 2025-05 | Trị giá quà từ (đồng) | 1000000 | 2200000 | nơi gửi sửa lại | 1200000 | so-y-te/sua.csv:2; so-y-te/sua.csv:4; − so-y-te/05.csv:2
        314 | 2025-05 | Trị giá quà đến (đồng) | 1000000 | 2200000 | nơi gửi sửa lại | 1200000 | so-y-te/sua.csv:2; so-y-te/sua.csv:4; − so-y-te/05.csv:2
        """);
    assertFigures(
        "2025-06/2",
        """
        305 | 1 1 1 0 1 700000 700000 | 1
        Cả nước | 1 1 1 0 1 700000 700000 | T
        """);
    assertChanges(
        "2025-06/2",
        """
        Cả nước | 2025-06 | Lượt thăm | 2 | 1 | nơi gửi sửa lại | -1 | − so-y-te/06.csv:2
        Cả nước | 2025-06 | Đối tượng được thăm | 2 | 1 | nơi gửi sửa lại |  | − so-y-te/06.csv:2
        Cả nước | 2025-06 | Thăm cơ sở | 2 | 1 | nơi gửi sửa lại | -1 | − so-y-te/06.csv:2
        Cả nước | 2025-06 | Có tặng quà | 2 | 1 | nơi gửi sửa lại | -1 | − so-y-te/06.csv:2
        Cả nước | 2025-06 | Trị giá quà từ (đồng) | 1700000 | 700000 | nơi gửi sửa lại | -1000000 | − so-y-te/06.csv:2
        Cả nước | 2025-06 | Trị giá quà đến (đồng) | 1700000 | 700000 | nơi gửi sửa lại | -1000000 | − so-y-te/06.csv:2
        314 | 2025-06 | Lượt thăm | 1 | 0 | nơi gửi sửa lại | -1 | − so-y-te/06.csv:2
        314 | 2025-06 | Đối tượng được thăm | 1 | 0 | nơi gửi sửa lại |  | − so-y-te/06.csv:2
        314 | 2025-06 | Thăm cơ sở | 1 | 0 | nơi gửi sửa lại | -1 | − so-y-te/06.csv:2
        314 | 2025-06 | Có tặng quà | 1 | 0 | nơi gửi sửa lại | -1 | − so-y-te/06.csv:2
        314 | 2025-06 | Trị giá quà từ (đồng) | 1000000 | 0 | nơi gửi sửa lại | -1000000 | − so-y-te/06.csv:2
        314 | 2025-06 | Trị giá quà đến (đồng) | 1000000 | 0 | nơi gửi sửa lại | -1000000 | − so-y-te/06.csv:2
        """);
  }

  @Test
  void aFileThatIsWithdrawnTakesItsRecordsAwayAndComesBackWithThem() {
    assertFigures(
        "2025-05/4",
        """
        006 | 1 1 1 0 1 3000000 … | 1
        Cấp tỉnh (không ghi huyện, xã) | 1 1 1 0 0 0 0 | 2
        305 | 1 1 1 0 1 2000000 2000000 | 3
        306 | 2 2 1 1 1 500000 500000 | 4
        314 | 2 1 2 0 2 2200000 2200000 | 5
        Cả nước | 7 6 6 1 5 7700000 … | T
        """);
    assertChanges(
        "2025-05/4",
        """
        Cả nước | 2025-05 | Lượt thăm | 8 | 7 | bị rút | -1 | − so-y-te/05-muon.csv:2
        Cả nước | 2025-05 | Đối tượng được thăm | 7 | 6 | bị rút |  | − so-y-te/05-muon.csv:2
        Cả nước | 2025-05 | Thăm cơ sở | 7 | 6 | bị rút | -1 | − so-y-te/05-muon.csv:2
        Cả nước | 2025-05 | Có tặng quà | 6 | 5 | bị rút | -1 | − so-y-te/05-muon.csv:2
        Cả nước | 2025-05 | Trị giá quà từ (đồng) | 8000000 | 7700000 | bị rút | -300000 | − so-y-te/05-muon.csv:2
        306 | 2025-05 | Lượt thăm | 3 | 2 | bị rút | -1 | − so-y-te/05-muon.csv:2
        306 | 2025-05 | Đối tượng được thăm | 3 | 2 | bị rút |  | − so-y-te/05-muon.csv:2
        306 | 2025-05 | Thăm cơ sở | 2 | 1 | bị rút | -1 | − so-y-te/05-muon.csv:2
        306 | 2025-05 | Có tặng quà | 2 | 1 | bị rút | -1 | − so-y-te/05-muon.csv:2
        306 | 2025-05 | Trị giá quà từ (đồng) | 800000 | 500000 | bị rút | -300000 | − so-y-te/05-muon.csv:2
        306 | 2025-05 | Trị giá quà đến (đồng) | 800000 | 500000 | bị rút | -300000 | − so-y-te/05-muon.csv:2
        """);
    assertThat(story.release("2025-05/5").figures())
        .isEqualTo(story.release("2025-05/3").figures());
    assertChanges(
        "2025-05/5",
        """
        Cả nước | 2025-05 | Lượt thăm | 7 | 8 | được tính lại | 1 | so-y-te/05-muon.csv:2
        Cả nước | 2025-05 | Đối tượng được thăm | 6 | 7 | được tính lại |  | so-y-te/05-muon.csv:2
        Cả nước | 2025-05 | Thăm cơ sở | 6 | 7 | được tính lại | 1 | so-y-te/05-muon.csv:2
        Cả nước | 2025-05 | Có tặng quà | 5 | 6 | được tính lại | 1 | so-y-te/05-muon.csv:2
        Cả nước | 2025-05 | Trị giá quà từ (đồng) | 7700000 | 8000000 | được tính lại | 300000 | so-y-te/05-muon.csv:2
        306 | 2025-05 | Lượt thăm | 2 | 3 | được tính lại | 1 | so-y-te/05-muon.csv:2
        306 | 2025-05 | Đối tượng được thăm | 2 | 3 | được tính lại |  | so-y-te/05-muon.csv:2
        306 | 2025-05 | Thăm cơ sở | 1 | 2 | được tính lại | 1 | so-y-te/05-muon.csv:2
        306 | 2025-05 | Có tặng quà | 1 | 2 | được tính lại | 1 | so-y-te/05-muon.csv:2
        306 | 2025-05 | Trị giá quà từ (đồng) | 500000 | 800000 | được tính lại | 300000 | so-y-te/05-muon.csv:2
        306 | 2025-05 | Trị giá quà đến (đồng) | 500000 | 800000 | được tính lại | 300000 | so-y-te/05-muon.csv:2
        """);
  }

  @Test
  void aMonthOfSilenceNamesWhoWasSilentUntilSomebodySendsAfterAll() {
    DeliveredRelease silent = story.release("2025-09/1");
    assertThat(silent.table("Completeness", 4))
        .isEqualTo(
            """
            quan-y | có | … | 1
            so-y-te | có | … | 1
            """);
    assertThat(silent.printed())
        .contains(
            "số liệu đến ngày 02/10/2025; phát hành lần 1",
            "không có lượt thăm nào",
            "Chưa nhận được số liệu trong tháng của 2 nơi phải gửi: quan-y; so-y-te.");
    assertThat(silent.table("Trace", 1)).isBlank();

    DeliveredRelease after = story.release("2025-09/2");
    assertThat(after.table("Completeness", 4))
        .isEqualTo(
            """
            quan-y | có | … | 1
            so-y-te | có | 1 | 0
            """);
    assertThat(after.printed())
        .contains("Chưa nhận được số liệu trong tháng của một nơi phải gửi: quan-y.");
    assertFigures(
        "2025-09/2",
        """
        11749 | 1 1 0 1 1 100000 100000 | 1
        Cả nước | 1 1 0 1 1 100000 100000 | T
        """);
    assertChanges(
        "2025-09/2",
        """
        Cả nước | 2025-09 | Lượt thăm | 0 | 1 | gửi muộn | 1 | so-y-te/09.csv:2
        Cả nước | 2025-09 | Đối tượng được thăm | 0 | 1 | gửi muộn |  | so-y-te/09.csv:2
        Cả nước | 2025-09 | Thăm cá nhân | 0 | 1 | gửi muộn | 1 | so-y-te/09.csv:2
        Cả nước | 2025-09 | Có tặng quà | 0 | 1 | gửi muộn | 1 | so-y-te/09.csv:2
        Cả nước | 2025-09 | Trị giá quà từ (đồng) | 0 | 100000 | gửi muộn | 100000 | so-y-te/09.csv:2
        Cả nước | 2025-09 | Trị giá quà đến (đồng) | 0 | 100000 | gửi muộn | 100000 | so-y-te/09.csv:2
        11749 | 2025-09 | Lượt thăm | 0 | 1 | gửi muộn | 1 | so-y-te/09.csv:2
        11749 | 2025-09 | Đối tượng được thăm | 0 | 1 | gửi muộn |  | so-y-te/09.csv:2
        11749 | 2025-09 | Thăm cá nhân | 0 | 1 | gửi muộn | 1 | so-y-te/09.csv:2
        11749 | 2025-09 | Có tặng quà | 0 | 1 | gửi muộn | 1 | so-y-te/09.csv:2
        11749 | 2025-09 | Trị giá quà từ (đồng) | 0 | 100000 | gửi muộn | 100000 | so-y-te/09.csv:2
        11749 | 2025-09 | Trị giá quà đến (đồng) | 0 | 100000 | gửi muộn | 100000 | so-y-te/09.csv:2
        """);
  }

  @Test
  void theSourceFilesAreToldWithWhatIsCountedOfThem() {
    assertThat(story.release("2025-05/6").table("Quality", 10))
        .isEqualTo(
            """
            so-y-te/05.csv | so-y-te | 2025-06-02 | 7 | 7 | 0 | 0 | 0 | 4 | 0
            so-y-te/05-muon.csv | so-y-te | 2025-07-03 | 1 | 1 | 0 | 0 | 0 | 1 | 1
            so-y-te/sua.csv | so-y-te | 2025-08-04 | 3 | 3 | 0 | 0 | 0 | 3 | 3
            """);
  }

  private void assertFigures(String release, String figures) {
    assertThat(story.release(release).figures()).as(release).isEqualTo(figures);
  }

  private void assertChanges(String release, String changes) {
    assertThat(story.release(release).changes()).as(release).isEqualTo(changes);
  }
}
