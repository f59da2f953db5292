package vn.trian.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

class TopChangesTest {
  private final YearTable table = YearTable.of(YearModels.small().build());

  @Test
  void theLargestComeFirstAndThoseNotComparableStandApart() {
    TopChanges changes = TopChanges.of(table, 1, 15);
    assertThat(changes.comparable())
        .extracting(TopChanges.Change::index, change -> change.difference().change())
        .containsExactly(tuple(3, -4L), tuple(0, 2L));
    assertThat(changes.others())
        .extracting(TopChanges.Change::index, change -> change.difference().change())
        .containsExactly(tuple(2, 8L));
  }

  @Test
  void aYearWithoutAFigureGivesNoDifference() {
    assertThat(TopChanges.of(table, 1, 15).unknown()).isEqualTo(2);
  }

  @Test
  void saysHowManyAreAsLargeAsTheSmallestTold() {
    Models model = Models.years();
    YearModels.row(model, "01", "Thành phố Hà Nội", "009", "Quận Thanh Xuân", 1, 3);
    YearModels.row(model, "01", "Thành phố Hà Nội", "020", "Huyện Thanh Trì", 4, 2);
    YearModels.row(model, "31", "Thành phố Hải Phòng", "306", "Quận Hải An", 5, 5);
    TopChanges changes = TopChanges.of(YearTable.of(model.build()), 0, 1);
    assertThat(changes.comparable()).extracting(TopChanges.Change::index).containsExactly(0);
    assertThat(changes.leftOut()).isEqualTo(1);
  }
}
