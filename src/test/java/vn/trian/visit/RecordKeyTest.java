package vn.trian.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Keys of records that come together lie together, and no two records have one. */
class RecordKeyTest {
  private static final LocalDate DAY = LocalDate.of(2025, 2, 27);

  @Test
  void numbersOfASenderFollowOneAnother() {
    UUID first = RecordKey.ofNumber("so y te", "2025/0099");
    UUID next = RecordKey.ofNumber("so y te", "2025/0100");

    assertThat(next.getMostSignificantBits() - first.getMostSignificantBits()).isEqualTo(1);
  }

  @Test
  void numbersThatEndAlikeAreNotOne() {
    UUID one = RecordKey.ofNumber("so y te", "A-7");
    UUID other = RecordKey.ofNumber("so y te", "B-7");

    assertThat(one.getMostSignificantBits()).isEqualTo(other.getMostSignificantBits());
    assertThat(one).isNotEqualTo(other);
    assertThat(RecordKey.ofNumber("so y te", "A-07")).isNotEqualTo(one);
    assertThat(RecordKey.ofNumber(null, "A-7")).isNotEqualTo(one);
  }

  @Test
  void visitsOfADayLieTogetherAndApartFromNumbers() {
    UUID one = RecordKey.ofVisit(DAY, "so y te", "tram y te", 0);
    UUID again = RecordKey.ofVisit(DAY, "so y te", "tram y te", 1);
    UUID nextDay = RecordKey.ofVisit(DAY.plusDays(1), "so y te", "tram y te", 0);

    assertThat(one).isNotEqualTo(again);
    assertThat(one.getMostSignificantBits() >> 40).isEqualTo(again.getMostSignificantBits() >> 40);
    assertThat((nextDay.getMostSignificantBits() >> 40) - (one.getMostSignificantBits() >> 40))
        .isEqualTo(1);
    assertThat(one.getMostSignificantBits()).isNegative();
    assertThat(RecordKey.ofNumber("so y te", "1").getMostSignificantBits()).isPositive();
  }
}
